import type { Language } from "#app/i18n/language";
import { inTransaction, newId } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { sendAccountLetter } from "./account-letter";
import { accountEmail } from "./email";
import { grantedBy, mayAct } from "./held-roles";
import type { Role } from "./types";

export interface NewUser {
	name: string;
	email: string;
	officeId: string;
	/** Held at that office. */
	role: Role;
}

/**
 * Creates an account without a password, with a role at its office, and queues the letter with its first sign-in link, open
 * for 24 hours. The office must be one whose accounts the actor manages.
 */
export async function createUser(
	deps: Deps,
	input: NewUser,
	language: Language,
): Promise<{ ok: true; userId: string } | { ok: false; reason: "email-invalid" | "email-taken" | "no-such-office" }> {
	const address = accountEmail(input.email);
	if (!address) return { ok: false, reason: "email-invalid" };
	return inTransaction(deps.db, async (trx) => {
		await roleGrantCommands.lockAdmins(trx);
		const office = await officeQueries.findOpen(trx, input.officeId);
		if (!office || !(await mayAct(trx, deps.actor, "users.manage", { officeId: office.id })))
			return { ok: false, reason: "no-such-office" } as const;
		const user = {
			id: newId(),
			officeId: office.id,
			name: input.name,
			...address,
			createdAt: deps.now().toISOString(),
		};
		if (!(await accountCommands.insertUser(trx, user))) return { ok: false, reason: "email-taken" } as const;
		const { role } = input;
		const grant = { id: newId(), userId: user.id, role, officeId: office.id, eventId: null };
		await roleGrantCommands.insert(trx, {
			...grant,
			grantedAt: user.createdAt,
			grantedById: grantedBy(deps.actor),
		});
		await record(trx, deps, {
			action: "account.created",
			subjectId: user.id,
			officeId: office.id,
			after: { role, officeId: office.id },
		});
		await sendAccountLetter(trx, deps, { ...user, role, isFictional: 0, officeName: office.name }, language);
		return { ok: true, userId: user.id } as const;
	});
}
