import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/** Forgets the attempts of a subject: who got in has not been guessing. */
export async function clearAttempts({ db }: Pick<Deps, "db">, subject: string): Promise<void> {
	await inTransaction(db, (trx) => accountCommands.deleteAttemptsOf(trx, tokenHash(subject)));
}
