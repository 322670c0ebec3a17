import { inTransaction } from "#db/client";
import * as holidayCommands from "#db/commands/holidays";
import * as holidayQueries from "#db/queries/holidays";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Takes a day off out of the table, because a decree was revised or it was a mistake. */
export async function removeHoliday(deps: Deps, holidayId: string) {
	return inTransaction(deps.db, async (trx) => {
		const before = await holidayQueries.findById(trx, holidayId);
		if (!before) return { ok: false, reason: "no-such-holiday" } as const;
		await holidayCommands.remove(trx, holidayId);
		await record(trx, deps, { action: "holiday.removed", subjectId: holidayId, before: { ...before } });
		return { ok: true, year: before.heldOn.slice(0, 4) } as const;
	});
}
