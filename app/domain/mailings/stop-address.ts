import type { ReadDb } from "#db/client";
import * as mailingQueries from "#db/queries/mailings";
import type { MailSubscription } from "#db/tables/mailings";
import type { Deps } from "../deps";
import { base32, idIn, idTag, tagIn, withTag } from "../messages/address-tags";

/** 26 for the id, and 13 for 64 bits of the secret link. */
const idDigits = 26;
const proofDigits = 13;

/**
 * Where a mail ends a subscription (RFC 2369), `dialog+u<id and proof>@…`; null where no mails are read, or where the
 * address leaves no room.
 */
export function stopAddress({ site, links }: Pick<Deps, "site" | "links">, { id }: Pick<MailSubscription, "id">) {
	return site.readsReplies ? withTag(site.mailFrom.address, `u${idTag(id)}${proofOf(links, id)}`) : null;
}

/** The subscription that a mail to this address ends; undefined for any other address, and for one that was guessed. */
export async function findStopped(
	db: ReadDb,
	{ links }: Pick<Deps, "links">,
	address: string,
): Promise<MailSubscription | undefined> {
	const tag = tagIn(address);
	const id = tag.startsWith("u") ? idIn(tag.slice(1, 1 + idDigits)) : null;
	if (id === null || tag.slice(1 + idDigits) !== proofOf(links, id)) return undefined;
	return mailingQueries.findSubscriptionById(db, id);
}

/** Part of the page's own link: it is in the same letter, and what is left of it is as hard to guess as before. */
function proofOf(links: Deps["links"], id: string): string {
	const token = Buffer.from(links.token("subscription", id, 1), "base64url");
	return base32(token.subarray(0, 8).toString("hex"), proofDigits);
}
