import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import { type CalendarMessage, reconcileCalendar } from "../calendar/reconcile-calendar";
import type { Deps } from "../deps";
import { printedName } from "../registrations/rules";
import { callTask } from "./call-task";
import { dayLetter } from "./day-letter";
import { enqueueLetters } from "./enqueue-letters";
import { carriedBy, envelope, keyOf } from "./news-envelope";
import type { OutgoingLetter, TemplateWithFacts } from "./outgoing-letter";
import { placesFor } from "./places";
import { portionsOf } from "./portions";
import { hasToBeCalled, loadRecipients, loadRegions, mailAddressOf, type Recipient } from "./recipients";
import { type LetterNews, newsLetter, type RegistrationNews } from "./registration-news";
import { settlePlaces } from "./settle-places";
import { tellGroupContacts } from "./tell-group-contacts";

/**
 * Tells people what became of their registration or their event, and brings their calendars in line, in the transaction
 * of the change and after it was written. Who has an e-mail address gets a letter, with the first calendar message in
 * it and further days in letters of their own; everybody else goes on the call list with a prepared text. Returns to how
 * many of them a calendar message goes.
 */
export async function announceRegistrations(
	trx: Tx,
	deps: Deps,
	registrationIds: readonly string[],
	news: RegistrationNews,
	/** Whether contacts of groups hear of it too; they do not when their whole group has just come in. */
	{ tellContacts = true } = {},
): Promise<number> {
	const placed = news.letter === "registration-link" ? [] : await settlePlaces(trx, deps, registrationIds);
	const delegates: Recipient[] = [];
	let invited = 0;
	for (const portion of portionsOf(registrationIds, 200)) {
		const told = await announcePortion(trx, deps, portion, news);
		delegates.push(...told.recipients.filter(({ group }) => group !== undefined));
		invited += told.invited;
	}
	if (tellContacts && delegates.length > 0) await tellGroupContacts(trx, deps, delegates, news);
	const others = placed.filter((id) => !registrationIds.includes(id));
	for (const portion of portionsOf(others, 200))
		await announcePortion(trx, deps, portion, { letter: "registration-sessions" });
	return invited;
}

/** One piece of news on its way to at most 200 people. */
interface Telling {
	deps: Deps;
	/** UTC instant. */
	at: string;
	news: RegistrationNews;
	recipients: readonly Recipient[];
	/** What this very person is told; null: nothing beside their calendar. */
	newsFor(recipient: Recipient): LetterNews | null;
	letterFor(news: LetterNews, recipient: Recipient, carriesCalendar: boolean): TemplateWithFacts;
}

async function announcePortion(
	trx: Tx,
	deps: Deps,
	registrationIds: string[],
	news: RegistrationNews,
): Promise<{ recipients: Recipient[]; invited: number }> {
	const at = deps.now().toISOString();
	const recipients = (await loadRecipients(trx, registrationIds)).filter(
		// Nobody is told that something in the past has moved.
		(recipient) => news.letter !== "event-changed" || recipient.days.some((day) => day.endsAt > at),
	);
	const { messages, withdrawn } =
		news.letter === "registration-link"
			? { messages: [], withdrawn: [] }
			: await reconcileCalendar(trx, deps, recipients);
	const takenBack = besideSeat.has(news.letter) ? [] : await takeBackCalls(trx, news, recipients);
	const untold = new Set(
		[...withdrawn, ...takenBack].filter(({ template }) => seatNews.has(template)).map((one) => one.registrationId),
	);
	const positions = await placesFor(trx, news, recipients);
	const codeBefore = news.letter === "event-changed" ? news.before.regencyCode : null;
	const regionBefore = (await loadRegions(trx, [codeBefore])).get(codeBefore ?? "");
	// Whoever was not told yet of their seat learns of it now, instead of a change to what they never heard of.
	const newsFor = ({ registration }: Recipient): LetterNews | null => {
		const planned = news.letter === "event-details" ? null : news;
		const isOfEvent = news.letter === "event-changed" || news.letter === "event-details";
		if (!isOfEvent || !untold.has(registration.id)) return planned;
		if (registration.status === "confirmed") return { letter: "registration-confirmed" };
		return registration.offeredAt === null ? planned : { letter: "registration-offered" };
	};
	const letterFor = (told: LetterNews, recipient: Recipient, carriesCalendar: boolean) => {
		const position = positions.get(recipient.registration.id) ?? 1;
		return newsLetter(told, recipient, { deps, carriesCalendar, position, regionBefore });
	};
	const telling: Telling = { deps, at, news, recipients, newsFor, letterFor };
	await postLetters(trx, telling, messages);
	await listCalls(trx, telling);
	return { recipients, invited: new Set(messages.map(({ registrationId }) => registrationId)).size };
}

