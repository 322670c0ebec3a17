import type { Tx } from "#db/client";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "./admission";
import { changeSeats } from "./change-seats";
import { formHash } from "./form-hash";
import { statusOfNewcomer } from "./newcomer";
import { resendLink } from "./resend-link";
import { type Refusal, refusalOf } from "./rules";
import type { RegistrationInput } from "./schema";

export type RegistrationAnswer =
	/** `token` opens the personal page; `isRepeat` when the same form had been sent before. */
	| { ok: true; registration: Registration; token: string; isRepeat: boolean }
	| { ok: false; reason: Refusal | "not-invited" | "form-reused" | "already-registered" };

/**
 * Gives a participant a seat or a place in the queue, and queues the letter that says so. The same form key with the
 * same answers gives the same registration again; a person who is already registered gets the link once more, at the
 * address given then, and the caller learns nothing about that registration.
 */
export async function registerParticipant(
	deps: Deps,
	eventId: string,
	input: RegistrationInput,
): Promise<RegistrationAnswer> {
	const answer = await changeSeats(deps, eventId, (trx, event) => decide(trx, deps, event, input));
	if (answer.ok) {
		const { registration, isRepeat } = answer;
		const token = deps.links.token("registration", registration.id, registration.linkVersion);
		return { ok: true, registration, token, isRepeat };
	}
	if ("existingId" in answer && answer.existingId) await resendLink(deps, answer.existingId);
	return { ok: false, reason: answer.reason };
}

type Decision =
	| { ok: true; registration: Registration; isRepeat: boolean }
	| { ok: false; reason: Extract<RegistrationAnswer, { ok: false }>["reason"]; existingId?: string };

async function decide(trx: Tx, deps: Deps, event: EventRow, input: RegistrationInput): Promise<Decision> {
	const { formKey: _key, ...answers } = input;
	const hash = formHash(answers);
	const earlier = input.formKey ? await registrationQueries.findByFormKey(trx, event.id, input.formKey) : undefined;
	if (earlier?.formHash === hash) return { ok: true, registration: earlier, isRepeat: true };
	if (earlier) return { ok: false, reason: "form-reused" };
	const refusal = refusalOf(phaseOf(event, deps.now()));
	if (refusal) return { ok: false, reason: refusal };

	const { category, organisationName: name, regencyCode, formKey } = input;
	const newcomer = { category, name, regencyCode, source: "web", isDecided: false } as const;
	const status = await statusOfNewcomer(trx, event, newcomer);
	if (status === "not-invited") return { ok: false, reason: status };
	const admitted = await admit(trx, deps, event, input, { status, source: "web", formKey, formHash: hash });
	if (!admitted.ok) return { ok: false, reason: "already-registered", existingId: admitted.existing.id };
	const { registration } = admitted;
	await announceRegistrations(trx, deps, [registration.id], { letter: `registration-${status}` });
	return { ok: true, registration, isRepeat: false };
}
