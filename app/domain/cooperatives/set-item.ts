import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as cooperativeQueries from "#db/queries/cooperatives";
import * as checklistQueries from "#db/queries/nik-checklists";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { isOwnOffice, lockCooperative } from "./reach";
import type { ItemInput } from "./schema";

/** Notes what is known of one requirement of the cooperative's checklist; that it is accepted, only its own office says. */
export async function setItem(deps: Deps, id: string, { code, state, note }: ItemInput) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		const asked = cooperative.checklistId ? await checklistQueries.listItems(trx, [cooperative.checklistId]) : [];
		if (!asked.some((item) => item.code === code)) return { ok: false, reason: "no-such-item" } as const;
		if (state === "accepted" && !(await isOwnOffice(trx, deps.actor, cooperative))) {
			return { ok: false, reason: "not-your-office" } as const;
		}
		const before = (await cooperativeQueries.listItems(trx, [id])).find((item) => item.code === code);
		if (before?.state === state && before.note === note) return { ok: true, changed: false } as const;
		const at = deps.now().toISOString();
		await cooperativeCommands.saveItem(trx, {
			cooperativeId: id,
			code,
			state,
			note,
			updatedAt: at,
			updatedByName: deps.actor.name,
		});
		await cooperativeCommands.update(trx, id, { updatedAt: at });
		await record(trx, deps, {
			action: "cooperative.item-set",
			subjectId: id,
			officeId: cooperative.officeId,
			before: { code, state: before?.state ?? null },
			after: { code, state },
		});
		return { ok: true, changed: true } as const;
	});
}
