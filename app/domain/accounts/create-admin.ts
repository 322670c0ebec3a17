import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as roleGrantCommands from "#db/commands/role-grants";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { accountEmail } from "./email";
import { foundTop } from "./found-top";
import { grantedBy } from "./held-roles";
import { issueSignInLink } from "./issue-sign-in-link";
import { linkMinutes } from "./lifetimes";

/**
 * Creates an admin without a password and answers with the one-time link that lets them set one (24 hours). Where there
 * is no office yet, the ministry's is created.
 */
export async function createAdmin(
	deps: Deps,
	{ email, name }: { email: string; name: string },
): Promise<{ ok: true; url: string } | { ok: false; reason: "email-invalid" | "email-taken" }> {
	const address = accountEmail(email);
	if (!address) return { ok: false, reason: "email-invalid" };
	const at = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const officeId = await foundTop(trx, at);
		await roleGrantCommands.lockAdmins(trx);
		const user = { id: newId(), officeId, name, ...address, createdAt: at };
		if (!(await accountCommands.insertUser(trx, user))) return { ok: false, reason: "email-taken" } as const;
		const grant = { id: newId(), userId: user.id, role: "admin", officeId, eventId: null } as const;
		await roleGrantCommands.insert(trx, { ...grant, grantedAt: at, grantedById: grantedBy(deps.actor) });
		await record(trx, deps, { action: "account.created", subjectId: user.id, after: { role: "admin" } });
		const { url } = await issueSignInLink(trx, deps, user, { minutes: linkMinutes.first });
		return { ok: true, url } as const;
	});
}
