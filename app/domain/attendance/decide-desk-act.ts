import { inTransaction } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as deskActCommands from "#db/commands/desk-acts";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { arrive } from "./arrive";
import { deskReach } from "./desk-reach";
import type { DeskDecision } from "./types";

/**
 * Decides about somebody whom a desk without a signal let in although that was not to be: `admitted` counts the person as
 * there, from the time of the scan on; `dismissed` leaves it at the record. Decided once; a second decision is refused.
 */
export async function decideDeskAct(
	deps: Deps,
	eventId: string,
	actId: string,
	{ decision, reason }: { decision: DeskDecision; reason: string },
): Promise<{ ok: true } | { ok: false; reason: "no-such-act" | "not-allowed" | "decided" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventQueries.findById(trx, eventId);
		const reach = event && (await deskReach(trx, deps.actor, event));
		if (!event || !reach) return { ok: false, reason: "no-such-act" } as const;
		if (!reach.isSupervisor) return { ok: false, reason: "not-allowed" } as const;
		const act = await deskActCommands.lock(trx, actId);
		if (act?.eventId !== eventId || act.needsDecision === 0) return { ok: false, reason: "no-such-act" } as const;
		if (act.decision !== null) return { ok: false, reason: "decided" } as const;
		const { registrationId, dayId, sessionId, isOffline } = act;
		let attendanceId = act.attendanceId;
		if (decision === "admitted" && attendanceId === null) {
			if (registrationId === null || dayId === null) return { ok: false, reason: "no-such-act" } as const;
			await attendanceCommands.lockRegistration(trx, registrationId);
			const work = { event, reach, place: { deviceId: act.deviceId, station: act.station } };
			const arrived = await arrive(trx, deps, work, {
				registrationId,
				dayId,
				sessionId,
				at: act.actedAt,
				isOffline: isOffline === 1,
				method: act.method ?? "manual",
				reason,
			});
			attendanceId = arrived.attendanceId ?? null;
		}
		const at = deps.now().toISOString();
		await deskActCommands.update(trx, actId, { decision, decidedAt: at, decidedById: deps.actor.id, attendanceId });
		await record(trx, deps, {
			action: "attendance.decided",
			subjectId: registrationId ?? actId,
			eventId,
			officeId: event.officeId,
			after: { decision, actId },
			reason,
		});
		return { ok: true } as const;
	});
}
