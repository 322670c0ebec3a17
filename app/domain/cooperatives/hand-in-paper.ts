import { inTransaction, newId } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as fileCommands from "#db/commands/files";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { photoOrPdf } from "../documents/media-type";
import { type HandedIn, keepFile } from "../documents/stored-file";
import { holdsPersonalNik } from "./nik-number";
import { lockCooperative } from "./reach";

/** Most papers of one cooperative. */
const mostPapers = 100;

/**
 * Keeps a paper of the cooperative, for one requirement or for none in particular, by its own link or by staff. What
 * was missing counts as handed in from then on; whether it is accepted, the office says. A file that is named by a
 * person's identity number is refused.
 */
export async function handInPaper(deps: Deps, id: string, itemCode: string | null, handedIn: HandedIn) {
	if (holdsPersonalNik(handedIn.name)) return { ok: false, reason: "nik-in-text" } as const;
	if ((await cooperativeQueries.countPapers(deps.db, id)) >= mostPapers) {
		return { ok: false, reason: "papers-too-many" } as const;
	}
	const kept = await keepFile(deps, handedIn, photoOrPdf);
	if (!kept.ok) return kept;
	const { file } = kept;
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		const asked = cooperative.checklistId ? await checklistQueries.listItems(trx, [cooperative.checklistId]) : [];
		if (itemCode !== null && !asked.some(({ code }) => code === itemCode)) {
			return { ok: false, reason: "no-such-item" } as const;
		}
		if ((await cooperativeQueries.countPapers(trx, id)) >= mostPapers) {
			return { ok: false, reason: "papers-too-many" } as const;
		}
		const by = { addedAt: deps.now().toISOString(), addedByName: deps.actor.name };
		await fileCommands.insertFile(trx, file);
		const paper = { id: newId(), cooperativeId: id, itemCode, fileId: file.id, label: file.originalName, ...by };
		await cooperativeCommands.appendPaper(trx, paper);
		const item = (await cooperativeQueries.listItems(trx, [id])).find(({ code }) => code === itemCode);
		if (itemCode !== null && (!item || item.state === "missing")) {
			await cooperativeCommands.saveItem(trx, {
				cooperativeId: id,
				code: itemCode,
				state: "handed_in",
				note: item?.note ?? "",
				updatedAt: by.addedAt,
				updatedByName: by.addedByName,
			});
		}
		await cooperativeCommands.update(trx, id, { updatedAt: by.addedAt });
		await record(trx, deps, {
			action: "cooperative.paper-handed-in",
			subjectId: id,
			officeId: cooperative.officeId,
			after: { code: itemCode, fileId: file.id },
		});
		return { ok: true } as const;
	});
}
