import { createHash } from "node:crypto";
import { inTransaction, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "./admission";
import { promoteWaiting } from "./promote-waiting";
import { resendLink } from "./resend-link";
import { freeSeats, offeredCategories, type Refusal, refusalOf, seatDecision } from "./rules";
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
	const answer = await inTransaction(deps.db, (trx) => decide(trx, deps, eventId, input));
	if (answer.ok) {
		const { id, linkVersion } = answer.registration;
		return { ...answer, token: deps.links.token("registration", id, linkVersion) };
	}
	if (answer.existingId) await resendLink(deps, answer.existingId);
	return { ok: false, reason: answer.reason };
}

type Decision =
	| { ok: true; registration: Registration; isRepeat: boolean }
	| { ok: false; reason: Extract<RegistrationAnswer, { ok: false }>["reason"]; existingId?: string };

async function decide(trx: Tx, deps: Deps, eventId: string, input: RegistrationInput): Promise<Decision> {
	const event = await eventCommands.lock(trx, eventId);
	if (!event) return { ok: false, reason: "no-such-event" };
	const formHash = hashOf(input);
	const earlier = input.formKey ? await registrationQueries.findByFormKey(trx, eventId, input.formKey) : undefined;
	if (earlier?.formHash === formHash) return { ok: true, registration: earlier, isRepeat: true };
	if (earlier) return { ok: false, reason: "form-reused" };
	const refusal = refusalOf(phaseOf(event, deps.now()));
	if (refusal) return { ok: false, reason: refusal };

	const { category } = input;
	const quotas = await eventQueries.listQuotas(trx, eventId);
	if (!offeredCategories(quotas).includes(category)) return { ok: false, reason: "not-invited" };
	const { confirmed, waiting } = await registrationQueries.countPlaces(trx, eventId);
	const status = seatDecision({ needsApproval: event.needsApproval === 1, quotas, confirmed, waiting, category });
	const admitted = await admit(trx, deps, event, input, { status, source: "web", formKey: input.formKey, formHash });
	if (!admitted.ok) return { ok: false, reason: "already-registered", existingId: admitted.existing.id };
	const { registration } = admitted;
	await announceRegistrations(trx, deps, [registration.id], { letter: `registration-${status}` });
	if (status === "waitlisted" && freeSeats(quotas, confirmed, category) > 0) {
		await promoteWaiting(trx, deps, event, [category]);
	}
	return { ok: true, registration, isRepeat: false };
}

/** The answers without their key, as one hash: tells a repeated submission from another person's. */
function hashOf({ formKey: _key, ...answers }: RegistrationInput): string {
	const sorted = (_name: string, value: unknown) =>
		value && typeof value === "object" && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value;
	return createHash("sha256").update(JSON.stringify(answers, sorted)).digest("hex");
}
