import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { accountEmail } from "./email";
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
		let office = await accountQueries.findTopOffice(trx);
		if (!office) {
			office = { id: newId(), ...ministry, createdAt: at };
			await accountCommands.insertOffice(trx, office);
		}
		const user = { id: newId(), officeId: office.id, name, ...address, role: "admin" as const, createdAt: at };
		if (!(await accountCommands.insertUser(trx, user))) return { ok: false, reason: "email-taken" } as const;
		await record(trx, deps, { action: "account.created", subjectId: user.id, after: { role: "admin" } });
		const { url } = await issueSignInLink(trx, deps, user, { minutes: linkMinutes.first });
		return { ok: true, url } as const;
	});
}

const ministry = {
	name: "Kementerian Ketenagakerjaan Republik Indonesia",
	parentId: null,
	provinceCode: null,
	regencyCode: null,
	isFictional: 0,
} as const;
