import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { NewUser } from "./create-user";

export type UserRefusal = "no-such-user" | "no-such-office" | "last-admin" | "own-account";

/**
 * Changes name, role and office of an account; a new role counts from the next request on. Nobody changes their own
 * role, and the last active admin stays one.
 */
export async function editUser(
	deps: Deps,
	userId: string,
	input: Omit<NewUser, "email">,
): Promise<{ ok: true } | { ok: false; reason: UserRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		await accountCommands.lockAdmins(trx);
		const user = await accountQueries.findUser(trx, userId);
		if (!user) return { ok: false, reason: "no-such-user" } as const;
		if (!(await accountQueries.findOffice(trx, input.officeId)))
			return { ok: false, reason: "no-such-office" } as const;
		if (user.role !== input.role) {
			if (deps.actor.id === userId) return { ok: false, reason: "own-account" } as const;
			const isAdmin = user.role === "admin" && user.isActive;
			if (isAdmin && (await accountQueries.countActiveAdmins(trx, userId)) === 0) {
				return { ok: false, reason: "last-admin" } as const;
			}
		}
		const { name, role, officeId } = input;
		if (user.name === name && user.role === role && user.officeId === officeId) return { ok: true } as const;
		await accountCommands.updateUser(trx, userId, { name, role, officeId });
		await record(trx, deps, {
			action: "account.edited",
			subjectId: userId,
			officeId,
			before: { role: user.role, officeId: user.officeId },
			after: { role, officeId },
		});
		return { ok: true } as const;
	});
}
