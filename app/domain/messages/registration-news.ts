import type { Region } from "#db/queries/regions";
import type { Deps } from "../deps";
import type { ScheduleFacts } from "../events/schedule-facts";
import { calendarFileUrl, planFacts, type RegistrationLetterFacts, registrationFacts } from "./letter-facts";
import type { CalendarPart, TemplateWithFacts } from "./outgoing-letter";
import type { Recipient } from "./recipients";

type PlainNews =
	| "registration-confirmed"
	| "registration-pending"
	| "registration-waitlisted"
	| "registration-offered"
	| "registration-offer-lapsed"
	| "registration-moved-to-waiting"
	| "registration-promoted"
	| "registration-rejected"
	| "registration-cancelled"
	| "registration-replaced"
	| "registration-sessions"
	| "registration-undone"
	| "registration-link"
	| "event-postponed"
	| "event-cancelled";

/** What people are told about their registration; a change of schedule says what it was before. */
export type LetterNews = { letter: PlainNews } | { letter: "event-changed"; before: ScheduleFacts };

/** The same, or details that only calendars show: each entry that shows something else travels in a letter of its own. */
export type RegistrationNews = LetterNews | { letter: "event-details" };

/** Which news brings a calendar message along, and of which method; others leave it to a letter of its own. */
export const carriedMethod: Partial<Record<RegistrationNews["letter"], CalendarPart["method"]>> = {
	"registration-confirmed": "REQUEST",
	"registration-promoted": "REQUEST",
	"registration-sessions": "REQUEST",
	"event-changed": "REQUEST",
	"registration-cancelled": "CANCEL",
	"registration-moved-to-waiting": "CANCEL",
	"registration-replaced": "CANCEL",
	"registration-undone": "CANCEL",
	"event-postponed": "CANCEL",
	"event-cancelled": "CANCEL",
};

export interface NewsContext {
	deps: Pick<Deps, "now" | "site" | "links" | "actor">;
	/** Whether a calendar message travels with this letter. */
	carriesCalendar: boolean;
	/** Place in the waiting list. */
	position: number;
	/** Where the event was to be before it was moved. */
	regionBefore: Region | undefined;
}

/** The letter that tells one person the news, and its facts. */
export function newsLetter(news: LetterNews, recipient: Recipient, context: NewsContext): TemplateWithFacts {
	const { registration, event } = recipient;
	const { deps, carriesCalendar } = context;
	const facts = registrationFacts(recipient, deps);
	const withdrawal = { ...facts, reason: event.statusReason, withdrawsCalendar: carriesCalendar };
	switch (news.letter) {
		case "registration-confirmed":
		case "registration-promoted":
		case "registration-sessions":
			return { template: news.letter, facts: { ...facts, calendar: calendarNote(facts, context) } };
		case "registration-pending":
			return { template: news.letter, facts };
		case "registration-offered": {
			const { offerExpiresAt: answerBy } = registration;
			return { template: news.letter, facts: { ...facts, answerBy, hours: event.offerHours ?? 0 } };
		}
		case "registration-moved-to-waiting": {
			const { position } = context;
			return { template: news.letter, facts: { ...facts, position, withdrawsCalendar: carriesCalendar } };
		}
		case "registration-offer-lapsed":
		case "registration-waitlisted":
			return { template: news.letter, facts: { ...facts, position: context.position } };
		case "registration-rejected":
			return { template: news.letter, facts: { ...facts, reason: registration.reason ?? "" } };
		case "registration-cancelled": {
			const { kind, id } = deps.actor;
			const by = kind !== "link" ? "organiser" : id === registration.groupId ? "contact" : "self";
			return { template: news.letter, facts: { ...withdrawal, reason: registration.reason, by } };
		}
		case "registration-replaced":
			return { template: news.letter, facts: { ...withdrawal, organisation: registration.organisationName } };
		case "registration-undone":
			return {
				template: news.letter,
				facts: { ...facts, status: registration.status, withdrawsCalendar: carriesCalendar },
			};
		case "registration-link":
			return { template: news.letter, facts: { ...facts, status: registration.status } };
		case "event-changed": {
			const before = planFacts(news.before, context.regionBefore);
			return {
				template: news.letter,
				facts: { ...facts, before, note: null, calendar: calendarNote(facts, context) },
			};
		}
		case "event-postponed":
		case "event-cancelled":
			return { template: news.letter, facts: withdrawal };
	}
}

/** How a letter and the recipient's calendar hang together. */
export function calendarNote(
	facts: RegistrationLetterFacts,
	{ deps, carriesCalendar }: Pick<NewsContext, "deps" | "carriesCalendar">,
) {
	return { attached: carriesCalendar, replies: deps.site.readsReplies, fileUrl: calendarFileUrl(facts) };
}
