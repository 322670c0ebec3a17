import { inTransaction } from "#db/client";
import * as checklistCommands from "#db/commands/nik-checklists";
import * as checklistQueries from "#db/queries/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Publishes a draft: from now on it never changes, and cooperatives can be moved to it. */
export async function publishChecklist(deps: Deps, id: string) {
	return inTransaction(deps.db, async (trx) => {
		const checklist = await checklistCommands.lock(trx, id);
		if (!checklist) return { ok: false, reason: "no-such-checklist" } as const;
		if (checklist.publishedAt !== null) return { ok: true } as const;
		const items = await checklistQueries.listItems(trx, [id]);
		if (items.length === 0) return { ok: false, reason: "items-required" } as const;
		await checklistCommands.update(trx, id, { publishedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "checklist.published",
			subjectId: id,
			officeId: checklist.officeId,
			after: { version: checklist.version },
		});
		return { ok: true } as const;
	});
}
