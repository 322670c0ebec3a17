import * as registrationCommands from "#db/commands/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { getsSeat, roomFor, unitOf } from "./seat-plan";
import { seatState } from "./seat-state";
import type { Category } from "./types";

export type WaitlistAnswer =
	/** `changed` is false when the person was waiting before. */
	| { ok: true; registration: Registration; changed: boolean }
	| ChangeRefusal
	| { ok: false; reason: "not-pending" }
	/** Nobody waits while a seat is free: it would be given to the same person at once. */
	| { ok: false; reason: "seats-free"; category: Category; free: number };

/**
 * Puts a pending registration at the end of its party's waiting list and tells the person the place. Only while the
 * party is full. Once: a repeat changes nothing and tells nobody.
 */
export async function waitlistRegistration(
	deps: Deps,
	eventId: string,
	registrationId: string,
): Promise<WaitlistAnswer> {
	return changeRegistration(deps, eventId, registrationId, async (trx, event, before): Promise<WaitlistAnswer> => {
		if (before.status === "waitlisted") return { ok: true, registration: before, changed: false };
		if (before.status !== "pending") return { ok: false, reason: "not-pending" };

		const { category } = before;
		const { seats, queue } = await seatState(trx, event);
		const unit = unitOf(before);
		if (getsSeat(seats, queue, unit)) return { ok: false, reason: "seats-free", category, free: roomFor(seats, unit) };

		const at = deps.now().toISOString();
		const registration = await registrationCommands.update(trx, registrationId, {
			status: "waitlisted",
			waitlistedAt: at,
			updatedAt: at,
		});
		await record(trx, deps, {
			action: "registration.waitlisted",
			subjectId: registrationId,
			eventId,
			officeId: event.officeId,
			before: { status: before.status },
			after: { status: registration.status },
		});
		await announceRegistrations(trx, deps, [registrationId], { letter: "registration-waitlisted" });
		return { ok: true, registration, changed: true };
	});
}
