import type { Language } from "#app/i18n/language";
import { accountCreated } from "./account-created";
import { accountNotice } from "./account-notice";
import { answerNoted } from "./answer-noted";
import { answerUninvited } from "./answer-uninvited";
import { closingReminder } from "./closing-reminder";
import { cooperativeAlarm } from "./cooperative-alarm";
import { cooperativeDigest } from "./cooperative-digest";
import { cooperativeLink } from "./cooperative-link";
import { emailChange } from "./email-change";
import { emailConfirmation } from "./email-confirmation";
import { eventCancelled } from "./event-cancelled";
import { eventChanged } from "./event-changed";
import { eventMessage } from "./event-message";
import { eventPostponed } from "./event-postponed";
import { eventReminder } from "./event-reminder";
import { eventThanks } from "./event-thanks";
import { followupAsked } from "./followup-asked";
import { followupAssigned } from "./followup-assigned";
import { followupDigest } from "./followup-digest";
import { followupExtension } from "./followup-extension";
import { followupReminder } from "./followup-reminder";
import { groupNews } from "./group-news";
import { groupRegistered } from "./group-registered";
import { groupReminder } from "./group-reminder";
import { invitation } from "./invitation";
import { invitationReminder } from "./invitation-reminder";
import type { Lane, LetterTemplate } from "./letter";
import { mailForwarded } from "./mail-forwarded";
import { mondayBriefing } from "./monday-briefing";
import { privacyAlarm } from "./privacy-alarm";
import { privacyDecided } from "./privacy-decided";
import { privacyReceived } from "./privacy-received";
import { registrationAsked } from "./registration-asked";
import { registrationCancelled } from "./registration-cancelled";
import { registrationConfirmed } from "./registration-confirmed";
import { registrationDay } from "./registration-day";
import { registrationHeld } from "./registration-held";
import { registrationLink } from "./registration-link";
import { registrationMovedToWaiting } from "./registration-moved-to-waiting";
import { registrationOfferLapsed } from "./registration-offer-lapsed";
import { registrationOffered } from "./registration-offered";
import { registrationPending } from "./registration-pending";
import { registrationPromoted } from "./registration-promoted";
import { registrationRejected } from "./registration-rejected";
import { registrationReplaced } from "./registration-replaced";
import { registrationSessions } from "./registration-sessions";
import { registrationUndone } from "./registration-undone";
import { registrationWaitlisted } from "./registration-waitlisted";
import { releasesPaused } from "./releases-paused";
import { type RenderedLetter, render } from "./render";
import { signInLink } from "./sign-in-link";
import { speakerChanged } from "./speaker-changed";
import { speakerInvited } from "./speaker-invited";
import { speakerSession } from "./speaker-session";
import { en } from "./texts/en";
import { id, type Texts } from "./texts/id";

const letters = {
	"registration-confirmed": registrationConfirmed,
	"registration-day": registrationDay,
	"registration-pending": registrationPending,
	"registration-waitlisted": registrationWaitlisted,
	"registration-offered": registrationOffered,
	"registration-offer-lapsed": registrationOfferLapsed,
	"registration-moved-to-waiting": registrationMovedToWaiting,
	"registration-promoted": registrationPromoted,
	"registration-rejected": registrationRejected,
	"registration-cancelled": registrationCancelled,
	"registration-replaced": registrationReplaced,
	"registration-sessions": registrationSessions,
	"registration-undone": registrationUndone,
	"registration-link": registrationLink,
	"registration-held": registrationHeld,
	"registration-asked": registrationAsked,
	"answer-noted": answerNoted,
	"answer-uninvited": answerUninvited,
	"mail-forwarded": mailForwarded,
	"releases-paused": releasesPaused,
	"group-registered": groupRegistered,
	"group-reminder": groupReminder,
	"group-news": groupNews,
	"event-changed": eventChanged,
	"event-postponed": eventPostponed,
	"event-cancelled": eventCancelled,
	"event-message": eventMessage,
	"event-reminder": eventReminder,
	"event-thanks": eventThanks,
	invitation: invitation,
	"invitation-reminder": invitationReminder,
	"followup-assigned": followupAssigned,
	"followup-reminder": followupReminder,
	"followup-extension": followupExtension,
	"followup-asked": followupAsked,
	"followup-digest": followupDigest,
	"closing-reminder": closingReminder,
	"monday-briefing": mondayBriefing,
	"cooperative-link": cooperativeLink,
	"cooperative-alarm": cooperativeAlarm,
	"cooperative-digest": cooperativeDigest,
	"privacy-received": privacyReceived,
	"privacy-decided": privacyDecided,
	"privacy-alarm": privacyAlarm,
	"speaker-invited": speakerInvited,
	"speaker-changed": speakerChanged,
	"speaker-session": speakerSession,
	"sign-in-link": signInLink,
	"account-created": accountCreated,
	"account-notice": accountNotice,
	"email-confirmation": emailConfirmation,
	"email-change": emailChange,
};

export type LetterName = keyof typeof letters;

/** What each kind of letter wants to be told. */
export type Messages = {
	[Name in LetterName]: (typeof letters)[Name] extends LetterTemplate<infer Facts> ? Facts : never;
};

export const letterNames = Object.keys(letters) as readonly LetterName[];

const texts: Record<Language, Texts> = { id, en };

/** The letter as it is frozen into the outbox: subject on one line, HTML, and text that says the same. */
export function renderLetter<Name extends LetterName>(
	name: Name,
	facts: Messages[Name],
	language: Language,
): RenderedLetter {
	return render(templateOf(name), facts, { t: texts[language], language });
}

/** The queue a letter waits in, and whether only its recipient may ever see it. */
export function letterFlags(name: LetterName): { readonly lane: Lane; readonly secret: boolean } {
	const { lane, secret } = letters[name];
	return { lane, secret };
}

/** Invented facts to preview a letter with. */
export function letterExample<Name extends LetterName>(name: Name): Messages[Name] {
	return templateOf(name).example;
}

/** The registry's value for a name, as the template of that name's facts, which it is by construction. */
function templateOf<Name extends LetterName>(name: Name): LetterTemplate<Messages[Name]> {
	return letters[name] as unknown as LetterTemplate<Messages[Name]>;
}
