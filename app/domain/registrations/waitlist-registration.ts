import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { type LockedRegistration, lockRegistration } from "./lock-registration";
import { freeSeats } from "./rules";
import type { Category } from "./types";

export type WaitlistAnswer =
	/** `changed` is false when the person was waiting before. */
	| { ok: true; registration: Registration; changed: boolean }
	| { ok: false; reason: Extract<LockedRegistration, { ok: false }>["reason"] | "not-pending" }
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
	return inTransaction(deps.db, async (trx) => {
		const locked = await lockRegistration(trx, deps, eventId, registrationId);
		if (!locked.ok) return locked;
		const { event, registration: before } = locked;
		if (before.status === "waitlisted") return { ok: true, registration: before, changed: false };
		if (before.status !== "pending") return { ok: false, reason: "not-pending" };

		const { category } = before;
		const quotas = await eventQueries.listQuotas(trx, eventId);
		const free = freeSeats(quotas, await registrationQueries.countSeats(trx, eventId), category);
		if (free > 0) return { ok: false, reason: "seats-free", category, free };

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
