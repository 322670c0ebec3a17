import { DateTime } from "luxon";
import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import type { Deps } from "../deps";
import { isDeliverableAddress } from "./address";
import { callTask } from "./call-task";
import { enqueueLetter } from "./enqueue-letter";
import { contactFacts } from "./letter-facts";
import type { TemplateWithFacts } from "./outgoing-letter";

/** What the owner of a follow-up is told: that it is theirs, or that `due` (a local date) is near or over. */
export type FollowupNews =
	| { letter: "followup-assigned" }
	| { letter: "followup-reminder"; due: string; moment: "before" | "overdue" };

/** Tells the owner of a follow-up, by letter or, without e-mail, on the event's call list; each thing once. */
export async function announceFollowup(trx: Tx, deps: Deps, followupId: string, news: FollowupNews): Promise<void> {
	const followup = await followupQueries.findById(trx, followupId);
	const event = followup && (await eventQueries.findById(trx, followup.eventId));
	if (!followup || !event) return;
	const letter = letterOf(followup, event, news, deps);
	const dedupeKey =
		news.letter === "followup-assigned"
			? `followup:${followup.id}:assigned:${followup.linkVersion}`
			: `followup:${followup.id}:reminder:${news.moment}:${news.due}`;
	const name = followup.ownerName || followup.organisationName;
	const { language } = followup;
	if (followup.ownerEmail && isDeliverableAddress(followup.ownerEmail)) {
		const contact = contactFacts(event);
		await enqueueLetter(trx, deps, {
			...letter,
			language,
			to: { name, address: followup.ownerEmail },
			replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
			about: { eventId: event.id, followupId: followup.id },
			dedupeKey,
			isFictional: followup.isFictional === 1,
		});
		return;
	}
	await callTaskCommands.deleteOpen(trx, "followupId", [followup.id], [dedupeKey]);
	const call = callTask({
		letter,
		about: { eventId: event.id, followupId: followup.id },
		person: { name, phone: followup.ownerPhone, language },
		dedupeKey,
		at: deps.now().toISOString(),
	});
	await callTaskCommands.insertMany(trx, call ? [call] : []);
}

function letterOf(
	followup: Followup,
	event: EventRow,
	news: FollowupNews,
	{ now, site, links }: Pick<Deps, "now" | "site" | "links">,
): TemplateWithFacts {
	const facts = {
		person: { name: followup.ownerName || followup.organisationName, gender: null },
		code: followup.code,
		title: followup.title,
		dueOn: followup.dueOn,
		eventTitle: event.title,
		host: event.hostName,
		link: `${site.baseUrl}/rtl/${links.token("followup", followup.id, followup.linkVersion)}`,
		contact: contactFacts(event),
	};
	if (news.letter === "followup-assigned") return { template: news.letter, facts };
	const today = DateTime.fromJSDate(now(), { zone: event.timeZone }).startOf("day");
	const due = DateTime.fromISO(news.due, { zone: event.timeZone });
	const days = Math.abs(Math.round(due.diff(today, "days").days));
	return { template: news.letter, facts: { ...facts, dueOn: news.due, phase: news.moment, days } };
}
