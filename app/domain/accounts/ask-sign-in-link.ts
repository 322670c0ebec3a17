import type { Language } from "#app/i18n/language";
import { inTransaction, newId } from "#db/client";
import * as linkRequestCommands from "#db/commands/link-requests";
import type { Deps } from "../deps";
import { accountEmail } from "./email";

/**
 * Notes that a sign-in link was asked for. Whether the address has an account is looked up by the worker alone, so that neither
 * the answer nor the work behind it tells whoever asks.
 */
export async function askSignInLink(deps: Deps, address: string, language: Language): Promise<void> {
	const email = accountEmail(address);
	if (!email) return;
	await inTransaction(deps.db, (trx) =>
		linkRequestCommands.insertLinkRequest(trx, {
			id: newId(),
			emailFolded: email.emailFolded,
			language,
			askedAt: deps.now().toISOString(),
		}),
	);
}
