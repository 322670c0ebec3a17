/** What an attendee can answer to an invitation (RFC 5545 3.2.12); asking nothing of anybody is no answer. */
export const answerStatuses = ["ACCEPTED", "TENTATIVE", "DECLINED"] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

/** Whom a list of registrations can be narrowed down to: by an answer that stands, by none, or by a seat that is held. */
export const answerFilters = ["declined", "tentative", "accepted", "unanswered", "held"] as const;
export type AnswerFilter = (typeof answerFilters)[number];

/** The calendar an answer was given in, as its PRODID says; `page` is the participant's own page here. */
export const answerPrograms = ["outlook", "google", "apple", "thunderbird", "other", "page"] as const;
export type AnswerProgram = (typeof answerPrograms)[number];

/**
 * What an answer is worth: it counts; it was given to an earlier version of the entry; a later one came before it;
 * nobody can be sure who gave it; the day had begun, or the person takes no part any more.
 */
export const answerStandings = ["counts", "earlier_version", "overtaken", "unproven", "too_late"] as const;
export type AnswerStanding = (typeof answerStandings)[number];

/** What became of a seat that somebody declined in their calendar; `expired`: there was nothing to give up any more. */
export const releaseStates = ["held", "released", "kept", "expired"] as const;
export type ReleaseState = (typeof releaseStates)[number];

/** The door a mail came in by. */
export const inboundSources = ["imap", "smtp", "webhook"] as const;
export type InboundSource = (typeof inboundSources)[number];

/** What a mail is: an answer and its kin, news of our own letters, a machine's reply, a person's words, or an end to letters. */
export const inboundKinds = [
	"answer",
	"proposal",
	"delegation",
	"uninvited",
	"bounce",
	"delay",
	"automatic",
	"foreign",
	"letter",
	"unsubscription",
	"unreadable",
] as const;
export type InboundKind = (typeof inboundKinds)[number];

/** What was done about a mail. */
export const inboundOutcomes = [
	"recorded",
	"held",
	"asked",
	"kept",
	"noted",
	"forwarded",
	"bounced",
	"ignored",
	"unreadable",
	"failed",
] as const;
export type InboundOutcome = (typeof inboundOutcomes)[number];

/** What a mail was and what came of it. */
export interface MailEffect {
	kind: InboundKind;
	outcome: InboundOutcome;
	eventId?: string | null;
	registrationId?: string | null;
	letterId?: string | null;
	/** Somebody of the house has to look at it. */
	needsPerson?: boolean;
}
