import { inTransaction } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { deskReach } from "./desk-reach";

export type CorrectionRefusal = "no-such-attendance" | "not-allowed" | "undone" | "future";

/**
 * Puts right when somebody came, for a supervisor and with a reason: what was recorded before stays in the trail. A time that
 * has not come is refused, and so is a check-in that was taken back.
 */
export async function correctAttendance(
	deps: Deps,
	eventId: string,
	attendanceId: string,
	{ checkedInAt, reason }: { checkedInAt: string; reason: string },
): Promise<{ ok: true } | { ok: false; reason: CorrectionRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventQueries.findById(trx, eventId);
		const reach = event && (await deskReach(trx, deps.actor, event));
		const found = reach ? await attendanceQueries.findById(trx, attendanceId) : undefined;
		if (!event || !reach || found?.eventId !== eventId) return { ok: false, reason: "no-such-attendance" } as const;
		if (!reach.isSupervisor) return { ok: false, reason: "not-allowed" } as const;
		await attendanceCommands.lockRegistration(trx, found.registrationId);
		const attendance = await attendanceQueries.findById(trx, attendanceId);
		if (!attendance || attendance.undoneAt !== null) return { ok: false, reason: "undone" } as const;
		const now = deps.now().toISOString();
		if (checkedInAt > now) return { ok: false, reason: "future" } as const;
		if (checkedInAt === attendance.checkedInAt) return { ok: true } as const;
		const { station, recordedById, recordedByName } = attendance;
		const facts = { station, recordedById, recordedByName, checkedInAt, changedAt: now };
		await attendanceCommands.update(trx, attendanceId, facts);
		await record(trx, deps, {
			action: "attendance.corrected",
			subjectId: attendance.registrationId,
			eventId,
			officeId: event.officeId,
			before: { attendanceId, checkedInAt: attendance.checkedInAt },
			after: { checkedInAt },
			reason,
		});
		return { ok: true } as const;
	});
}
