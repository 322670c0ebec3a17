import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { confirmWaiting } from "./confirm-waiting";

export type AcceptAnswer =
	/** `changed` is false when it had been accepted before. */
	{ ok: true; changed: boolean } | ChangeRefusal | { ok: false; reason: "no-offer" };

/**
 * Takes the seat that is held for this person, by the holder of the link or by staff who have the answer by telephone.
 * An offer holds until it was passed on: of an acceptance and a passing-on at the same moment, the first one counts.
 */
export async function acceptOffer(deps: Deps, { id, eventId }: Pick<Registration, "id" | "eventId">) {
	return changeRegistration(deps, eventId, id, async (trx, event, before): Promise<AcceptAnswer> => {
		if (before.status === "confirmed") return { ok: true, changed: false };
		if (before.status !== "waitlisted" || before.offeredAt === null) return { ok: false, reason: "no-offer" };
		await confirmWaiting(trx, deps, event, [id], { action: "registration.offer-accepted" });
		return { ok: true, changed: true };
	});
}
