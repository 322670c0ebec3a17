import { inTransaction } from "#db/client";
import * as linkRequestCommands from "#db/commands/link-requests";
import * as linkRequestQueries from "#db/queries/link-requests";
import type { Deps } from "../deps";
import { linkMinutes } from "./lifetimes";
import { sendSignInLink } from "./send-sign-in-link";

/** Sees to the sign-in links that were asked for, oldest first. What waited longer than a link opens is dropped. */
export async function sendAskedLinks(deps: Deps): Promise<void> {
	const since = new Date(deps.now().getTime() - linkMinutes.asked * 60_000).toISOString();
	while (await linkRequestQueries.existsLinkRequest(deps.db)) {
		const isTaken = await inTransaction(deps.db, async (trx) => {
			const request = await linkRequestCommands.takeLinkRequest(trx);
			if (request && request.askedAt > since) await sendSignInLink(trx, deps, request);
			return request !== undefined;
		});
		// Another process is at what is left.
		if (!isTaken) return;
	}
}