/**
 * A link sent once more is no news, sessions and details are beside a seat: whoever is still to be called about that stays
 * on the call list.
 */
const besideSeat: ReadonlySet<string> = new Set(["registration-link", "registration-sessions", "event-details"]);

const seatNews: ReadonlySet<string> = new Set([
	"registration-confirmed",
	"registration-promoted",
	"registration-offered",
]);

/** The newest news takes the place of calls nobody made yet. Returns what those calls were for. */
async function takeBackCalls(trx: Tx, news: RegistrationNews, recipients: readonly Recipient[]) {
	// Somebody may be on the call list although they have an address: letters to the one they had did not arrive.
	const ids = recipients.map(({ registration }) => registration.id);
	const keys = recipients.map((recipient) => keyOf(news, recipient));
	const calls = await callTaskCommands.deleteOpen(trx, "registrationId", ids, keys);
	return calls.map(({ reason, registrationId }) => ({ template: reason, registrationId }));
}

async function postLetters(trx: Tx, { deps, at, ...telling }: Telling, messages: readonly CalendarMessage[]) {
	const letters = telling.recipients.flatMap((recipient) => {
		const address = mailAddressOf(recipient.registration);
		const news = telling.newsFor(recipient);
		if (address === null || news === null) return [];
		const carried = carriedBy(news, recipient, address, messages);
		const letter: OutgoingLetter = {
			...telling.letterFor(news, recipient, carried !== undefined),
			...envelope(recipient, at),
			to: { name: printedName(recipient.registration), address },
			dedupeKey: keyOf(telling.news, recipient),
			...(carried ? { calendar: carried.part } : {}),
		};
		return [{ letter, carried }];
	});
	const ids = await enqueueLetters(
		trx,
		deps,
		letters.map(({ letter }) => letter),
	);
	// What no letter took along, or only one that had been queued before, travels by itself.
	const taken = new Set(letters.filter((_letter, index) => ids[index] !== null).map(({ carried }) => carried));
	const byId = new Map(telling.recipients.map((recipient) => [recipient.registration.id, recipient]));
	const dayLetters = messages.flatMap((message): OutgoingLetter[] => {
		const recipient = byId.get(message.registrationId);
		if (!recipient || taken.has(message)) return [];
		return [{ ...dayLetter(message, recipient, deps), ...envelope(recipient, at) }];
	});
	await enqueueLetters(trx, deps, dayLetters);
}

async function listCalls(trx: Tx, { at, ...telling }: Telling) {
	const calls = telling.recipients.filter(hasToBeCalled).flatMap((recipient) => {
		const { id, eventId, phone, language } = recipient.registration;
		const news = telling.newsFor(recipient);
		if (news === null) return [];
		return (
			callTask({
				letter: telling.letterFor(news, recipient, false),
				about: { eventId, registrationId: id },
				person: { name: printedName(recipient.registration), phone, language },
				dedupeKey: keyOf(telling.news, recipient),
				at,
			}) ?? []
		);
	});
	await callTaskCommands.insertMany(trx, calls);
}
