import type { Language } from "#app/i18n/language";
import { inTransaction } from "#db/client";
import * as roleGrantQueries from "#db/queries/role-grants";
import type { Deps } from "../deps";
import { sendAccountLetter } from "./account-letter";
import { lockAccount } from "./reached-account";

/**
 * Queues another letter with a one-time link to an account, at an admin's wish; false when it is disabled, none or
 * not the actor's.
 */
export async function sendUserLink(deps: Deps, userId: string, language: Language): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user?.isActive) return false;
		const [first] = await roleGrantQueries.listByUsers(trx, [userId]);
		await sendAccountLetter(trx, deps, { ...user, role: first?.role ?? null }, language);
		return true;
	});
}
