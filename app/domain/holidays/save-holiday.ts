import { inTransaction, newId } from "#db/client";
import * as holidayCommands from "#db/commands/holidays";
import * as holidayQueries from "#db/queries/holidays";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { HolidayInput } from "./schema";

/** Adds a day off, or changes the one with `holidayId`. The same name twice on one date is refused. */
export async function saveHoliday(deps: Deps, holidayId: string | null, input: HolidayInput) {
	return inTransaction(deps.db, async (trx) => {
		const before = holidayId ? await holidayQueries.findById(trx, holidayId) : undefined;
		if (holidayId && !before) return { ok: false, reason: "no-such-holiday" } as const;
		if (await holidayQueries.existsNamed(trx, input.heldOn, input.name, holidayId))
			return { ok: false, reason: "already-there" } as const;
		const id = before?.id ?? newId();
		if (before) await holidayCommands.update(trx, id, input);
		else await holidayCommands.insert(trx, { id, ...input });
		await record(trx, deps, {
			action: "holiday.saved",
			subjectId: id,
			...(before ? { before: { ...before } } : {}),
			after: { ...input },
		});
		return { ok: true, holidayId: id } as const;
	});
}
