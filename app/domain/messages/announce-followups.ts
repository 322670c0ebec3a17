import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Deps } from "../deps";
import type { ReminderMoment } from "../followups/reminder-schedule";
import { dateIn, daysBetween } from "../followups/rules";
import { isDeliverableAddress } from "./address";
import { callTask } from "./call-task";
import { enqueueLetters } from "./enqueue-letters";
import { contactFacts } from "./letter-facts";
import type { OutgoingLetter, TemplateWithFacts } from "./outgoing-letter";
import { portionsOf } from "./portions";

/**
 * What the owner of a follow-up is told: that it is theirs, that `due` (a local date) is near or over, or that the due
 * date moved. `date` is the due date before, or the one that was wished for in vain; `key` tells one act from another.
 */
export type FollowupNews =
	| { letter: "followup-assigned" }
	| { letter: "followup-reminder"; due: string; moment: ReminderMoment }
	| {
			letter: "followup-extension";
			outcome: "moved" | "granted" | "refused";
			date: string;
			note: string;
			key: string;
	  };

/** One owner with what they are told. */
interface Told {
	followup: Followup;
	event: EventRow;
	news: FollowupNews;
}

/**
 * Tells the owners of many follow-ups, by letter or, without e-mail, on the event's call list; each thing once. Who
 * holds a withdrawn link is told nothing.
 */
export async function announceFollowups(trx: Tx, deps: Deps, all: readonly Told[]): Promise<void> {
	const told = all
		.filter(({ followup }) => !followup.linkRevokedAt)
		.map((one) => ({ ...one, letter: letterOf(one, deps), dedupeKey: keyOf(one) }));
	const isWritable = ({ followup }: Told) => followup.ownerEmail !== null && isDeliverableAddress(followup.ownerEmail);
	await enqueueLetters(
		trx,
		deps,
		told.filter(isWritable).map(({ followup, event, letter, dedupeKey }): OutgoingLetter => {
			const contact = contactFacts(event);
			return {
				...letter,
				language: followup.language,
				to: { name: nameOf(followup), address: followup.ownerEmail ?? "" },
				replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
				about: { eventId: event.id, followupId: followup.id },
				dedupeKey,
				isFictional: followup.isFictional === 1,
			};
		}),
	);
	const called = told.filter((one) => !isWritable(one));
	for (const portion of portionsOf(called, 100)) {
		const ids = portion.map(({ followup }) => followup.id);
		const keys = portion.map(({ dedupeKey }) => dedupeKey);
		await callTaskCommands.deleteOpen(trx, "followupId", ids, keys);
		const calls = portion.map(({ followup, event, letter, dedupeKey }) =>
			callTask({
				letter,
				about: { eventId: event.id, followupId: followup.id },
				person: { name: nameOf(followup), phone: followup.ownerPhone, language: followup.language },
				dedupeKey,
				at: deps.now().toISOString(),
			}),
		);
		await callTaskCommands.insertMany(
			trx,
			calls.filter((call) => call !== null),
		);
	}
}

const nameOf = (followup: Followup) => followup.ownerName || followup.organisationName;

function keyOf({ followup: { id, linkVersion }, news }: Told): string {
	switch (news.letter) {
		case "followup-assigned":
			return `followup:${id}:assigned:${linkVersion}`;
		case "followup-reminder":
			return `followup:${id}:reminder:${news.moment}:${news.due}`;
		case "followup-extension":
			return `followup:${id}:extension:${news.key}`;
	}
}

function letterOf({ followup, event, news }: Told, { now, site, links }: Deps): TemplateWithFacts {
	const facts = {
		person: { name: nameOf(followup), gender: null },
		code: followup.code,
		title: followup.title,
		dueOn: followup.dueOn,
		eventTitle: event.title,
		host: event.hostName,
		link: `${site.baseUrl}/rtl/${links.token("followup", followup.id, followup.linkVersion)}`,
		contact: contactFacts(event),
	};
	switch (news.letter) {
		case "followup-assigned":
			return { template: news.letter, facts };
		case "followup-reminder": {
			const days = daysBetween(dateIn(event.timeZone, now()), news.due);
			const phase = news.moment.startsWith("before") ? "before" : "overdue";
			return { template: news.letter, facts: { ...facts, dueOn: news.due, phase, days: Math.abs(days) } };
		}
		case "followup-extension": {
			const { outcome, date, note } = news;
			return { template: news.letter, facts: { ...facts, outcome, date, note } };
		}
	}
}
