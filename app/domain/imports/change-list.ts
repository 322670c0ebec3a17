import { inTransaction } from "#db/client";
import * as importCommands from "#db/commands/imports";
import * as importQueries from "#db/queries/imports";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import type { ImportSettings } from "./decision";
import { keptList } from "./kept-list";

export type ChangeAnswer = { ok: true } | { ok: false; reason: "no-such-event" | "no-such-import" | "already-applied" };

/** Reads a kept list in another way: another sheet, other columns, a party for whoever has none. */
export async function changeList(
	deps: Deps,
	eventId: string,
	importId: string,
	settings: ImportSettings,
): Promise<ChangeAnswer> {
	return inTransaction(deps.db, async (trx): Promise<ChangeAnswer> => {
		if (!(await lockOwnEvent(trx, deps.actor, "registrations.write", eventId)))
			return { ok: false, reason: "no-such-event" };
		const kept = await importQueries.findOfEvent(trx, eventId, importId);
		if (!kept) return { ok: false, reason: "no-such-import" };
		if (kept.status === "applied") return { ok: false, reason: "already-applied" };
		// What was decided was decided about lines as they were read then.
		const sameLines = (JSON.parse(kept.settings) as ImportSettings).sheet === settings.sheet;
		if (!sameLines) await importCommands.replaceRows(trx, importId, []);
		const stored = { ...kept, settings: JSON.stringify(settings) };
		const read = await keptList(trx, stored);
		await importCommands.update(trx, importId, {
			settings: stored.settings,
			counts: JSON.stringify(read?.list.counts ?? {}),
		});
		return { ok: true };
	});
}
