import { randomUUID } from "node:crypto";
import { searchPatterns } from "#app/domain/registrations/search";
import type { LastAct } from "#app/ui/attendance/desk-outcome";
import type { DeskList } from "#app/ui/attendance/types";
import type { ReadDb } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as deskActQueries from "#db/queries/desk-acts";
import type { EventRow } from "#db/tables/events";
import { told } from "./desk-address.server";
import { listAskedFor } from "./desk-lists.server";
import { type DeskReader, deskPerson } from "./desk-person.server";

const shownMatches = 20;

/** What the desk of one event shows: the list, who is there, and what the address asks for. Null without days. */
export async function deskView(
	read: ReadDb,
	event: EventRow,
	query: URLSearchParams,
	{ reader, now }: { reader: DeskReader; now: Date },
) {
	const asked = await listAskedFor(read, event, query, now);
	if (!asked) return null;
	const { list, days, sessions } = asked;
	// Who may not search gets no answer to a search, whatever stands in the address.
	const words = reader.isSupervisor ? (query.get("cari") ?? "").trim().slice(0, 200) : "";
	const [counts, recent, found, last, openDecisions] = await Promise.all([
		attendanceQueries.countByCategory(read, list),
		attendanceQueries.listRecent(read, { ...list, limit: 20 }),
		words
			? attendanceQueries.listMatches(read, { ...list, patterns: searchPatterns(words), limit: shownMatches + 1 })
			: [],
		lastAct(read, list, query, reader),
		reader.isSupervisor ? deskActQueries.countUndecided(read, event.id) : 0,
	]);
	const person = (line: attendanceQueries.DeskLine) => deskPerson(line, reader);
	return {
		list,
		days,
		sessions,
		counts,
		recent: recent.map(person),
		search: words
			? { words, people: found.slice(0, shownMatches).map(person), hasMore: found.length > shownMatches }
			: null,
		last,
		openDecisions,
		isSupervisor: reader.isSupervisor,
		/** What the forms of this page say of themselves, so that sending one twice does it once. */
		pageKey: randomUUID(),
	};
}

/** The act the address tells of, read from what is stored: an old address tells nothing that is no longer so. */
async function lastAct(
	read: ReadDb,
	list: DeskList,
	query: URLSearchParams,
	reader: DeskReader,
): Promise<LastAct | null> {
	const said = query.get("hasil");
	for (const act of ["unknown", "void", "other-event", "supervisor-searches", "supervisor-only"] as const)
		if (said === told[act]) return { act };
	const registrationId = query.get("peserta");
	const line = registrationId && (await attendanceQueries.findForDesk(read, { ...list, registrationId }));
	if (!line) return null;
	const person = deskPerson(line, reader);
	const isIn = person.attendanceId !== null;
	if (said === told.in || said === told.already) {
		if (!isIn) return null;
		const companions = person.groupId
			? (await attendanceQueries.listCompanions(read, { ...list, registrationId: person.registrationId })).length
			: 0;
		return { act: said === told.in ? "in" : "already", person, companions };
	}
	if (isIn) return null;
	if (said === told.undone) return { act: "undone", person };
	if (said === told["off-list"]) return { act: "off-list", person };
	return said === told.refused && person.status !== "confirmed" ? { act: "refused", person } : null;
}
