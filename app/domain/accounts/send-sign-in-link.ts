import type { Language } from "#app/i18n/language";
import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { enqueueLetter } from "../messages/enqueue-letter";
import { accountEmail } from "./email";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";

/**
 * Queues a letter with a one-time link to the active account of an address. Says nothing about whether there is one:
 * the page's answer is the same either way.
 */
export async function sendSignInLink(deps: Deps, address: string, language: Language): Promise<void> {
	const folded = accountEmail(address)?.emailFolded ?? "";
	await inTransaction(deps.db, async (trx) => {
		const user = await accountQueries.findUserByEmail(trx, folded);
		if (!user?.isActive) return;
		const link = await issueSignInLink(trx, deps, user, { minutes: linkMinutes.asked });
		await enqueueLetter(trx, deps, {
			template: "sign-in-link",
			facts: { name: user.name, link: link.url, expiresAt: link.expiresAt, timeZone: "Asia/Jakarta" },
			language,
			to: { name: user.name, address: user.email },
			about: { userId: user.id },
			dedupeKey: `sign-in-link:${link.tokenHash}`,
			isFictional: user.isFictional === 1,
			expiresAt: link.expiresAt,
		});
	});
}
