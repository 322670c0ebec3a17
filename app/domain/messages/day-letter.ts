import type { CalendarMessage } from "../calendar/reconcile-calendar";
import type { Deps } from "../deps";
import { registrationFacts } from "./letter-facts";
import type { OutgoingLetter, TemplateWithFacts } from "./outgoing-letter";
import type { Recipient } from "./recipients";
import { calendarNote } from "./registration-news";

type DayLetter = Extract<TemplateWithFacts, { template: "registration-day" }> &
	Pick<OutgoingLetter, "to" | "dedupeKey" | "calendar">;

/** The short letter around one calendar message: one mail carries one UID, because clients read no second one. */
export function dayLetter(
	message: CalendarMessage,
	recipient: Recipient,
	deps: Pick<Deps, "site" | "links" | "actor">,
): DayLetter {
	const { day, dayNumber, state, to, part } = message;
	const facts = registrationFacts(recipient, deps);
	const days = [...facts.event.days];
	// A day that was taken off the schedule stands in the letter that withdraws it, at its old place.
	if (day.removedAt !== null) {
		days.splice(dayNumber - 1, 0, { start: day.startsAtLocal, end: day.endsAtLocal });
	}
	// A mailbox that is no longer this person's is told no way in.
	const isTheirs = to.address === recipient.registration.email;
	return {
		template: "registration-day",
		facts: {
			...facts,
			event: { ...facts.event, days },
			link: isTheirs ? facts.link : facts.event.url,
			day: dayNumber,
			state,
			calendar: calendarNote(facts, { deps, carriesCalendar: true }),
		},
		to,
		dedupeKey: `${part.streamKey}:${part.streamSeq}:${part.method}`,
		calendar: part,
	};
}
