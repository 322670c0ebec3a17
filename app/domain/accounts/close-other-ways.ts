import type { Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as emailChangeCommands from "#db/commands/email-changes";
import * as identityCommands from "#db/commands/identities";
import * as secondFactorCommands from "#db/commands/second-factors";

/**
 * Ends every session of an account but one (null: all), its unused sign-in links, the first steps that wait, its link with
 * the house's provider, and a change of address that is not confirmed.
 */
export async function closeOtherWays(trx: Tx, userId: string, keptSessionHash: string | null): Promise<void> {
	await accountCommands.deleteOtherSessions(trx, userId, keptSessionHash);
	await accountCommands.deleteUnusedLinks(trx, userId, null);
	await identityCommands.deleteIdentitiesOf(trx, userId);
	await secondFactorCommands.deleteStepsOf(trx, userId);
	await emailChangeCommands.deleteWaiting(trx, userId);
}
