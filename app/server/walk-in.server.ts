import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { DeskPlace } from "#app/domain/attendance/desk-work";
import { doorSeats } from "#app/domain/attendance/door-seats";
import { actOfPage } from "#app/domain/attendance/new-act";
import { registerWalkIn } from "#app/domain/attendance/register-walk-in";
import type { walkInFormSchema } from "#app/domain/attendance/schema";
import type { Deps } from "#app/domain/deps";
import type { DeskList } from "#app/ui/attendance/types";
import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { deskHref } from "./desk-address.server";
import { listAskedFor } from "./desk-lists.server";
import type { DeskReader } from "./desk-person.server";
import { seeOther } from "./responses.server";

/** What the form for a guest shows; the desk says why where there is none. */
export async function walkInPage(
	read: ReadDb,
	event: EventRow,
	query: URLSearchParams,
	{ reader, now }: { reader: DeskReader; now: Date },
) {
	const asked = await listAskedFor(read, event, query, now);
	if (!asked || event.status !== "published") throw seeOther(`/petugas/${event.id}`);
	return {
		event: { id: event.id, title: event.title },
		list: asked.list,
		seats: await doorSeats(read, event),
		isSupervisor: reader.isSupervisor,
		pageKey: randomUUID(),
	};
}

/** Why a guest is not let in. */
export type WalkInRefusal = "full" | "already-registered" | "reused" | "not-held";

interface Guest {
	list: DeskList;
	asked: z.output<typeof walkInFormSchema>;
	place: DeskPlace;
}

/**
 * Registers a guest and lets them in: the desk's address that says so, or why not, with the key the form goes on with,
 * because what was refused is an act of its own.
 */
export async function enterWalkIn(
	services: Deps,
	eventId: string,
	{ list, asked, place }: Guest,
): Promise<{ ok: true; href: string } | { ok: false; refusal: WalkInRefusal; key: string }> {
	const { key, name, phone, email, position, gender, category, organisation, reason } = asked;
	const { dayId, sessionId } = list;
	const person = { name, phone, email, position, gender, category, organisationName: organisation };
	const base = actOfPage(services, key, "walk-in");
	const act = { ...base, kind: "walk_in", person, dayId, sessionId, reason } as const;
	const { outcome, registrationId } = await registerWalkIn(services, eventId, act, place);
	if ((outcome === "in" || outcome === "already") && registrationId)
		return { ok: true, href: deskHref(eventId, list, { act: outcome, registrationId }) };
	const refusals = { full: "full", already_registered: "already-registered", conflict: "reused" } as const;
	const refusal = outcome in refusals ? refusals[outcome as keyof typeof refusals] : "not-held";
	return { ok: false, refusal, key: randomUUID() };
}
