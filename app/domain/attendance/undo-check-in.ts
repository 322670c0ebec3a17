import { inTransaction } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Takes a check-in of this event back. The row stays with when and by whom; a second time changes nothing. */
export async function undoCheckIn(deps: Deps, eventId: string, attendanceId: string) {
	return inTransaction(deps.db, async (trx) => {
		const attendance = await attendanceQueries.findById(trx, attendanceId);
		const event = await eventQueries.findById(trx, eventId);
		if (!event || attendance?.eventId !== eventId) return { ok: false, reason: "no-such-check-in" } as const;
		const undone = await attendanceCommands.markUndone(trx, attendanceId, {
			undoneAt: deps.now().toISOString(),
			undoneById: deps.actor.kind === "user" ? deps.actor.id : null,
		});
		if (undone) {
			await record(trx, deps, {
				action: "attendance.undone",
				subjectId: attendance.registrationId,
				eventId,
				officeId: event.officeId,
				before: { attendanceId, checkedInAt: attendance.checkedInAt },
			});
		}
		return { ok: true, registrationId: attendance.registrationId, dayId: attendance.dayId } as const;
	});
}
