import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";

/**
 * Moves a cooperative to another published checklist, its own office's or the one for all, and says why. Until then it
 * keeps the version it began with; what is known of a requirement goes along by its code.
 */
export async function assignChecklist(deps: Deps, id: string, checklistId: string, note: string) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		const checklist = await checklistQueries.findById(trx, checklistId);
		const isOffered = checklist?.officeId === null || checklist?.officeId === cooperative.officeId;
		if (!checklist?.publishedAt || !isOffered) return { ok: false, reason: "no-such-checklist" } as const;
		if (cooperative.checklistId === checklistId) return { ok: true } as const;
		if (note === "") return { ok: false, reason: "reason-required" } as const;
		await cooperativeCommands.update(trx, id, { checklistId, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "cooperative.assigned",
			subjectId: id,
			officeId: cooperative.officeId,
			before: { checklistId: cooperative.checklistId },
			after: { checklistId },
			reason: note,
		});
		return { ok: true } as const;
	});
}
