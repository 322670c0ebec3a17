import { isAttended } from "#app/domain/attendance/rules";
import { checkInMethods } from "#app/domain/attendance/types";
import { printedName } from "#app/domain/registrations/rules";
import { categories } from "#app/domain/registrations/types";
import type { ChosenPresence } from "#app/ui/attendance/presence-filters";
import type { PresenceList, PresenceRow } from "#app/ui/attendance/presence-table";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { PresenceFilter, PresenceLine } from "#db/queries/presence";
import * as presenceQueries from "#db/queries/presence";
import type { EventRow } from "#db/tables/events";
import { pageNumber } from "./paging.server";

const perPage = 50;

/** The lists of an event by the name the address gives them: "1" for a day, "1.<session>" for a session of it. */
async function listsOf(
	read: ReadDb,
	eventId: string,
): Promise<(PresenceList & { dayId: string; sessionId: string | null })[]> {
	const [days, sessions] = await Promise.all([
		eventQueries.listDays(read, eventId),
		eventQueries.listSessions(read, eventId),
	]);
	return days.flatMap(({ id: dayId, position }) => [
		{ value: String(position), position, title: null, dayId, sessionId: null },
		...sessions
			.filter((session) => session.dayId === dayId && isAttended(session.kind))
			.map(({ id, title }) => ({ value: `${position}.${id}`, position, title, dayId, sessionId: id })),
	]);
}

/** Which check-ins an address means; whatever it does not know it leaves out. */
export async function presenceFilter(read: ReadDb, eventId: string, query: URLSearchParams) {
	const lists = await listsOf(read, eventId);
	const list = lists.find(({ value }) => value === query.get("daftar")) ?? null;
	const state: ChosenPresence["state"] =
		(["all", "offline"] as const).find((known) => known === query.get("keadaan")) ?? "present";
	const filter: PresenceFilter = {
		eventId,
		list: list && { dayId: list.dayId, sessionId: list.sessionId },
		category: categories.find((known) => known === query.get("unsur")) ?? null,
		method: checkInMethods.find((known) => known === query.get("cara")) ?? null,
		isOffline: state === "offline",
		withUndone: state === "all",
	};
	return { lists: lists.map(({ value, position, title }) => ({ value, position, title })), list, state, filter };
}

/** One page of an event's check-ins under the filters of the address. */
export async function presencePage(read: ReadDb, event: EventRow, query: URLSearchParams) {
	const { lists, list, state, filter } = await presenceFilter(read, event.id, query);
	const total = await presenceQueries.countPresence(read, filter);
	const page = pageNumber(query.get("halaman"), total, perPage);
	const lines = await presenceQueries.listPresence(read, filter, { limit: perPage, offset: (page - 1) * perPage });
	const { category, method } = filter;
	const chosen: ChosenPresence = { list: list?.value ?? "", category: category ?? "", method: method ?? "", state };
	return {
		lists,
		chosen,
		total,
		page,
		pageCount: Math.max(1, Math.ceil(total / perPage)),
		rows: lines.map(presenceRow),
	};
}

/** A check-in cut down to what its line shows. */
export function presenceRow(line: PresenceLine): PresenceRow {
	const { id, registrationId, code, category, organisationName, position, sessionTitle } = line;
	const { checkedInAt, station, recordedByName, method } = line;
	return {
		...{ id, registrationId, code, category, organisationName, position, sessionTitle },
		...{ checkedInAt, station, recordedByName, method },
		name: printedName(line),
		isOffline: line.isOffline === 1,
		isUndone: line.undoneAt !== null,
		isChanged: line.changedAt !== null && line.undoneAt === null,
	};
}
