import { newId, type Tx } from "#db/client";
import * as mailingCommands from "#db/commands/mailings";
import * as mailingQueries from "#db/queries/mailings";
import type { MailSubscription } from "#db/tables/mailings";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import type { MailStream } from "./types";

/** Where somebody stops a stream, and takes it up again. */
export function subscriptionUrl({ site, links }: Pick<Deps, "site" | "links">, { id }: Pick<MailSubscription, "id">) {
	return `${site.baseUrl}/berhenti/${links.token("subscription", id, 1)}`;
}

/** The subscriptions of these addresses to a stream, by address in lower case; an address seen first gets its own. */
export async function subscriptionsOf(
	trx: Tx,
	deps: Pick<Deps, "now" | "links">,
	stream: MailStream,
	addresses: readonly string[],
): Promise<Map<string, MailSubscription>> {
	const wanted = [...new Set(addresses.map((address) => address.toLowerCase()))];
	const known = await mailingQueries.listSubscriptions(trx, stream, wanted);
	const missing = wanted.filter((address) => !known.some((one) => one.address === address));
	const createdAt = deps.now().toISOString();
	const added = missing.map((address) => {
		const id = newId();
		return { id, address, stream, linkHash: tokenHash(deps.links.token("subscription", id, 1)), createdAt };
	});
	await mailingCommands.insertSubscriptions(
		trx,
		added.map((row) => ({ ...row, endedAt: null })),
	);
	// Another event's mailing may have added the same address at the same time.
	const all = added.length > 0 ? await mailingQueries.listSubscriptions(trx, stream, wanted) : known;
	return new Map(all.map((one) => [one.address, one]));
}
