import { inTransaction } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as secondFactorCommands from "#db/commands/second-factors";
import * as secondFactorQueries from "#db/queries/second-factors";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { Role } from "./types";

/** Says which roles get in with a second factor only; who has none enrols at the next request. */
export async function requireSecondFactor(deps: Deps, roles: readonly Role[]): Promise<void> {
	const wanted = [...new Set(roles)].sort();
	await inTransaction(deps.db, async (trx) => {
		await roleGrantCommands.lockAdmins(trx);
		const before = await secondFactorQueries.listRequiringRoles(trx);
		if (before.join() === wanted.join()) return;
		await secondFactorCommands.setRequiringRoles(trx, wanted, deps.now().toISOString());
		await record(trx, deps, {
			action: "account.second-factor-required",
			subjectId: "roles",
			before: { roles: before },
			after: { roles: wanted },
		});
	});
}
