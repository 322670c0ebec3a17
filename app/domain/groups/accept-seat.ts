import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { isLiving } from "../registrations/rules";

/**
 * A delegate who was named by the contact says, through their own link, that they come. `changed` is false when they
 * had said so before; refused for a registration that no longer counts, and for one that belongs to no group.
 */
export async function acceptSeat(
	deps: Deps,
	registrationId: string,
): Promise<{ ok: true; changed: boolean } | { ok: false; reason: "not-living" | "no-group" }> {
	return inTransaction(deps.db, async (trx) => {
		const before = await registrationQueries.findById(trx, registrationId);
		if (!before?.groupId) return { ok: false, reason: "no-group" };
		if (!isLiving(before.status) || before.isUnassigned === 1) return { ok: false, reason: "not-living" };
		if (before.acceptedAt !== null) return { ok: true, changed: false };
		await registrationCommands.update(trx, registrationId, { acceptedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "registration.accepted",
			subjectId: registrationId,
			eventId: before.eventId,
		});
		return { ok: true, changed: true };
	});
}
