import { newId } from "#db/client";
import type { CalendarMessage } from "../calendar/reconcile-calendar";
import { contactFacts } from "./letter-facts";
import type { Recipient } from "./recipients";
import { carriedMethod, type LetterNews, type RegistrationNews } from "./registration-news";

/** Tells one piece of news from the next: the same news twice is one letter. */
export function keyOf(news: RegistrationNews, { registration, event }: Recipient): string {
	if (news.letter === "registration-link" || news.letter === "registration-sessions")
		return `${news.letter}:${registration.id}:${newId()}`;
	const moment = news.letter.startsWith("event-")
		? `${event.scheduleVersion}:${event.updatedAt}`
		: registration.updatedAt;
	return `${news.letter}:${registration.id}:${moment}`;
}

/** The calendar message that travels in the news itself: the first one of its kind to this very mailbox. */
export function carriedBy(
	news: LetterNews,
	{ registration }: Recipient,
	address: string,
	messages: readonly CalendarMessage[],
): CalendarMessage | undefined {
	return messages.find(
		(message) =>
			message.registrationId === registration.id &&
			message.to.address === address &&
			message.part.method === carriedMethod[news.letter],
	);
}

/** What every letter about a registration has in common. */
export function envelope({ registration, event, days }: Recipient, at: string) {
	const contact = contactFacts(event);
	const end = days.at(-1)?.endsAt;
	return {
		language: registration.language,
		about: { eventId: event.id, registrationId: registration.id },
		isFictional: registration.isFictional === 1,
		replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
		// What holds until the event is over has no sense afterwards; that it was called off still has.
		...(event.status === "published" && end && end > at ? { expiresAt: end } : {}),
	};
}
