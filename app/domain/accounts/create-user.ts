import type { Language } from "#app/i18n/language";
import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountLetter } from "./account-letter";
import { accountEmail } from "./email";
import type { Role } from "./types";

export interface NewUser {
	name: string;
	email: string;
	role: Role;
	officeId: string;
}

/** Creates an account without a password and queues the letter with its first sign-in link, open for 24 hours. */
export async function createUser(
	deps: Deps,
	input: NewUser,
	language: Language,
): Promise<{ ok: true; userId: string } | { ok: false; reason: "email-invalid" | "email-taken" | "no-such-office" }> {
	const address = accountEmail(input.email);
	if (!address) return { ok: false, reason: "email-invalid" };
	return inTransaction(deps.db, async (trx) => {
		const office = await accountQueries.findOffice(trx, input.officeId);
		if (!office) return { ok: false, reason: "no-such-office" } as const;
		const user = {
			id: newId(),
			officeId: office.id,
			name: input.name,
			...address,
			role: input.role,
			createdAt: deps.now().toISOString(),
		};
		if (!(await accountCommands.insertUser(trx, user))) return { ok: false, reason: "email-taken" } as const;
		await record(trx, deps, {
			action: "account.created",
			subjectId: user.id,
			officeId: office.id,
			after: { role: user.role, officeId: office.id },
		});
		await sendAccountLetter(trx, deps, { ...user, isFictional: 0, officeName: office.name }, language);
		return { ok: true, userId: user.id } as const;
	});
}
