import { createHash } from "node:crypto";
import type { Tx } from "#db/client";
import * as groupQueries from "#db/queries/groups";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import type { Messages } from "#emails/messages";
import type { Deps } from "../deps";
import { announceGroup } from "./announce-group";
import type { Recipient } from "./recipients";
import type { RegistrationNews } from "./registration-news";

/** What the contact is told when a delegate is told this; nothing for what the contact did or sees anyway. */
const newsOf: Partial<Record<RegistrationNews["letter"], Messages["group-news"]["news"]>> = {
	"registration-confirmed": "approved",
	"registration-promoted": "promoted",
	"registration-rejected": "rejected",
	"registration-cancelled": "cancelled",
	"registration-replaced": "replaced",
	"event-changed": "event-changed",
	"event-postponed": "event-postponed",
	"event-cancelled": "event-cancelled",
};

/** Tells each group's contact, once, what its delegates have just been told; not what the contact did. */
export async function tellGroupContacts(
	trx: Tx,
	deps: Deps,
	delegates: readonly Recipient[],
	{ letter }: RegistrationNews,
): Promise<void> {
	const news = newsOf[letter];
	if (!news) return;
	const groups = new Map<string, { group: RegistrationGroup; about: Registration[] }>();
	for (const { registration, group } of delegates) {
		if (!group || group.id === deps.actor.id) continue;
		// Whoever takes over a seat is confirmed with it: the contact hears that the delegate changed.
		if (news === "approved" && registration.replacesId !== null) continue;
		const told = groups.get(group.id);
		if (told) told.about.push(registration);
		else groups.set(group.id, { group, about: [registration] });
	}
	const isDecision = news === "approved" || news === "rejected";
	const everybody = isDecision ? await groupQueries.listDelegates(trx, [...groups.keys()]) : [];
	for (const { group, about } of groups.values()) {
		const own = everybody.filter(({ groupId }) => groupId === group.id);
		// Delegates are decided about one by one; the contact hears of it in one letter, when the last one is decided.
		if (own.some(({ status }) => status === "pending")) continue;
		const key = createHash("sha256").update(about.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join());
		const status = news === "approved" ? "confirmed" : news;
		await announceGroup(trx, deps, group, {
			letter: "group-news",
			news,
			about: isDecision ? own.filter((one) => one.status === status) : about,
			key: key.digest("hex"),
		});
	}
}
