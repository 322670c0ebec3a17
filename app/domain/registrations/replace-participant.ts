import type { Deps } from "../deps";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { type Colleague, type HandedOver, type HandOverConsent, handOver } from "./hand-over";

export type ReplaceAnswer = HandedOver | ChangeRefusal;

/**
 * Hands a seat, or the place in the queue, to a colleague of the same organisation. The one who steps back is told and
 * their calendar entry withdrawn; the colleague gets a registration, code, link and letter of their own.
 */
export async function replaceParticipant(
	deps: Deps,
	eventId: string,
	registrationId: string,
	{ consentBy, consentReason, ...colleague }: Colleague & HandOverConsent,
): Promise<ReplaceAnswer> {
	return changeRegistration(deps, eventId, registrationId, (trx, event, before) =>
		handOver(trx, deps, event, before, { consentBy, consentReason, ...colleague }),
	);
}
