import type { Language } from "#app/i18n/language";
import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { enqueueLetter } from "../messages/enqueue-letter";
import { countAttempt } from "./attempts";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";

/** So that nobody can fill a stranger's mailbox, with many machines either. */
const perMailbox = { max: 5, minutes: 60 };

/**
 * Queues a letter with a one-time link to the active account of an address, if there is one. Beyond five an hour a new one is
 * sent only when none of those before opens any more: a stranger who asks in somebody's name keeps nobody out.
 */
export async function sendSignInLink(
	trx: Tx,
	deps: Deps,
	{ emailFolded, language }: { emailFolded: string; language: Language },
): Promise<void> {
	const found = await accountQueries.findUserByEmail(trx, emailFolded);
	const user = found && (await accountCommands.lockUser(trx, found.id));
	if (!user?.isActive || user.emailFolded !== emailFolded) return;
	const allowed = await countAttempt(trx, deps, `sign-in-link-mail|${emailFolded}`, perMailbox);
	if (!allowed.ok && (await accountQueries.hasLivingLink(trx, user.id, deps.now().toISOString()))) return;
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
}
