import { inTransaction, type Tx } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as importCommands from "#db/commands/imports";
import * as importQueries from "#db/queries/imports";
import type { Import } from "#db/tables/imports";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { undoableRows } from "./undoable-rows";

const kept = 30 * 86_400_000;

/**
 * Forgets lists 30 days after they were handed in: of one that was never applied everything, of an applied one the names
 * and values of its lines as soon as nothing of it can be undone, for which alone they are kept. Every list is a
 * transaction of its own, and the trail says of how many lines. Returns how many lists that were.
 */
export async function forgetLists(deps: Deps): Promise<number> {
	const before = new Date(deps.now().getTime() - kept).toISOString();
	let forgotten = 0;
	let after = "";
	for (;;) {
		const due = await importQueries.listForgettable(deps.db, before, after);
		for (const { id, eventId } of due) if (await forget(deps, eventId, id)) forgotten++;
		const last = due.at(-1);
		if (!last) return forgotten;
		after = last.id;
	}
}

function forget(deps: Deps, eventId: string, importId: string): Promise<boolean> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const list = event && (await importQueries.findOfEvent(trx, eventId, importId));
		const lines = list ? await clear(trx, list) : null;
		if (!event || lines === null) return false;
		await record(trx, deps, {
			action: "import.forgotten",
			subjectId: importId,
			eventId,
			officeId: event.officeId,
			after: { lines },
		});
		return true;
	});
}

/** How many lines were forgotten; null while the list can still be undone. */
async function clear(trx: Tx, list: Import): Promise<number | null> {
	if (list.status === "draft") {
		const counts: Record<string, number> = JSON.parse(list.counts);
		await importCommands.remove(trx, list.id);
		return Object.values(counts).reduce((sum, count) => sum + count, 0);
	}
	const rows = await importQueries.listApplied(trx, list.id);
	const { created, filled } = undoableRows(list, rows, await importQueries.listTouched(trx, list.id));
	if (created.length + filled.length > 0) return null;
	await importCommands.forgetLines(trx, list.id);
	return rows.length;
}
