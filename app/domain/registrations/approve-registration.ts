import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { type LockedRegistration, lockRegistration } from "./lock-registration";
import { freeSeats, seatDecision, seatsOf } from "./rules";
import type { Category } from "./types";

export type ApproveAnswer =
	/** `changed` is false when it had been approved before. */
	| { ok: true; registration: Registration; changed: boolean }
	| { ok: false; reason: Extract<LockedRegistration, { ok: false }>["reason"] | "not-pending" }
	/** The party has no seat left for this person: `free` of its `seats`, after those who wait already. */
	| { ok: false; reason: "full"; category: Category; seats: number; free: number };

/**
 * Gives a pending registration its seat and tells the person. The seat is counted under the event's lock, so of two
 * approvers on the last seat one is refused. Once: a repeat changes nothing and tells nobody.
 */
export async function approveRegistration(deps: Deps, eventId: string, registrationId: string): Promise<ApproveAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const locked = await lockRegistration(trx, deps, eventId, registrationId);
		if (!locked.ok) return locked;
		const { event, registration: before } = locked;
		if (before.status === "confirmed") return { ok: true, registration: before, changed: false };
		if (before.status !== "pending") return { ok: false, reason: "not-pending" };

		const { category } = before;
		const quotas = await eventQueries.listQuotas(trx, eventId);
		const { confirmed, waiting } = await registrationQueries.countPlaces(trx, eventId);
		const decision = seatDecision({ needsApproval: false, quotas, confirmed, waiting, category });
		if (decision !== "confirmed") {
			const free = Math.max(0, freeSeats(quotas, confirmed, category) - waiting[category]);
			return { ok: false, reason: "full", category, seats: seatsOf(quotas, category), free };
		}

		const at = deps.now().toISOString();
		const registration = await registrationCommands.update(trx, registrationId, {
			status: "confirmed",
			confirmedAt: at,
			updatedAt: at,
		});
		await record(trx, deps, {
			action: "registration.approved",
			subjectId: registrationId,
			eventId,
			officeId: event.officeId,
			before: { status: before.status },
			after: { status: registration.status },
		});
		await announceRegistrations(trx, deps, [registrationId], { letter: "registration-confirmed" });
		return { ok: true, registration, changed: true };
	});
}
