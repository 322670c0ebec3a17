import * as registrationQueries from "#db/queries/registrations";
import type { Deps } from "../deps";
import { foldEmail } from "./identity";
import { resendLink } from "./resend-link";

/**
 * Mails the personal links of everyone registered with this address to it. Tells the caller nothing: known and unknown
 * addresses get the same answer.
 */
export async function requestLinks(deps: Deps, email: string): Promise<void> {
	const emailFolded = foldEmail(email);
	if (emailFolded === null) return;
	const at = deps.now().toISOString();
	for (const { id } of await registrationQueries.listLivingByEmail(deps.db, emailFolded, at))
		await resendLink(deps, id);
}
