import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { mayAct } from "./held-roles";
import { lockAccount } from "./reached-account";

export type UserRefusal = "no-such-user" | "no-such-office";

/** Changes the name of an account and the office it is based at, both of offices whose accounts the actor manages. */
export async function editUser(
	deps: Deps,
	userId: string,
	{ name, officeId }: { name: string; officeId: string },
): Promise<{ ok: true } | { ok: false; reason: UserRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: true });
		if (!user) return { ok: false, reason: "no-such-user" } as const;
		if (user.name === name && user.officeId === officeId) return { ok: true } as const;
		const isMoved = user.officeId !== officeId;
		if (
			(isMoved && !(await officeQueries.findOpen(trx, officeId))) ||
			!(await mayAct(trx, deps.actor, "users.manage", { officeId }))
		)
			return { ok: false, reason: "no-such-office" } as const;
		await accountCommands.updateUser(trx, userId, { name, officeId });
		await record(trx, deps, {
			action: "account.edited",
			subjectId: userId,
			officeId,
			before: { officeId: user.officeId },
			after: { officeId },
		});
		return { ok: true } as const;
	});
}
