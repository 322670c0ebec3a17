import { askSignInLink } from "#app/domain/accounts/ask-sign-in-link";
import { sendAskedLinks } from "#app/domain/accounts/send-asked-links";
import type { Deps } from "#app/domain/deps";
import type { Language } from "#app/i18n/language";

/** Asks for a sign-in link to an address, and sees to it as the worker does. */
export async function sendLinkTo(deps: Deps, email: string, language: Language): Promise<void> {
	await askSignInLink(deps, email, language);
	await sendAskedLinks(deps);
}
