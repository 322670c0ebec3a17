import { hashPassword } from "#app/domain/accounts/password";
import type { Deps } from "#app/domain/deps";
import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";

/** Gives an account a password, as if its holder had made it long ago. */
export async function givePassword(deps: Pick<Deps, "db">, userId: string, password: string): Promise<void> {
	const passwordHash = await hashPassword(password);
	await inTransaction(deps.db, (trx) => accountCommands.updateUser(trx, userId, { passwordHash }));
}
