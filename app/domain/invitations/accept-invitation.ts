import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { changeSeats } from "../registrations/change-seats";
import { keepAnswerFiles } from "../registrations/keep-answer-files";
import type { RegistrationInput } from "../registrations/schema";
import { admitDelegates } from "./admit-delegates";
import { readLocked } from "./lock-invitation";
import type { LinkState } from "./rules";

export type AcceptAnswer =
	/** `token` opens the personal page of the one who registered. */
	| { ok: true; registration: Registration; token: string }
	| { ok: false; reason: LinkState | "no-such-invitation" | "not-invited" | "already-registered" | "form-reused" };

/** Somebody with the personal link comes: registers that person, and says so of the invitation. */
export async function acceptInvitation(
	deps: Deps,
	eventId: string,
	invitationId: string,
	{ formKey, files: handedIn, ...person }: RegistrationInput,
): Promise<AcceptAnswer> {
	// A form sent twice takes no more of the disk.
	const isRepeat = formKey && (await registrationQueries.findByFormKey(deps.db, eventId, formKey));
	const files = isRepeat ? {} : await keepAnswerFiles(deps, handedIn);
	const answer = await changeSeats(
		deps,
		eventId,
		async (trx, event): Promise<{ ok: true; registration: Registration } | Extract<AcceptAnswer, { ok: false }>> => {
			const locked = await readLocked(trx, deps, event, invitationId);
			if (!locked) return { ok: false, reason: "no-such-invitation" };
			// The button pressed twice is one person.
			const earlier = formKey ? await registrationQueries.findByFormKey(trx, eventId, formKey) : undefined;
			if (earlier?.invitationId === invitationId && earlier.name === person.name)
				return { ok: true, registration: earlier };
			if (earlier) return { ok: false, reason: "form-reused" };
			if (locked.state !== "open" && locked.state !== "more") return { ok: false, reason: locked.state };
			const { category, organisationName } = locked.invitation;
			const invited = { ...person, category, organisationName, isFictional: locked.invitation.isFictional === 1 };
			const admitted = await admitDelegates(trx, deps, event, locked, [invited], {
				channel: "link",
				files,
				...(formKey ? { formKey, formHash: formKey } : {}),
			});
			if (!admitted.ok) return { ok: false, reason: admitted.reason === "too-many" ? "used" : admitted.reason };
			const [registration] = admitted.registrations;
			return registration ? { ok: true, registration } : { ok: false, reason: "no-such-invitation" };
		},
	);
	if (!answer.ok) return answer.reason === "no-such-event" ? { ok: false, reason: "no-such-invitation" } : answer;
	const { registration } = answer;
	return { ok: true, registration, token: deps.links.token("registration", registration.id, registration.linkVersion) };
}
