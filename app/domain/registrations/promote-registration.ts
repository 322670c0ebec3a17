import type { Deps } from "../deps";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { confirmWaiting } from "./confirm-waiting";
import { roomFor, unitOf } from "./seat-plan";
import { seatState } from "./seat-state";

export type PromoteAnswer =
	/** `isOverQuota` when there was no seat left: one was added for this person. */
	{ ok: true; isOverQuota: boolean } | ChangeRefusal | { ok: false; reason: "not-waiting" };

/**
 * Gives one person of the waiting list a seat out of turn. Where none is free the person sits above the quota, which the
 * record says; everybody else keeps seat and place.
 */
export async function promoteRegistration(
	deps: Deps,
	eventId: string,
	registrationId: string,
	/** Kept in the trail. */
	{ reason }: { reason: string },
) {
	return changeRegistration(deps, eventId, registrationId, async (trx, event, before): Promise<PromoteAnswer> => {
		if (before.status !== "waitlisted") return { ok: false, reason: "not-waiting" };
		const holdsSeat = before.offeredAt !== null;
		const { seats } = await seatState(trx, event);
		const isOverQuota = !holdsSeat && roomFor(seats, unitOf(before)) === 0;
		await confirmWaiting(trx, deps, event, [registrationId], { action: "registration.promoted", isOverQuota, reason });
		return { ok: true, isOverQuota };
	});
}
