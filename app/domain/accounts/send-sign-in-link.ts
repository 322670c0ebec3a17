import type { Language } from "#app/i18n/language";
import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import { letterExample, renderLetter } from "#emails/messages";
import type { Deps } from "../deps";
import { enqueueLetter } from "../messages/enqueue-letter";
import { accountEmail } from "./email";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";
import { limitAttempts } from "./limit-attempts";

/** So that nobody can fill a stranger's mailbox, with many machines either. */
const perMailbox = { max: 5, minutes: 60 };

/**
 * Queues a letter with a one-time link to the active account of an address, at most five an hour, from wherever they are
 * asked for. Says nothing about whether there is one: the page's answer is the same either way, and so is most of the work.
 */
export async function sendSignInLink(deps: Deps, address: string, language: Language): Promise<void> {
	const folded = accountEmail(address)?.emailFolded ?? "";
	const allowed = await limitAttempts(deps, `sign-in-link-mail|${folded}`, perMailbox);
	if (!allowed.ok) return;
	await inTransaction(deps.db, async (trx) => {
		const user = await accountQueries.findUserByEmail(trx, folded);
		if (!user?.isActive) {
			renderLetter("sign-in-link", letterExample("sign-in-link"), language);
			return;
		}
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
