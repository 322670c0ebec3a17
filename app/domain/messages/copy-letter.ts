import { inTransaction, newId } from "#db/client";
import * as letterCommands from "#db/commands/letters";
import * as letterQueries from "#db/queries/letters";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Sends a letter that was taken once more to the same address, for somebody who cannot find it: a letter of its own, with
 * the words and the calendar object of the first. Refused when its words are gone, it is secret, the address takes no
 * letters, or something newer about the same calendar entry exists: an older message never follows a newer one. The same
 * `formKey` again is the same copy.
 */
export async function copyLetter(
	deps: Deps,
	letterId: string,
	formKey: string,
): Promise<{ ok: true; id: string } | { ok: false; reason: "not-resendable" }> {
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const refused = { ok: false, reason: "not-resendable" } as const;
		const letter = await letterQueries.findById(trx, letterId);
		const body = letter && (await letterQueries.listBodies(trx, [letterId])).get(letterId);
		if (letter?.status !== "sent" || !body || letter.isSecret === 1) return refused;
		if (await suppressedAddressQueries.findByLetter(trx, letterId)) return refused;
		if (await letterQueries.existsLaterOfStream(trx, letter)) return refused;
		const id = newId();
		const domain = letter.messageId.slice(letter.messageId.lastIndexOf("@"));
		const dedupeKey = `${letter.dedupeKey}:resend:${formKey}`;
		const copy = {
			...letter,
			id,
			dedupeKey,
			status: "pending" as const,
			messageId: `<${id}${domain}`,
			attempts: 0,
			notBefore: at,
			expiresAt: null,
			createdAt: at,
			sentAt: null,
			bouncedAt: null,
			leaseOwner: null,
			leaseUntil: null,
			lastCode: null,
			lastError: null,
		};
		const inserted = await letterCommands.insertMany(trx, [{ letter: copy, body: { ...body, letterId: id } }]);
		if (!inserted.has(id)) return { ok: true, id: await letterQueries.findIdByDedupeKey(trx, dedupeKey) } as const;
		await record(trx, deps, {
			action: "letter.copied",
			subjectId: letter.id,
			eventId: letter.eventId,
			after: { letter: id },
		});
		return { ok: true, id } as const;
	});
}
