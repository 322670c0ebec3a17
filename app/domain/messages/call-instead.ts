import { newId, type Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as callListQueries from "#db/queries/call-list";
import type { CallTask, Letter, LetterBody } from "#db/tables/messages";

/** A letter with what was frozen of it; its words may have been purged. */
export interface WholeLetter {
	letter: Letter;
	body: LetterBody | undefined;
}

/**
 * Puts those whom a letter does not reach on the call list of its event, with the text that was prepared when it was
 * queued. A letter that only makes sense as a mail, is about no event or to nobody real leads to no call.
 */
export async function callInstead(trx: Tx, letters: readonly WholeLetter[], at: string): Promise<void> {
	const toCall = letters.filter(({ letter, body }) => letter.eventId !== null && body?.callText != null);
	const phones = await callListQueries.mapPhones(
		trx,
		toCall.map(({ letter }) => letter),
	);
	await callTaskCommands.insertMany(
		trx,
		toCall.map(
			({ letter, body }): CallTask => ({
				id: newId(),
				eventId: letter.eventId ?? "",
				registrationId: letter.registrationId,
				followupId: letter.followupId,
				groupId: letter.groupId,
				invitationId: letter.invitationId,
				speakerId: letter.speakerId,
				reason: letter.template,
				name: letter.toName,
				phone: phones.get(letter.id) ?? null,
				text: body?.callText ?? "",
				dedupeKey: letter.dedupeKey,
				createdAt: at,
				reachedAt: null,
				reachedById: null,
				result: "",
			}),
		),
	);
}
