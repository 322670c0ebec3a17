import { newId, type Tx } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import * as letterQueries from "#db/queries/letters";
import type { LetterBody, NewLetter } from "#db/tables/messages";
import { letterFlags, renderLetter } from "#emails/messages";
import type { Deps } from "../deps";
import { callTextInstead } from "./call-task";
import type { OutgoingLetter } from "./outgoing-letter";
import { portionsOf } from "./portions";

/**
 * Queues many letters as `enqueueLetter` does one. Returns an id or null for each, in the order given. Letters of the
 * same calendar stream that nobody took up yet are superseded: an older message never follows a newer one.
 */
export async function enqueueLetters(
	trx: Tx,
	deps: Pick<Deps, "now" | "site">,
	letters: readonly OutgoingLetter[],
): Promise<(string | null)[]> {
	const ids: (string | null)[] = [];
	for (const portion of portionsOf(letters, 100)) ids.push(...(await enqueuePortion(trx, deps, portion)));
	return ids;
}

async function enqueuePortion(trx: Tx, { now, site }: Pick<Deps, "now" | "site">, letters: OutgoingLetter[]) {
	const at = now().toISOString();
	const firstIds = await letterQueries.listFirstMessageIds(
		trx,
		letters.map(subjectOf).filter((id) => id !== null),
	);
	const frozen = letters.map((letter) => freeze(letter, site, at, firstIds.get(subjectOf(letter) ?? "") ?? null));
	const streams = letters.flatMap(({ calendar }) => (calendar ? [calendar.streamKey] : []));
	const keys = letters.map((letter) => letter.dedupeKey);
	await letterCommands.supersedeStreams(trx, streams, keys);
	const inserted = await letterCommands.insertMany(trx, frozen);
	return frozen.map(({ letter }) => (inserted.has(letter.id) ? letter.id : null));
}

/** What a letter is about, for keeping the letters about it in one thread. */
function subjectOf({ about }: OutgoingLetter): string | null {
	return (
		about.registrationId ??
		about.followupId ??
		about.invitationId ??
		about.speakerId ??
		about.groupId ??
		about.cooperativeId ??
		null
	);
}

function freeze(letter: OutgoingLetter, site: Deps["site"], at: string, inReplyTo: string | null) {
	const id = newId();
	const { about, calendar } = letter;
	// The pair of template and facts was checked where the letter was made; here it is one of many.
	const { subject, text, html } = renderLetter(letter.template, letter.facts as never, letter.language);
	const flags = letterFlags(letter.template);
	const row: NewLetter = {
		id,
		template: letter.template,
		eventId: about.eventId ?? null,
		registrationId: about.registrationId ?? null,
		followupId: about.followupId ?? null,
		invitationId: about.invitationId ?? null,
		speakerId: about.speakerId ?? null,
		groupId: about.groupId ?? null,
		cooperativeId: about.cooperativeId ?? null,
		privacyRequestId: about.privacyRequestId ?? null,
		userId: about.userId ?? null,
		lane: flags.lane,
		status: letter.isFictional ? "cancelled" : "pending",
		toName: letter.to.name,
		toAddress: letter.to.address,
		toDomain: domainOf(letter.to.address),
		subject,
		messageId: `<${id}@${domainOf(site.mailFrom.address)}>`,
		dedupeKey: letter.dedupeKey,
		streamKey: calendar?.streamKey ?? null,
		streamSeq: calendar?.streamSeq ?? null,
		isSecret: flags.secret ? 1 : 0,
		notBefore: letter.notBefore ?? at,
		expiresAt: letter.expiresAt ?? null,
		createdAt: at,
	};
	const body: LetterBody = {
		letterId: id,
		sender: JSON.stringify(site.mailFrom),
		replyTo: letter.replyTo ? JSON.stringify(letter.replyTo) : null,
		language: letter.language,
		inReplyTo,
		text,
		html,
		ics: calendar?.ics ?? null,
		icsMethod: calendar?.method ?? null,
		callText: callTextInstead(letter, letter.language),
		headers: letter.headers ? JSON.stringify(letter.headers) : null,
	};
	return { letter: row, body };
}

function domainOf(address: string): string {
	return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
