import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { closeOtherWays } from "./close-other-ways";
import { isLastAdmin, lockAccount } from "./reached-account";

export type DisableRefusal = "no-such-user" | "own-account" | "last-admin";

/**
 * Takes away an account's access: its sessions and links end with it. Nobody disables themselves, and the last active
 * admin of the house cannot be disabled.
 */
export async function disableUser(
	deps: Deps,
	userId: string,
): Promise<{ ok: true } | { ok: false; reason: DisableRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user) return { ok: false, reason: "no-such-user" } as const;
		if (deps.actor.id === userId) return { ok: false, reason: "own-account" } as const;
		if (await isLastAdmin(trx, userId)) return { ok: false, reason: "last-admin" } as const;
		if (!user.isActive) return { ok: true } as const;
		await accountCommands.updateUser(trx, userId, { isActive: 0 });
		await closeOtherWays(trx, userId, null);
		await record(trx, deps, { action: "account.disabled", subjectId: userId, officeId: user.officeId });
		return { ok: true } as const;
	});
}
