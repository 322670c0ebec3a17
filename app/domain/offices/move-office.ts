import { inTransaction } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import * as officeQueries from "#db/queries/offices";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockManagedOffice } from "./managed-office";
import { refuseMove } from "./rules";
import type { OfficeRefusal } from "./types";

/**
 * Puts an office, with all below it, below another one; the actor manages the accounts of both. Roles held above reach it,
 * or reach it no more, from the next request on.
 */
export async function moveOffice(
	deps: Deps,
	officeId: string,
	parentId: string,
): Promise<{ ok: true } | { ok: false; reason: OfficeRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const office = await lockManagedOffice(trx, deps.actor, officeId);
		if (!office) return { ok: false, reason: "no-such-office" } as const;
		const isTheirs = await mayAct(trx, deps.actor, "users.manage", { officeId: parentId });
		const parent = isTheirs ? await officeQueries.findById(trx, parentId) : undefined;
		const below = (await officeQueries.listBelow(trx, [officeId])).get(officeId) ?? [];
		const reason = refuseMove(office, parent, below);
		if (reason) return { ok: false, reason } as const;
		if (office.parentId === parentId) return { ok: true } as const;
		await officeCommands.updateOffice(trx, officeId, { parentId });
		await record(trx, deps, {
			action: "office.moved",
			subjectId: officeId,
			officeId,
			before: { parentId: office.parentId },
			after: { parentId },
		});
		return { ok: true } as const;
	});
}
