import { readInvite } from "#app/domain/calendar/read-invite";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as letterQueries from "#db/queries/letters";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import type { Letter } from "#db/tables/messages";

/** What the page of one letter shows: its head, its words unless they are secret or gone, and every attempt at it. */
export async function letterDetail(read: ReadDb, letter: Letter) {
	const body = (await letterQueries.listBodies(read, [letter.id])).get(letter.id);
	const event = letter.eventId ? await eventQueries.findById(read, letter.eventId) : undefined;
	const isSecret = letter.isSecret === 1;
	const { leaseOwner: _owner, leaseUntil: _until, dedupeKey: _key, ...facts } = letter;
	return {
		letter: {
			...facts,
			language: body?.language ?? null,
			timeZone: event?.timeZone ?? null,
			lettersPausedAt: event?.lettersPausedAt ?? null,
			from: body ? mailbox(body.sender) : null,
			replyTo: body?.replyTo ? mailbox(body.replyTo) : null,
			inReplyTo: body?.inReplyTo ?? null,
		},
		isSecret,
		isSuppressed: (await suppressedAddressQueries.findByLetter(read, letter.id)) !== undefined,
		attempts: await letterQueries.listAttempts(read, letter.id),
		// The words of a secret letter never leave the server.
		text: isSecret ? null : (body?.text ?? null),
		calendar: !isSecret && body?.ics ? readInvite(body.ics) : null,
	};
}

function mailbox(json: string): string {
	const { name, address } = JSON.parse(json) as { name: string; address: string };
	return `${name} <${address}>`;
}
