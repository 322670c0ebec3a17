import { inTransaction } from "#db/client";
import * as importCommands from "#db/commands/imports";
import * as importQueries from "#db/queries/imports";
import type { Import } from "#db/tables/imports";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import type { Decision } from "./decision";
import { keptList } from "./kept-list";
import type { Block } from "./types";

export type DecideAnswer =
	| { ok: true }
	| { ok: false; reason: "no-such-event" | "no-such-import" | "already-applied" | "no-such-line" | "itself" | Block };

/**
 * Keeps what somebody decided about a line of a list. Refused when the line could not become what was decided: no name,
 * body, party or contact to register somebody by, or nobody on the line it is to be merged with.
 */
export async function decideLine(
	deps: Deps,
	eventId: string,
	importId: string,
	record: number,
	decision: Decision,
): Promise<DecideAnswer> {
	return inTransaction(deps.db, async (trx): Promise<DecideAnswer> => {
		if (!(await lockOwnEvent(trx, deps.actor, "registrations.write", eventId)))
			return { ok: false, reason: "no-such-event" };
		const kept = await importQueries.findOfEvent(trx, eventId, importId);
		if (!kept) return { ok: false, reason: "no-such-import" };
		if (kept.status === "applied") return { ok: false, reason: "already-applied" };
		if (decision.choice === "merge" && decision.into === record) return { ok: false, reason: "itself" };
		const before = (await keptList(trx, kept))?.rows.find((row) => row.record === record);
		if (!before) return { ok: false, reason: "no-such-line" };
		const isPlain = decision.choice === "suggested" && Object.keys(decision.edits).length === 0;
		const save = (text: string | null) =>
			importCommands.saveDecision(trx, { importId, record, name: before.person.name.slice(0, 200), decision: text });
		await save(isPlain ? null : JSON.stringify(decision));
		const read = await keptList(trx, kept);
		const block = read?.rows.find((row) => row.record === record)?.block ?? null;
		if (block && (decision.choice === "take" || decision.choice === "merge")) {
			await save(before.decision ? JSON.stringify(before.decision) : null);
			return { ok: false, reason: block };
		}
		await recount(trx, kept, read?.list.counts ?? null);
		return { ok: true };
	});
}

async function recount(trx: Parameters<typeof importCommands.update>[0], { id }: Import, counts: object | null) {
	if (counts) await importCommands.update(trx, id, { counts: JSON.stringify(counts) });
}
