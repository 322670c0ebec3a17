import { inTransaction } from "#db/client";
import * as checklistCommands from "#db/commands/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { ChecklistInput } from "./checklist-schema";

/** Writes the name and the requirements of a draft. A published version never changes. */
export async function editChecklist(deps: Deps, id: string, { name, items }: ChecklistInput) {
	return inTransaction(deps.db, async (trx) => {
		const checklist = await checklistCommands.lock(trx, id);
		if (!checklist) return { ok: false, reason: "no-such-checklist" } as const;
		if (checklist.publishedAt !== null) return { ok: false, reason: "published" } as const;
		await checklistCommands.update(trx, id, { name });
		await checklistCommands.replaceItems(trx, id, items);
		await record(trx, deps, {
			action: "checklist.edited",
			subjectId: id,
			officeId: checklist.officeId,
			after: { name, codes: items.map(({ code }) => code) },
		});
		return { ok: true } as const;
	});
}
