import { messagesFor } from "#app/i18n/catalogue";
import { formatShortDate } from "#app/i18n/format";
import type { Tx } from "#db/client";
import type { CooperativeRecord } from "#db/queries/cooperatives";
import type { Messages } from "#emails/messages";
import { cooperativeUrl } from "../cooperatives/cooperative-link";
import type { Alarm } from "../cooperatives/rules";
import type { Deps } from "../deps";
import { isDeliverableAddress } from "./address";
import { enqueueLetter } from "./enqueue-letter";
import type { TemplateWithFacts } from "./outgoing-letter";

/** What letters and messages to a cooperative say of it. */
export function cooperativeFacts(
	deps: Pick<Deps, "site" | "links">,
	cooperative: CooperativeRecord,
): Messages["cooperative-link"] {
	return {
		person: { name: cooperative.contactName || cooperative.name, gender: null },
		cooperative: cooperative.name,
		host: cooperative.officeName ?? "",
		link: cooperativeUrl(deps, cooperative),
		contact: null,
	};
}

/** The same with what is to be done about these alarms, in the cooperative's language. */
export function cooperativeAlarmFacts(
	deps: Pick<Deps, "site" | "links">,
	cooperative: CooperativeRecord,
	alarms: readonly Alarm[],
): Messages["cooperative-alarm"] {
	const { language } = cooperative;
	const words = messagesFor(language).cooperativePage.alarms;
	const todo = alarms.map(({ kind, dueOn }) => words[kind](formatShortDate(dueOn, language)));
	return { ...cooperativeFacts(deps, cooperative), todo };
}

/** Hands a cooperative's contact the link to its own page by letter, `key` telling one sending from the next. */
export async function announceCooperativeLink(
	trx: Tx,
	deps: Deps,
	cooperative: CooperativeRecord,
	key: string,
): Promise<boolean> {
	const letter = { template: "cooperative-link", facts: cooperativeFacts(deps, cooperative) } as const;
	return send(trx, deps, cooperative, letter, `link:${cooperative.linkVersion}:${key}`);
}

/** Tells a cooperative's contact of its alarms in one letter; false when there is no address to write to. */
export async function announceCooperativeAlarms(
	trx: Tx,
	deps: Deps,
	cooperative: CooperativeRecord,
	alarms: readonly Alarm[],
): Promise<boolean> {
	const letter = {
		template: "cooperative-alarm",
		facts: cooperativeAlarmFacts(deps, cooperative, alarms),
	} as const;
	const key = alarms.map(({ kind, dueOn }) => `${kind}:${dueOn}`).join(",");
	return cooperative.linkRevokedAt === null && send(trx, deps, cooperative, letter, `alarm:${key}`);
}

async function send(
	trx: Tx,
	deps: Deps,
	{ organisationId, contactEmail, language, isFictional }: CooperativeRecord,
	letter: Extract<TemplateWithFacts, { template: "cooperative-link" | "cooperative-alarm" }>,
	key: string,
): Promise<boolean> {
	if (!contactEmail || !isDeliverableAddress(contactEmail)) return false;
	await enqueueLetter(trx, deps, {
		...letter,
		language,
		to: { name: letter.facts.person.name, address: contactEmail },
		about: { cooperativeId: organisationId },
		dedupeKey: `cooperative:${organisationId}:${key}`,
		isFictional: isFictional === 1,
	});
	return true;
}
