import type { Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as groupQueries from "#db/queries/groups";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import type { Messages } from "#emails/messages";
import type { Deps } from "../deps";
import { namesUntil, type ReminderMoment } from "../groups/rules";
import { printedName } from "../registrations/rules";
import { isDeliverableAddress } from "./address";
import { callTask } from "./call-task";
import { enqueueLetter } from "./enqueue-letter";
import { contactFacts, eventFacts, groupLink } from "./letter-facts";
import type { TemplateWithFacts } from "./outgoing-letter";
import { loadEventFacts } from "./recipients";

/** What the contact of a group is told. */
export type GroupNews =
	| { letter: "group-registered"; status: "pending" | "confirmed" | "waitlisted" }
	| { letter: "group-reminder"; moment: ReminderMoment; until: string }
	/** `about` are the registrations it happened to; `key` tells this news from the next. */
	| { letter: "group-news"; news: Messages["group-news"]["news"]; about: readonly Registration[]; key: string };

/**
 * Tells the contact of a group, in one letter with all its delegates or, without e-mail, on the event's call list; each
 * thing once. Call it after the change was written.
 */
export async function announceGroup(trx: Tx, deps: Deps, group: RegistrationGroup, news: GroupNews): Promise<void> {
	const { event, days, region } = await loadEventFacts(trx, group.eventId);
	const delegates = await groupQueries.listDelegates(trx, [group.id]);
	const shown = delegates.filter(({ status }) => status !== "replaced");
	const facts: Messages["group-reminder"] = {
		person: { name: group.contactName, gender: null },
		event: eventFacts(event, days, region, deps.site.baseUrl),
		organisation: group.organisationName,
		category: group.category,
		delegates: shown.map((one) => ({ name: nameOf(one), code: one.code, status: one.status })),
		link: groupLink(group, deps),
		namesUntil: namesUntil(event),
	};
	const letter = letterOf(news, facts);
	const dedupeKey = keyOf(group, news);
	const { contactName: name, contactEmail: address, contactPhone: phone, language } = group;
	if (address && isDeliverableAddress(address)) {
		const contact = contactFacts(event);
		await enqueueLetter(trx, deps, {
			...letter,
			language,
			to: { name, address },
			replyTo: contact?.email ? { name: contact.name, address: contact.email } : null,
			about: { eventId: event.id, groupId: group.id },
			dedupeKey,
			isFictional: group.isFictional === 1,
		});
		return;
	}
	// The newest news takes the place of calls nobody made yet.
	await callTaskCommands.deleteOpen(trx, "groupId", [group.id], [dedupeKey]);
	const call = callTask({
		letter,
		about: { eventId: event.id, registrationId: null, followupId: null, groupId: group.id },
		person: { name, phone, language },
		dedupeKey,
		at: deps.now().toISOString(),
	});
	await callTaskCommands.insertMany(trx, call ? [call] : []);
}

const nameOf = (delegate: Registration) => (delegate.isUnassigned === 1 ? null : printedName(delegate));

function letterOf(news: GroupNews, facts: Messages["group-reminder"]): TemplateWithFacts {
	switch (news.letter) {
		case "group-registered":
			return { template: news.letter, facts: { ...facts, status: news.status } };
		case "group-reminder":
			return { template: news.letter, facts };
		case "group-news": {
			const about = news.about.map((one) => nameOf(one) ?? one.code);
			const reason = news.about[0]?.reason ?? null;
			return { template: news.letter, facts: { ...facts, news: news.news, about, reason } };
		}
	}
}

function keyOf(group: RegistrationGroup, news: GroupNews): string {
	switch (news.letter) {
		case "group-registered":
			return `group-registered:${group.id}`;
		case "group-reminder":
			return `group-reminder:${group.id}:${news.moment}:${news.until}`;
		case "group-news":
			return `group-news:${group.id}:${news.news}:${news.key}`;
	}
}
