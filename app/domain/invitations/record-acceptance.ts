import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { reachesEvent } from "../events/reach";
import { changeSeats } from "../registrations/change-seats";
import type { PersonInput } from "../registrations/schema";
import { admitDelegates } from "./admit-delegates";
import { readLocked } from "./lock-invitation";

export type RecordAnswer =
	| { ok: true; registrations: Registration[] }
	| { ok: false; reason: "no-such-invitation" | "closed" | "not-invited" | "too-many" }
	/** The person at this place (from 0) takes part already. */
	| { ok: false; reason: "already-registered"; at: number };

/**
 * An invited body accepted by letter or telephone: registers the people it named, all or none. Staff may write down what
 * came after the time to answer, and what a body that declined says now.
 */
export async function recordAcceptance(
	deps: Deps,
	eventId: string,
	invitationId: string,
	answer: { channel: "letter" | "phone"; who: string; people: readonly PersonInput[] },
): Promise<RecordAnswer> {
	const result = await changeSeats(deps, eventId, async (trx, event): Promise<RecordAnswer> => {
		const locked = await readLocked(trx, deps, event, invitationId);
		if (!locked || !(await reachesEvent(trx, deps.actor, "registrations.write", event)))
			return { ok: false, reason: "no-such-invitation" };
		if (["withdrawn", "delegated", "shut"].includes(locked.state)) return { ok: false, reason: "closed" };
		return admitDelegates(trx, deps, event, locked, answer.people, {
			channel: answer.channel,
			note: answer.who,
			consentBy: answer.channel,
		});
	});
	if (result.ok || result.reason !== "no-such-event") return result;
	return { ok: false, reason: "no-such-invitation" };
}
