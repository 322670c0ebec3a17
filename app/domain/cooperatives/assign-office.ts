import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";

/** Says which office confirms a cooperative's stages from now on; null for none. Its checklist stays as it is. */
export async function assignOffice(deps: Deps, id: string, officeId: string | null) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (officeId !== null && !(await officeQueries.findOpen(trx, officeId))) {
			return { ok: false, reason: "no-such-office" } as const;
		}
		if (cooperative.officeId === officeId) return { ok: true } as const;
		await cooperativeCommands.update(trx, id, { officeId, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "cooperative.assigned",
			subjectId: id,
			officeId: officeId ?? cooperative.officeId,
			before: { officeId: cooperative.officeId },
			after: { officeId },
		});
		return { ok: true } as const;
	});
}
