import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";
import type { FiguresInput } from "./schema";
import { today } from "./today";

/** Notes the business figures of a book year that is over, in rupiah, in place of those before. */
export async function recordFigures(deps: Deps, id: string, figures: FiguresInput) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (`${figures.bookYear}-12-31` >= today(deps)) return { ok: false, reason: "year-not-over" } as const;
		await cooperativeCommands.saveFigures(trx, { cooperativeId: id, ...figures });
		await cooperativeCommands.update(trx, id, { updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "cooperative.figures-recorded",
			subjectId: id,
			officeId: cooperative.officeId,
			after: { ...figures },
		});
		return { ok: true } as const;
	});
}
