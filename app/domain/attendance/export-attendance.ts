import { inTransaction } from "#db/client";
import * as auditPeopleQueries from "#db/queries/audit-people";
import * as presenceQueries from "#db/queries/presence";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** What a file of attendance holds: the check-ins as they stand, or everything the desks did. */
export const attendanceFiles = ["state", "log"] as const;
export type AttendanceFile = (typeof attendanceFiles)[number];

/** Notes that somebody takes the attendance of an event out of the house: which file, in which format, how many lines. */
export async function exportAttendance(
	deps: Deps,
	filter: presenceQueries.PresenceFilter,
	{ file, format }: { file: AttendanceFile; format: string },
): Promise<{ ok: true; count: number } | { ok: false; reason: "no-such-event" }> {
	return inTransaction(deps.db, async (trx) => {
		const { eventId } = filter;
		const event = await lockOwnEvent(trx, deps.actor, "people.export", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const count =
			file === "state"
				? await presenceQueries.countPresence(trx, filter)
				: await presenceQueries.countActs(trx, eventId);
		await record(trx, deps, {
			action: "attendance.exported",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { file, format, count },
			people: [{ kind: "registration", ids: await auditPeopleQueries.listCheckedIn(trx, eventId) }],
		});
		return { ok: true, count } as const;
	});
}
