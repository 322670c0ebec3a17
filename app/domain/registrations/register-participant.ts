import type { Tx } from "#db/client";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "./admission";
import { changeSeats } from "./change-seats";
import { fileHashes, formHash } from "./form-hash";
import { type KeptFiles, keepAnswerFiles } from "./keep-answer-files";
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
	const hash = hashOf(input);
	// Looked at before files are kept, so that a form sent twice takes no more of the disk; decided under the lock.
	const isRepeat = input.formKey && (await registrationQueries.findByFormKey(deps.db, eventId, input.formKey));
	const files = isRepeat ? {} : await keepAnswerFiles(deps, input.files);
	const answer = await changeSeats(deps, eventId, (trx, event) => decide(trx, deps, event, { input, hash, files }));
	if (answer.ok) {
		const { registration } = answer;
		const token = deps.links.token("registration", registration.id, registration.linkVersion);
		return { ok: true, registration, token, isRepeat: answer.isRepeat };
	}
	if ("existingId" in answer && answer.existingId) await resendLink(deps, answer.existingId);
	return { ok: false, reason: answer.reason };
}

type Decision =
	| { ok: true; registration: Registration; isRepeat: boolean }
	| { ok: false; reason: Extract<RegistrationAnswer, { ok: false }>["reason"]; existingId?: string };

/** A form as it came: checked, with its fingerprint, its files already kept. */
interface Sent {
	input: RegistrationInput;
	hash: string;
	files: KeptFiles;
}

async function decide(trx: Tx, deps: Deps, event: EventRow, { input, hash, files }: Sent): Promise<Decision> {
	const earlier = input.formKey ? await registrationQueries.findByFormKey(trx, event.id, input.formKey) : undefined;
	if (earlier?.formHash === hash) return { ok: true, registration: earlier, isRepeat: true };
	if (earlier) return { ok: false, reason: "form-reused" };
	const refusal = refusalOf(phaseOf(event, deps.now()));
	if (refusal) return { ok: false, reason: refusal };

	const { category, organisationName: name, regencyCode, formKey } = input;
	const newcomer = { category, name, regencyCode, source: "web", isDecided: false } as const;
	const status = await statusOfNewcomer(trx, event, newcomer);
	if (status === "not-invited") return { ok: false, reason: status };
	const admitted = await admit(trx, deps, event, input, { status, source: "web", formKey, formHash: hash, files });
	if (!admitted.ok) return { ok: false, reason: "already-registered", existingId: admitted.existing.id };
	const { registration } = admitted;
	await announceRegistrations(trx, deps, [registration.id], { letter: `registration-${status}` });
	return { ok: true, registration, isRepeat: false };
}

/** The answers without their key; of a file its fingerprint. */
function hashOf({ formKey: _key, files = {}, ...others }: RegistrationInput): string {
	return formHash({ ...others, files: fileHashes(files) });
}
