import { newId, type Tx } from "#db/client";
import * as callTaskCommands from "#db/commands/call-tasks";
import * as registrationCommands from "#db/commands/registrations";
import * as callListQueries from "#db/queries/call-list";
import type { CallTask, Letter, LetterBody } from "#db/tables/messages";

/** A letter with what was frozen of it; its words may have been purged. */
export interface WholeLetter {
	letter: Letter;
	body: LetterBody | undefined;
}

/**
 * Puts those whom a letter does not reach on the call list of its event, with the text that was prepared when it was
 * queued. A letter that only makes sense as a mail, is about no event or to nobody real leads to no call. Whoever was
 * offered a seat does not know of it yet, so their time to answer stands still until somebody has reached them.
 */
export async function callInstead(trx: Tx, letters: readonly WholeLetter[], at: string): Promise<void> {
	const toCall = letters.filter(({ letter, body }) => letter.eventId !== null && body?.callText != null);
	const phones = await callListQueries.mapPhones(
		trx,
		toCall.map(({ letter }) => letter),
	);
	const calls = toCall.map(
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
	);
	const listed = await callTaskCommands.insertMany(trx, calls);
	// Whoever was called before knows of the offer.
	const unaware = toCall.filter(({ letter }, index) => isOffer(letter) && listed.has(calls[index]?.id ?? ""));
	await registrationCommands.stopOfferClocks(
		trx,
		unaware.map(({ letter }) => letter.id),
	);
}

/** Whether a letter asks somebody to take a seat that is held for them. */
export function isOffer({ template }: Pick<Letter, "template">): boolean {
	return template === "registration-offered";
}
