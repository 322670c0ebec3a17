import { inTransaction, newId } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as officeQueries from "#db/queries/offices";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { knownRegion } from "./known-region";
import type { NewOfficeInput } from "./schema";
import type { OfficeRefusal } from "./types";

/**
 * Opens an office below one whose accounts the actor manages. No two offices of the house have one name, so that sending
 * the form twice opens one.
 */
export async function createOffice(
	deps: Deps,
	{ name, region, parentId }: NewOfficeInput,
): Promise<{ ok: true; officeId: string } | { ok: false; reason: OfficeRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		await roleGrantCommands.lockAdmins(trx);
		const parent = await officeQueries.findOpen(trx, parentId);
		if (!parent || !(await mayAct(trx, deps.actor, "users.manage", { officeId: parent.id })))
			return { ok: false, reason: "no-such-parent" } as const;
		const codes = await knownRegion(trx, region);
		if (!codes) return { ok: false, reason: "no-such-region" } as const;
		if (await officeQueries.findIdByName(trx, name)) return { ok: false, reason: "name-taken" } as const;
		const officeId = newId();
		const { isFictional } = parent;
		const created = { id: officeId, name, parentId: parent.id, ...codes, isFictional };
		await officeCommands.insertOffice(trx, { ...created, createdAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "office.created",
			subjectId: officeId,
			officeId,
			after: { name, parentId: parent.id, ...codes },
		});
		return { ok: true, officeId } as const;
	});
}
