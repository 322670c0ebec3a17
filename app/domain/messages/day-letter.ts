import type { CalendarMessage } from "../calendar/reconcile-calendar";
import type { Deps } from "../deps";
import { groupLink, registrationFacts } from "./letter-facts";
import type { OutgoingLetter, TemplateWithFacts } from "./outgoing-letter";
import { calendarMailbox, type Recipient } from "./recipients";
import { calendarNote } from "./registration-news";

type DayLetter = Extract<TemplateWithFacts, { template: "registration-day" }> &
	Pick<OutgoingLetter, "to" | "dedupeKey" | "calendar">;

/** The short letter around one calendar message: one mail carries one UID, because clients read no second one. */
export function dayLetter(
	message: CalendarMessage,
	recipient: Recipient,
	deps: Pick<Deps, "now" | "site" | "links" | "actor">,
): DayLetter {
	const { day, dayNumber, session, state, to, part } = message;
	const mailbox = calendarMailbox(recipient);
	const facts = registrationFacts(recipient, deps);
	const days = [...facts.event.days];
	// A day that was taken off the schedule stands in the letter that withdraws it, at its old place.
	if (day.removedAt !== null) {
		days.splice(dayNumber - 1, 0, { start: day.startsAtLocal, end: day.endsAtLocal });
	}
	const { group } = recipient;
	const contact = group && mailbox?.delegate && mailbox.address === to.address ? group : null;
	// A mailbox that is no longer this person's is told no way in.
	const isTheirs = to.address === recipient.registration.email;
	const link = contact ? groupLink(contact, deps) : isTheirs ? facts.link : facts.event.url;
	const file = contact ? null : calendarNote(facts, { deps, carriesCalendar: true }).fileUrl;
	return {
		template: "registration-day",
		facts: {
			...facts,
			...(contact ? { person: { name: contact.contactName, gender: null }, delegate: mailbox?.delegate } : {}),
			event: { ...facts.event, days },
			link,
			day: dayNumber,
			state,
			calendar: { ...calendarNote(facts, { deps, carriesCalendar: true }), fileUrl: file },
			...(session ? { session: { ...session, start: session.startsAtLocal, end: session.endsAtLocal } } : {}),
		},
		to: contact ? { ...to, name: contact.contactName } : to,
		dedupeKey: `${part.streamKey}:${part.streamSeq}:${part.method}`,
		calendar: part,
	};
}
