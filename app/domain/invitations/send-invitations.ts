import { inTransaction } from "#db/client";
import * as invitationCommands from "#db/commands/invitations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { lockOwnEvent } from "../events/reach";
import { announceInvitations } from "../messages/announce-invitations";
import { type StaffRefusal, staffRefusalOf } from "../registrations/rules";
import { listDue, type Sending, waysOf } from "./due-invitations";

export type SendAnswer =
	| { ok: true; mailed: number; toCall: number }
	| { ok: false; reason: StaffRefusal | "no-such-event" };

/**
 * Sends invitations, or reminds the silent: those who were told more than three days ago and have not answered. Who
 * answered, handed on or was withdrawn hears nothing.
 */
export async function sendInvitations(deps: Deps, eventId: string, sending: Sending): Promise<SendAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };
		const due = await listDue(trx, deps, eventId, sending);
		const isReminder = sending === "reminder";
		await announceInvitations(trx, deps, event, due, isReminder ? "invitation-reminder" : "invitation");
		const ids = due.map(({ id }) => id);
		for (let at = 0; at < ids.length; at += 200)
			await invitationCommands.markSent(trx, ids.slice(at, at + 200), deps.now().toISOString(), isReminder);
		for (const subjectId of ids)
			await record(trx, deps, {
				action: isReminder ? "invitation.reminded" : "invitation.sent",
				subjectId,
				eventId,
				officeId: event.officeId,
			});
		return { ok: true, ...waysOf(due) };
	});
}
