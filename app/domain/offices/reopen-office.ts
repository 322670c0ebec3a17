import { inTransaction } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockManagedOffice } from "./managed-office";
import type { OfficeRefusal } from "./types";

/** Opens a closed office again; not below one that is closed. */
export async function reopenOffice(
	deps: Deps,
	officeId: string,
): Promise<{ ok: true } | { ok: false; reason: OfficeRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const office = await lockManagedOffice(trx, deps.actor, officeId);
		if (!office) return { ok: false, reason: "no-such-office" } as const;
		if (office.closedAt === null) return { ok: true } as const;
		if (office.parentId !== null && !(await officeQueries.findOpen(trx, office.parentId)))
			return { ok: false, reason: "closed-above" } as const;
		await officeCommands.updateOffice(trx, officeId, { closedAt: null });
		await record(trx, deps, { action: "office.reopened", subjectId: officeId, officeId });
		return { ok: true } as const;
	});
}
