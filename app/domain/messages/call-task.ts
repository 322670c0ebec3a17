import type { Language } from "#app/i18n/language";
import { newId } from "#db/client";
import type { CallTask } from "#db/tables/messages";
import { type WhatsAppName, whatsAppText } from "#emails/whatsapp";
import type { TemplateWithFacts } from "./outgoing-letter";

const mailOnly: readonly string[] = [
	"registration-day",
	"registration-link",
	"speaker-session",
	"followup-asked",
	"followup-digest",
	"sign-in-link",
	"account-created",
];

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
	if (mailOnly.includes(letter.template)) return null;
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
		// Template and facts were paired where the letter was made.
		text: whatsAppText(letter.template as WhatsAppName, letter.facts as never, person.language),
		dedupeKey,
		createdAt: at,
		reachedAt: null,
		reachedById: null,
		result: "",
	};
}
