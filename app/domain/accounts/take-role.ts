import { inTransaction, type Tx } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as officeQueries from "#db/queries/offices";
import * as roleGrantQueries from "#db/queries/role-grants";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { mayAct } from "./held-roles";
import { isLastAdmin, lockAccount } from "./reached-account";

export type TakeRefusal = "no-such-user" | "no-such-role" | "own-account" | "last-admin";

/**
 * Takes a role from an account: its next request is answered without it. Nobody takes a role from themselves, and the
 * last active admin of the house stays one.
 */
export async function takeRole(
	deps: Deps,
	userId: string,
	grantId: string,
): Promise<{ ok: true } | { ok: false; reason: TakeRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: false });
		if (!user) return { ok: false, reason: "no-such-user" } as const;
		const grant = await roleGrantQueries.findOfUser(trx, userId, grantId);
		const officeId = grant?.officeId ?? grant?.eventOfficeId;
		if (!grant || !officeId || !(await mayAct(trx, deps.actor, "users.manage", { officeId })))
			return { ok: false, reason: "no-such-role" } as const;
		if (deps.actor.id === userId) return { ok: false, reason: "own-account" } as const;
		const isAdminsLast = grant.role === "admin" && (await isTop(trx, officeId)) && (await isLastAdmin(trx, userId));
		if (isAdminsLast) return { ok: false, reason: "last-admin" } as const;
		await roleGrantCommands.remove(trx, grant.id);
		await record(trx, deps, {
			action: "account.role-taken",
			subjectId: userId,
			officeId,
			eventId: grant.eventId,
			before: { role: grant.role, officeId: grant.officeId, eventId: grant.eventId },
		});
		return { ok: true } as const;
	});
}

const isTop = async (trx: Tx, officeId: string): Promise<boolean> =>
	(await officeQueries.findById(trx, officeId))?.parentId === null;
