import { inTransaction } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { accountEmail } from "./email";
import { type NextStep, passFirstStep } from "./pass-first-step";
import { verifyPassword } from "./password";
import type { NewSession } from "./start-session";

/**
 * Lets in with an e-mail address and its password, or on to the second factor. An unknown address, a wrong password and a disabled account
 * get the same answer after the same work.
 */
export async function signIn(
	deps: Deps,
	{ email, password }: { email: string; password: string },
	session: NewSession,
): Promise<{ ok: true; next: NextStep } | { ok: false; reason: "sign-in-failed" }> {
	const folded = accountEmail(email)?.emailFolded ?? "";
	const found = await accountQueries.findUserByEmail(deps.db, folded);
	const user = found?.isActive ? found : undefined;
	const verified = await verifyPassword(user?.passwordHash ?? null, password);
	return inTransaction(deps.db, async (trx) => {
		// Asked again: the account may have been disabled, or its password changed, while the hash was computed.
		const current = await accountCommands.lockUser(trx, user?.id ?? "");
		if (!verified || !current?.isActive || current.passwordHash !== user?.passwordHash) {
			const subjectId = found?.id ?? "unknown";
			await record(trx, deps, { action: "account.sign-in-failed", subjectId, officeId: found?.officeId ?? null });
			return { ok: false, reason: "sign-in-failed" } as const;
		}
		return { ok: true, next: await passFirstStep(trx, deps, current, session, "password") } as const;
	});
}
