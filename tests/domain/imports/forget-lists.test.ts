import { beforeEach, expect, test } from "vitest";
import { applyImport } from "#app/domain/imports/apply-import";
import { decideLine } from "#app/domain/imports/decide-line";
import { forgetLists } from "#app/domain/imports/forget-lists";
import { keepList } from "#app/domain/imports/keep-list";
import { tellImported } from "#app/domain/imports/tell-imported";
import { undoImport } from "#app/domain/imports/undo-import";
import { importResult } from "#app/server/import-result.server";
import type { Db } from "#db/client";
import * as importQueries from "#db/queries/imports";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { textFile } from "#tests/support/lists";
import { testDb } from "#tests/support/test-db";

let db: Db;
let deps: TestDeps;
let event: EventRow;

const day = 86_400_000;
const later = (days: number): TestDeps => ({ ...deps, now: () => new Date(deps.now().getTime() + days * day) });
const list = textFile(
	"Nama;Instansi;Unsur;HP\nRini Wulandari;Serikat Contoh;Serikat;081200000301\nBagus Prasetyo;Serikat Contoh;Serikat;081200000302\n",
);

beforeEach(async () => {
	({ db } = await testDb());
	deps = testDeps(db);
	event = await createOpenEvent(deps, { seats: { union: 40 } });
});

async function keep(): Promise<string> {
	const kept = await keepList(deps, event.id, { bytes: list, name: "daftar.csv" });
	if (!kept.ok) throw new Error(kept.reason);
	return kept.importId;
}

/** Everything the two tables of lists hold, as text. */
const stored = async () =>
	JSON.stringify([
		await db.selectFrom("imports").selectAll().execute(),
		await db.selectFrom("importRows").selectAll().execute(),
	]);

const forgotten = () => db.selectFrom("auditEntries").selectAll().where("action", "=", "import.forgotten").execute();

test("a list nobody saved is gone after 30 days, not a day before, and the trail counts its lines without a name", async () => {
	const importId = await keep();
	await decideLine(deps, event.id, importId, 1, { choice: "leave", into: null, edits: {} });
	expect(await forgetLists(later(29))).toBe(0);
	expect(await stored()).toContain("Rini Wulandari");
	expect(await forgetLists(later(31))).toBe(1);
	expect(await stored()).toBe("[[],[]]");
	const [entry] = await forgotten();
	expect(JSON.parse(entry?.after ?? "{}")).toEqual({ lines: 2 });
	expect(JSON.stringify(entry)).not.toMatch(/Rini|Bagus|0812/);
	expect(await forgetLists(later(32))).toBe(0);
});

test("a saved list keeps its lines while it can be undone, and is undone wholly even then", async () => {
	const importId = await keep();
	expect((await applyImport(deps, event.id, importId)).ok).toBe(true);
	expect(await forgetLists(later(60))).toBe(0);
	expect(await undoImport(deps, event.id, importId)).toMatchObject({ ok: true, removed: 2 });
});

test("a saved list whose people were told forgets names and values, and its page names them as they are registered", async () => {
	const importId = await keep();
	await applyImport(deps, event.id, importId);
	expect((await tellImported(deps, event.id, importId)).ok).toBe(true);
	expect(await stored()).toContain("Rini Wulandari");
	expect(await forgetLists(later(31))).toBe(1);
	expect(await stored()).not.toMatch(/Rini|Bagus|0812/);
	expect(await db.selectFrom("registrations").select("name").orderBy("id").execute()).toEqual([
		{ name: "Rini Wulandari" },
		{ name: "Bagus Prasetyo" },
	]);
	const kept = await importQueries.findOfEvent(db, event.id, importId);
	if (!kept) throw new Error("The list is gone.");
	const page = await importResult(db, kept, event, { query: new URLSearchParams(), now: deps.now() });
	expect(page.lines.map(({ name }) => name)).toEqual(["Rini Wulandari", "Bagus Prasetyo"]);
	expect(await forgetLists(later(32))).toBe(0);
});

test("two workers at once forget a list once", async () => {
	await keep();
	const counts = await Promise.all([forgetLists(later(31)), forgetLists(later(31))]);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
	expect(await forgotten()).toHaveLength(1);
});
