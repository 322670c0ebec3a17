import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";

/** Cancels several delegates of a group at once and tells them; runs inside `changeSeats`, which gives the seats on. */
export async function endDelegates(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	delegates: readonly Registration[],
	/** Shown to those who are told. */
	reason: string | null,
): Promise<void> {
	const at = deps.now().toISOString();
	const ids = delegates.map(({ id }) => id);
	await registrationCommands.updateMany(trx, ids, { status: "cancelled", reason, endedAt: at, updatedAt: at });
	for (const { id, status } of delegates)
		await record(trx, deps, {
			action: "registration.cancelled",
			subjectId: id,
			eventId: event.id,
			officeId: event.officeId,
			before: { status },
			after: { status: "cancelled" },
			...(reason ? { reason } : {}),
		});
	await announceRegistrations(trx, deps, ids, { letter: "registration-cancelled" });
}
