import { toLocal } from "#app/domain/calendar/time-zone";
import type { PresenceDetail } from "#app/ui/attendance/presence-record";
import type { ReadDb } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as presenceQueries from "#db/queries/presence";
import type { EventRow } from "#db/tables/events";
import { presenceRow } from "./presence.server";
import { notFound } from "./responses.server";

/** One check-in with everything that was done about it and every correction with its reason; 404 for a foreign one. */
export async function presenceDetail(read: ReadDb, event: EventRow, id: string | undefined): Promise<PresenceDetail> {
	const line = id ? await presenceQueries.findPresence(read, event.id, id) : undefined;
	if (!line) throw notFound();
	const [acts, trail] = await Promise.all([
		presenceQueries.listActsOf(read, line.id),
		auditQueries.listBySubject(read, line.registrationId),
	]);
	const local = toLocal(line.checkedInAt, event.timeZone);
	return {
		row: presenceRow(line),
		date: local.slice(0, 10),
		time: local.slice(11, 16),
		acts: acts.map(({ id: actId, kind, outcome, actedAt, station, officerName, method, reason, ...act }) => ({
			...{ id: actId, kind, outcome, actedAt, station, officerName, method, reason },
			isOffline: act.isOffline === 1,
			isVoid: act.voidedAt !== null,
		})),
		corrections: trail.flatMap(({ id: entryId, at, action, actorName, before, after, reason }) => {
			if (action !== "attendance.corrected" && action !== "attendance.undone") return [];
			const [was, is] = [before, after].map((json): Record<string, unknown> => (json ? JSON.parse(json) : {}));
			if (was?.attendanceId !== line.id) return [];
			const time = (value: unknown) => (typeof value === "string" ? value : null);
			return [{ id: entryId, at, actorName, reason, before: time(was.checkedInAt), after: time(is?.checkedInAt) }];
		}),
	};
}
