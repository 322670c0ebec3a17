import type { DocumentLine } from "#db/queries/documents";
import type { Mailing } from "#db/tables/mailings";
import type { Deps } from "../deps";
import { mayDownload } from "../documents/rules";
import { dateIn, daysBetween } from "../followups/rules";
import { calendarFileUrl, registrationFacts } from "./letter-facts";
import type { TemplateWithFacts } from "./outgoing-letter";
import { readerValues } from "./reader-values";
import type { Recipient } from "./recipients";
import { fillPlaceholders } from "./rules";

/** How many documents a letter names; the page has them all. */
const mostNamed = 20;

/** What a mailing's letters have in common. */
export interface MailingContext {
	deps: Pick<Deps, "now" | "site" | "links">;
	mailing: Pick<Mailing, "id" | "kind" | "subject" | "body">;
	/** Documents of the event, which thanks name to those who may have them. */
	documents: readonly DocumentLine[];
	/** The registrations of those who checked in. */
	present: ReadonlySet<string>;
}

/** The letter of a mailing to one person; `stop` is where its stream is stopped, null for words that are read out. */
export function mailingLetter(recipient: Recipient, context: MailingContext, stop: string | null): TemplateWithFacts {
	const { deps, mailing, documents } = context;
	const { event, registration } = recipient;
	const facts = registrationFacts(recipient, deps);
	if (mailing.kind === "announcement") {
		const values = readerValues(facts, registration.language);
		const [subject, message] = [mailing.subject, mailing.body].map((text) => fillPlaceholders(text, values));
		return { template: "event-message", facts: { ...facts, subject: subject ?? "", message: message ?? "", stop } };
	}
	if (mailing.kind === "thanks") {
		const reader = { status: registration.status, isPresent: context.present.has(registration.id) };
		const released = documents.filter(({ bytes, access }) => bytes !== null && mayDownload(access, reader));
		const titles = released.slice(0, mostNamed).map(({ title }) => title);
		return { template: "event-thanks", facts: { ...facts, documents: titles, stop } };
	}
	const days = event.startsAt
		? daysBetween(dateIn(event.timeZone, deps.now()), dateIn(event.timeZone, new Date(event.startsAt)))
		: 0;
	const calendar = { attached: false, replies: false, fileUrl: calendarFileUrl(facts) };
	return { template: "event-reminder", facts: { ...facts, days, calendar, stop } };
}
