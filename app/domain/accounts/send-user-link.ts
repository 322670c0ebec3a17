import type { Language } from "#app/i18n/language";
import { inTransaction } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import type { Deps } from "../deps";
import { sendAccountLetter } from "./account-letter";

/** Queues another letter with a one-time link to an account, at an admin's wish; false when it is disabled or none. */
export async function sendUserLink(deps: Deps, userId: string, language: Language): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const user = await accountQueries.findUser(trx, userId);
		if (!user?.isActive) return false;
		await sendAccountLetter(trx, deps, { ...user, isFictional: user.isFictional ? 1 : 0 }, language);
		return true;
	});
}
