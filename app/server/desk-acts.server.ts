import type { z } from "zod";
import { checkIn } from "#app/domain/attendance/check-in";
import { checkInGroup } from "#app/domain/attendance/check-in-group";
import type { DeskPlace } from "#app/domain/attendance/desk-work";
import { actOfPage } from "#app/domain/attendance/new-act";
import { readDeskEntry } from "#app/domain/attendance/rules";
import type { checkInSchema } from "#app/domain/attendance/schema";
import type { CheckInBy } from "#app/domain/attendance/types";
import type { Deps } from "#app/domain/deps";
import type { DeskList } from "#app/ui/attendance/types";
import type { EventRow } from "#db/tables/events";
import { answerTo, deskHref } from "./desk-address.server";
import type { DeskReader } from "./desk-person.server";

interface LettingIn {
	list: DeskList;
	asked: z.output<typeof checkInSchema>;
	reader: DeskReader;
	place: DeskPlace;
}

/**
 * Does what the desk's form asks: lets in somebody chosen, their group, or whoever a scan or code means. The address of the
 * desk that says what came of it; a typed name leads a supervisor to those it may mean, and an officer to a supervisor.
 */
export async function letInAtDesk(
	services: Deps,
	event: EventRow,
	{ list, asked, reader, place }: LettingIn,
): Promise<string> {
	const { key, registrationId, reason } = asked;
	const { dayId, sessionId } = list;
	if (registrationId && asked.group) {
		await checkInGroup(services, event.id, { registrationId, key, dayId, sessionId }, place);
		return `${deskHref(event.id, list, { act: "in", registrationId })}&kabar=group`;
	}
	let who: CheckInBy;
	if (registrationId) who = { by: "registration", registrationId };
	else {
		const entry = readDeskEntry(asked.entry, event.codePrefix);
		if (entry.by === "name")
			return deskHref(event.id, list, reader.isSupervisor ? { words: entry.words } : { act: "supervisor-searches" });
		who = entry;
	}
	const act = actOfPage(services, key, JSON.stringify([who, dayId, sessionId, reason ?? null]));
	const answer = await checkIn(
		services,
		event.id,
		{ ...act, kind: "check_in", ...who, dayId, sessionId, reason },
		place,
	);
	return deskHref(event.id, list, answerTo(answer) ?? undefined);
}
