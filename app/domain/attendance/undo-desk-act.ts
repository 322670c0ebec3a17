import type { Tx } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as deskActCommands from "#db/commands/desk-acts";
import * as attendanceQueries from "#db/queries/attendance";
import * as deskActQueries from "#db/queries/desk-acts";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import { revokeUnearned } from "../certificates/revoke-unearned";
import type { Deps } from "../deps";
import { endRegistration } from "../registrations/end-registration";
import { type Applied, type DeskPlace, type DeskWork, doWithSeats } from "./desk-work";
import type { DeskActResult, UndoAct } from "./types";

/**
 * Takes what one desk scanned back, or a whole check-in with every scan of it. Somebody whom another desk has scanned too stays
 * checked in, from that scan on. An officer takes back only what they recorded themselves. The rows stay with when and by
 * whom; a second time changes nothing. Whoever was only registered at the door by it is off the list again.
 */
export function undoDeskAct(deps: Deps, eventId: string, act: UndoAct, place: DeskPlace): Promise<DeskActResult> {
	return doWithSeats(deps, eventId, act, place, (trx, work) => apply(trx, deps, work, act));
}

async function apply(trx: Tx, deps: Deps, work: DeskWork, act: UndoAct): Promise<Applied> {
	const { event, reach } = work;
	const undone = act.undoes === "act" ? await deskActQueries.findById(trx, act.actId) : undefined;
	const attendanceId = act.undoes === "act" ? undone?.attendanceId : act.attendanceId;
	const attendance = attendanceId ? await attendanceQueries.findById(trx, attendanceId) : undefined;
	if (!attendance || attendance.eventId !== event.id || undone?.kind === "undo") return { outcome: "nothing_to_undo" };
	await attendanceCommands.lockRegistration(trx, attendance.registrationId);
	const isOwn = deps.actor.id !== null && (undone ? undone.officerId : attendance.recordedById) === deps.actor.id;
	if (!isOwn && !reach.isSupervisor) return { outcome: "not_allowed" };
	const about = { registrationId: attendance.registrationId, attendanceId: attendance.id };
	const now = deps.now().toISOString();
	// A desk that scanned the same person twice takes both back.
	await deskActCommands.voidScans(trx, attendance.id, now, undone ? { deviceId: undone.deviceId } : {});
	const left = await deskActQueries.findEarliestScan(trx, attendance.id);
	const before = { attendanceId: attendance.id, checkedInAt: attendance.checkedInAt };
	const facts = { subjectId: attendance.registrationId, eventId: event.id, officeId: event.officeId, before };
	const reason = act.reason ? { reason: act.reason } : {};
	if (left) {
		await attendanceCommands.update(trx, attendance.id, {
			checkedInAt: left.actedAt,
			station: left.station,
			recordedById: left.officerId,
			recordedByName: left.officerName,
			changedAt: now,
		});
		await record(trx, deps, {
			...facts,
			action: "attendance.corrected",
			after: { checkedInAt: left.actedAt },
			...reason,
		});
		return { outcome: "undone", ...about };
	}
	const undoneById = deps.actor.kind === "user" ? deps.actor.id : null;
	const isFirst = await attendanceCommands.markUndone(trx, attendance.id, { undoneAt: now, undoneById });
	if (isFirst) {
		await record(trx, deps, { ...facts, action: "attendance.undone", ...reason });
		await revokeUnearned(trx, deps, event, attendance.registrationId);
		if (attendance.method === "walk_in") await withdrawWalkIn(trx, deps, event, attendance.registrationId);
	}
	return { outcome: "undone", ...about };
}

/** Nobody is told: it was a slip of the desk, or the person stands there. */
async function withdrawWalkIn(trx: Tx, deps: Deps, event: EventRow, registrationId: string): Promise<void> {
	const registration = await registrationQueries.findById(trx, registrationId);
	if (registration?.source !== "walk_in" || registration.status !== "confirmed") return;
	if (await attendanceQueries.wasPresent(trx, registrationId)) return;
	await endRegistration(trx, deps, event, registration, null, { isTold: false });
}
