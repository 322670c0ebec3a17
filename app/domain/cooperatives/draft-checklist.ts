import { inTransaction, newId } from "#db/client";
import * as checklistCommands from "#db/commands/nik-checklists";
import * as checklistQueries from "#db/queries/nik-checklists";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Begins the next version of an office's checklist, or of the one for all (null), as a copy of its newest version or
 * else of the one for all. A draft that is open already is taken up again.
 */
export async function draftChecklist(deps: Deps, officeId: string | null) {
	return inTransaction(deps.db, async (trx) => {
		if (officeId !== null && !(await officeQueries.findOpen(trx, officeId))) {
			return { ok: false, reason: "no-such-office" } as const;
		}
		const newest = await checklistQueries.findNewest(trx, officeId, { isPublished: false });
		if (newest && newest.publishedAt === null) return { ok: true, id: newest.id } as const;
		const source = newest ?? (await checklistQueries.findNewest(trx, null, { isPublished: true }));
		const checklist = {
			id: newId(),
			officeId,
			version: (newest?.version ?? 0) + 1,
			name: source?.name ?? "",
			publishedAt: null,
			createdAt: deps.now().toISOString(),
			createdByName: deps.actor.name,
		};
		if (!(await checklistCommands.insert(trx, checklist))) return { ok: false, reason: "changed-meanwhile" } as const;
		const items = source ? await checklistQueries.listItems(trx, [source.id]) : [];
		await checklistCommands.replaceItems(
			trx,
			checklist.id,
			items.map(({ checklistId, position, ...item }) => item),
		);
		await record(trx, deps, {
			action: "checklist.drafted",
			subjectId: checklist.id,
			officeId,
			after: { version: checklist.version },
		});
		return { ok: true, id: checklist.id } as const;
	});
}
