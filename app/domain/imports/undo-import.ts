import type { Tx } from "#db/client";
import * as importCommands from "#db/commands/imports";
import * as registrationCommands from "#db/commands/registrations";
import * as importQueries from "#db/queries/imports";
import type { Import } from "#db/tables/imports";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { reachesEvent } from "../events/reach";
import { changeSeats } from "../registrations/change-seats";
import type { StateBefore } from "./fill-gaps";
import { undoableRows } from "./undoable-rows";

export type UndoAnswer =
	/** Taken back: registrations removed, registrations as they were before; whoever stays is still on the list. */
	| { ok: true; removed: number; restored: number; stay: number }
	| { ok: false; reason: "no-such-event" | "no-such-import" | "everybody-stays" };

/**
 * Takes a list back as if it had never been handed in: its registrations, the bodies it brought, what it filled in, and
 * the list itself. Who has been told, has come or was changed since stays, and so does the list with their lines. A
 * list that was not applied is simply forgotten.
 */
export async function undoImport(deps: Deps, eventId: string, importId: string): Promise<UndoAnswer> {
	return changeSeats(deps, eventId, async (trx, event): Promise<UndoAnswer> => {
		if (!(await reachesEvent(trx, deps.actor, "registrations.write", event)))
			return { ok: false, reason: "no-such-event" };
		const kept = await importQueries.findOfEvent(trx, eventId, importId);
		if (!kept) return { ok: false, reason: "no-such-import" };
		const taken = await takeBack(trx, kept);
		if (!taken) return { ok: false, reason: "everybody-stays" };
		await record(trx, deps, {
			action: "import.undone",
			subjectId: importId,
			eventId,
			officeId: event.officeId,
			after: taken,
		});
		return { ok: true, ...taken };
	});
}

async function takeBack(trx: Tx, kept: Import) {
	if (kept.status === "draft") {
		await importCommands.remove(trx, kept.id);
		return { removed: 0, restored: 0, stay: 0 };
	}
	const { created, filled, stay } = undoableRows(
		kept,
		await importQueries.listApplied(trx, kept.id),
		await importQueries.listTouched(trx, kept.id),
	);
	if (created.length + filled.length === 0 && stay.length > 0) return null;
	for (const { registrationId, stateBefore } of filled)
		await registrationCommands.update(trx, registrationId ?? "", JSON.parse(stateBefore ?? "{}") as StateBefore);
	const rows = await importQueries.listRows(trx, kept.id);
	const organisations = rows.flatMap(({ organisationId }) => organisationId ?? []);
	if (stay.length === 0) await importCommands.remove(trx, kept.id);
	else {
		const staying = new Set(stay.map(({ record: one }) => one));
		const gone = rows.filter((row) => !staying.has(row.record)).map((row) => row.record);
		await importCommands.removeRows(trx, kept.id, gone);
	}
	await importCommands.removeRegistrations(
		trx,
		created.flatMap(({ registrationId }) => registrationId ?? []),
	);
	await importCommands.removeUnusedOrganisations(trx, organisations);
	return { removed: created.length, restored: filled.length, stay: stay.length };
}
