import * as registrationCommands from "#db/commands/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { getsSeat, planSeats, roomFor, unitOf } from "./seat-plan";
import { seatState } from "./seat-state";
import type { Category } from "./types";

export type ApproveAnswer =
	/** `changed` is false when it had been approved before. */
	| { ok: true; registration: Registration; changed: boolean }
	| ChangeRefusal
	| { ok: false; reason: "not-pending" }
	/** There is no seat left for this person: `free` of the party's `seats`, after those who wait already. */
	| { ok: false; reason: "full"; category: Category; seats: number; free: number };

/**
 * Gives a pending registration its seat and tells the person. The seat is counted under the event's lock, so of two
 * approvers on the last seat one is refused. Once: a repeat changes nothing and tells nobody.
 */
export async function approveRegistration(deps: Deps, eventId: string, registrationId: string): Promise<ApproveAnswer> {
	return changeRegistration(deps, eventId, registrationId, async (trx, event, before): Promise<ApproveAnswer> => {
		if (before.status === "confirmed") return { ok: true, registration: before, changed: false };
		if (before.status !== "pending") return { ok: false, reason: "not-pending" };

		const { category } = before;
		const { seats, queue } = await seatState(trx, event);
		const unit = unitOf(before);
		if (!getsSeat(seats, queue, unit)) {
			const free = roomFor(planSeats(seats, queue).left, unit);
			return { ok: false, reason: "full", category, seats: seats.parties[category].seats, free };
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
