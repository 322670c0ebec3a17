import * as registrationCommands from "#db/commands/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { type ChangeRefusal, changeRegistration } from "./change-registration";

export type RejectAnswer =
	/** `changed` is false when it had been rejected before. */
	{ ok: true; registration: Registration; changed: boolean } | ChangeRefusal | { ok: false; reason: "not-undecided" };

/**
 * Turns down somebody who has no seat yet, and tells them why. Who has a seat is cancelled instead. Once: a repeat
 * changes nothing and tells nobody.
 */
export async function rejectRegistration(
	deps: Deps,
	eventId: string,
	registrationId: string,
	/** Written to the person. */
	{ reason }: { reason: string },
): Promise<RejectAnswer> {
	return changeRegistration(deps, eventId, registrationId, async (trx, event, before): Promise<RejectAnswer> => {
		if (before.status === "rejected") return { ok: true, registration: before, changed: false };
		if (before.status !== "pending" && before.status !== "waitlisted") return { ok: false, reason: "not-undecided" };

		const at = deps.now().toISOString();
		const registration = await registrationCommands.update(trx, registrationId, {
			status: "rejected",
			reason,
			endedAt: at,
			updatedAt: at,
		});
		await record(trx, deps, {
			action: "registration.rejected",
			subjectId: registrationId,
			eventId,
			officeId: event.officeId,
			before: { status: before.status },
			after: { status: registration.status },
			reason,
		});
		await announceRegistrations(trx, deps, [registrationId], { letter: "registration-rejected" });
		return { ok: true, registration, changed: true };
	});
}
