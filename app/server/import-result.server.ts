import { phaseOf } from "#app/domain/events/lifecycle";
import { undoableRows } from "#app/domain/imports/undoable-rows";
import { isLiving, staffRefusalOf } from "#app/domain/registrations/rules";
import type { ImportOutcomeView } from "#app/ui/imports/import-result";
import type { ReadDb } from "#db/client";
import * as importQueries from "#db/queries/imports";
import type { EventRow } from "#db/tables/events";
import type { Import } from "#db/tables/imports";
import { pageNumber } from "./paging.server";

const perPage = 50;

/** What a saved list has become, as its page shows it under this address. */
export async function importResult(
	read: ReadDb,
	kept: Import,
	event: EventRow,
	{ query, now }: { query: URLSearchParams; now: Date },
): Promise<ImportOutcomeView> {
	const rows = await importQueries.listApplied(read, kept.id);
	const touched = await importQueries.listTouched(read, kept.id);
	const { created, filled, stay } = undoableRows(kept, rows, touched);
	const count = (test: (row: importQueries.AppliedRow) => boolean) => rows.filter(test).length;
	const untold = rows.filter(
		({ outcome, registrationId, status }) =>
			outcome === "created" && status !== null && isLiving(status) && !touched.has(registrationId ?? ""),
	);
	const people = rows.filter(({ outcome }) => outcome === "created" || outcome === "filled");
	const page = pageNumber(query.get("halaman"), people.length, perPage);
	const named = ({ record, name, registeredName }: importQueries.AppliedRow) => ({
		record,
		name: name || (registeredName ?? ""),
	});
	return {
		figures: {
			created: count(({ outcome }) => outcome === "created"),
			confirmed: count(({ outcome, status }) => outcome === "created" && status === "confirmed"),
			waitlisted: count(({ outcome, status }) => outcome === "created" && status === "waitlisted"),
			filled: count(({ outcome }) => outcome === "filled"),
			leftOut: count(({ outcome }) => outcome === "left_out"),
		},
		toldAt: kept.toldAt,
		toTell: {
			letters: untold.filter(({ email }) => email !== null).length,
			calls: untold.filter(({ email }) => email === null).length,
		},
		canTell: kept.toldAt === null && staffRefusalOf(phaseOf(event, now)) === null,
		undoable: created.length + filled.length,
		stay: stay.slice(0, 200).map(named),
		leftOut: rows
			.filter(({ outcome }) => outcome === "left_out")
			.slice(0, 200)
			.map(named),
		lines: people.slice((page - 1) * perPage, page * perPage).map((row) => ({
			...named(row),
			outcome: row.outcome ?? "created",
			registrationId: row.registrationId,
			code: row.code,
			status: row.status,
			category: row.category,
		})),
		page,
		pageCount: Math.max(1, Math.ceil(people.length / perPage)),
	};
}
