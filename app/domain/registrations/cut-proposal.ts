import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as seatQueries from "#db/queries/seats";
import type { EventRow } from "#db/tables/events";
import { renderLetter } from "#emails/messages";
import { whatsAppText } from "#emails/whatsapp";
import type { Deps } from "../deps";
import { loadRecipients, mailAddressOf, type Recipient } from "../messages/recipients";
import { newsLetter } from "../messages/registration-news";
import { excessOf, proposeCut } from "./cut-plan";
import { placeAfterMove, printedName, seatsOf } from "./rules";
import { type Category, categories } from "./types";

/** What somebody who steps back will be told: by letter, or by whoever calls them. */
export interface DraftedNews {
	id: string;
	name: string;
	isLetter: boolean;
	text: string;
	/** The language they read it in. */
	language: Language;
}

/**
 * Who would step back so that these seats can hold: the people `chosen` by staff, or as the rule proposes, party by
 * party with everybody they could be exchanged for, and the words each of them will get. Nothing is written.
 */
export async function cutProposal(
	read: ReadDb,
	deps: Pick<Deps, "now" | "site" | "links" | "actor">,
	event: EventRow,
	seats: Record<Category, number>,
	chosen: readonly string[] | null,
) {
	const quotas = await eventQueries.listQuotas(read, event.id);
	const before = Object.fromEntries(categories.map((one) => [one, seatsOf(quotas, one)])) as Record<Category, number>;
	const holders = await seatQueries.listHolders(read, event.id);
	const parties = excessOf(seats, before, holders).map(({ category, excess, holders: people }) => {
		const own = holders.filter((holder) => holder.category === category);
		const moving = chosen ? own.filter(({ id }) => chosen.includes(id)).map(({ id }) => id) : proposeCut(own, excess);
		return {
			category,
			seats: seats[category],
			people,
			excess,
			isRight: moving.length === excess,
			candidates: own.map(({ id, code, organisationName, confirmedAt, isOffered, ...person }) => ({
				id,
				code,
				organisation: organisationName,
				name: printedName(person),
				confirmedAt,
				isOffered,
				isMoving: moving.includes(id),
			})),
		};
	});
	const moving = parties.flatMap(({ candidates }) => candidates.filter(({ isMoving }) => isMoving).map(({ id }) => id));
	return {
		parties,
		moving,
		isRight: parties.every(({ isRight }) => isRight),
		news: await draftedNews(read, deps, event.id, moving),
	};
}

async function draftedNews(
	read: ReadDb,
	deps: Pick<Deps, "now" | "site" | "links" | "actor">,
	eventId: string,
	ids: readonly string[],
): Promise<DraftedNews[]> {
	if (ids.length === 0) return [];
	const recipients = await loadRecipients(read, ids);
	const waiting = await seatQueries.listPlaces(read, eventId);
	const moved = recipients.map(({ registration: { id, category, ...row } }) => ({
		id,
		category,
		since: placeAfterMove(row),
	}));
	const queue = [...waiting, ...moved].sort((a, b) => (a.since + a.id < b.since + b.id ? -1 : 1));
	return recipients.map((recipient) => {
		const { id, category } = recipient.registration;
		const position = queue.filter((one) => one.category === category).findIndex((one) => one.id === id) + 1;
		return draft(recipient, deps, position);
	});
}

function draft(
	recipient: Recipient,
	deps: Pick<Deps, "now" | "site" | "links" | "actor">,
	position: number,
): DraftedNews {
	const { registration } = recipient;
	const isLetter = mailAddressOf(registration) !== null;
	const carriesCalendar = isLetter && registration.status === "confirmed";
	const context = { deps, carriesCalendar, position, regionBefore: undefined };
	const letter = newsLetter({ letter: "registration-moved-to-waiting" }, recipient, context);
	if (letter.template !== "registration-moved-to-waiting")
		throw new Error(`not the news asked for: ${letter.template}`);
	const { template, facts } = letter;
	const text = isLetter
		? renderLetter(template, facts, registration.language).text
		: whatsAppText(template, facts, registration.language);
	return { id: registration.id, name: printedName(registration), isLetter, text, language: registration.language };
}
