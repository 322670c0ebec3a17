import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

export type ReviewAnswer =
	/** `changed` is false when nothing waited to be looked at. */
	| { ok: true; changed: boolean }
	/** The participant has changed something since; nobody has looked at that. */
	| { ok: false; reason: "no-such-registration" | "changed-since" };

/**
 * Notes that staff looked at what a participant changed after approval: the mark goes, and with it what stood there
 * before. `seen` is the mark's moment as the reader saw it.
 */
export async function reviewChanges(
	deps: Deps,
	eventId: string,
	registrationId: string,
	seen: string,
): Promise<ReviewAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		const registration = event && (await registrationQueries.findById(trx, registrationId));
		if (!event || registration?.eventId !== eventId) return { ok: false, reason: "no-such-registration" };
		if (registration.reviewNeededAt === null) return { ok: true, changed: false };
		if (registration.reviewNeededAt !== seen) return { ok: false, reason: "changed-since" };
		await registrationCommands.update(trx, registrationId, { reviewNeededAt: null, reviewBefore: null });
		await record(trx, deps, {
			action: "registration.reviewed",
			subjectId: registrationId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true, changed: true };
	});
}
