import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { AuditAction } from "../audit/types";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { noOffer } from "./rules";

/** Gives people of the waiting list their seats and tells them. Runs under the event's lock. */
export async function confirmWaiting(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	ids: readonly string[],
	{ action, isOverQuota = false, reason }: { action: AuditAction; isOverQuota?: boolean; reason?: string },
): Promise<void> {
	const at = deps.now().toISOString();
	await registrationCommands.updateMany(trx, ids, {
		status: "confirmed",
		confirmedAt: at,
		promotedAt: at,
		updatedAt: at,
		...noOffer,
		...(isOverQuota ? { isOverQuota: 1 } : {}),
	});
	for (const subjectId of ids)
		await record(trx, deps, {
			action,
			subjectId,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: "waitlisted" },
			after: { status: "confirmed", ...(isOverQuota ? { isOverQuota } : {}) },
			...(reason ? { reason } : {}),
		});
	await announceRegistrations(trx, deps, ids, { letter: "registration-promoted" });
}
