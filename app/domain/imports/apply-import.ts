import * as importCommands from "#db/commands/imports";
import * as importQueries from "#db/queries/imports";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { changeSeats } from "../registrations/change-seats";
import { type StaffRefusal, staffRefusalOf } from "../registrations/rules";
import { appliedRows } from "./applied-rows";
import { keptList } from "./kept-list";

export type ApplyAnswer =
	| { ok: true; created: number; filled: number; leftOut: number }
	| { ok: false; reason: StaffRefusal | "no-such-event" | "no-such-import" | "already-applied" | "nobody" };

/**
 * Registers the people of a kept list, all at once or not at all. Nobody is written to: that is an act of its own. Lines
 * that still wait for a decision are left out. Of two who apply the same list, the second is told.
 */
export async function applyImport(deps: Deps, eventId: string, importId: string): Promise<ApplyAnswer> {
	const answer = await changeSeats(deps, eventId, async (trx, event): Promise<ApplyAnswer> => {
		const kept = await importQueries.findOfEvent(trx, eventId, importId);
		if (!kept) return { ok: false, reason: "no-such-import" };
		if (kept.status === "applied") return { ok: false, reason: "already-applied" };
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };
		const { rows, list } = (await keptList(trx, kept)) ?? { rows: [], list: null };
		if (!rows.some(({ plan }) => plan === "create" || plan === "fill")) return { ok: false, reason: "nobody" };
		// One moment for all of it: undo knows by it who was changed since.
		const at = deps.now();
		const written = await appliedRows(trx, { ...deps, now: () => at }, event, kept, rows);
		await importCommands.replaceRows(trx, importId, written);
		await importCommands.update(trx, importId, {
			status: "applied",
			appliedAt: at.toISOString(),
			// The cells have served: what was not taken over is not kept either.
			book: null,
			counts: JSON.stringify(list?.counts ?? {}),
		});
		const count = (outcome: string) => written.filter((row) => row.outcome === outcome).length;
		const done = { created: count("created"), filled: count("filled"), leftOut: count("left_out") };
		await record(trx, deps, {
			action: "import.applied",
			subjectId: importId,
			eventId,
			officeId: event.officeId,
			after: done,
		});
		return { ok: true, ...done };
	});
	return answer;
}
