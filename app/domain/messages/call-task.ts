import type { Language } from "#app/i18n/language";
import { newId } from "#db/client";
import type { CallTask } from "#db/tables/messages";
import { isSpoken, whatsAppText } from "#emails/whatsapp";
import type { TemplateWithFacts } from "./outgoing-letter";

/** What to send or say where a letter does not reach; null for a letter that only makes sense as a mail. */
export function callText({ template, facts }: TemplateWithFacts, language: Language): string | null {
	// Template and facts were paired where the letter was made.
	return isSpoken(template) ? whatsAppText(template, facts as never, language) : null;
}

/** The same for a letter that may be refused: the time to answer an offer begins with the call then. */
export function callTextInstead(letter: TemplateWithFacts, language: Language): string | null {
	if (letter.template !== "registration-offered") return callText(letter, language);
	return callText({ ...letter, facts: { ...letter.facts, answerBy: null } }, language);
}

/**
 * The call that stands for a letter to somebody without e-mail, with the text to send or say. Null for a letter that
 * only makes sense as a mail.
 */
export function callTask(call: {
	letter: TemplateWithFacts;
	about: Pick<CallTask, "eventId"> &
		Partial<Pick<CallTask, "registrationId" | "followupId" | "groupId" | "invitationId" | "speakerId">>;
	person: { name: string; phone: string | null; language: Language };
	dedupeKey: string;
	/** UTC instant. */
	at: string;
}): CallTask | null {
	const { letter, about, person, dedupeKey, at } = call;
	const text = callText(letter, person.language);
	if (text === null) return null;
	return {
		id: newId(),
		registrationId: null,
		followupId: null,
		groupId: null,
		invitationId: null,
		speakerId: null,
		...about,
		reason: letter.template,
		name: person.name,
		phone: person.phone,
		text,
		dedupeKey,
		createdAt: at,
		reachedAt: null,
		reachedById: null,
		result: "",
	};
}
