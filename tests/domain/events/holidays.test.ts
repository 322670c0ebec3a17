import { expect, test } from "vitest";
import { removeHoliday } from "#app/domain/holidays/remove-holiday";
import { saveHoliday } from "#app/domain/holidays/save-holiday";
import * as holidayQueries from "#db/queries/holidays";
import { testDeps } from "#tests/support/deps";
import { testDb } from "#tests/support/test-db";

test("the decrees of 2021 and 2026 are there from the start; other years are not set yet", async () => {
	const { db } = await testDb();
	const of = (year: string) => holidayQueries.listBetween(db, `${year}-01-01`, `${year}-12-31`);
	expect(await holidayQueries.listYears(db)).toEqual(["2021", "2026"]);
	const [early, late] = [await of("2021"), await of("2026")];
	expect([early.length, late.length]).toEqual([17, 25]);
	expect(late.filter(({ kind }) => kind === "shared_leave")).toHaveLength(8);
	// The shift of the Islamic New Year by decree, which calendars of other makers lack.
	expect(early.find(({ heldOn }) => heldOn === "2021-08-11")?.name).toContain("Tahun Baru Islam");
	expect(early.filter(({ heldOn }) => heldOn === "2021-05-13")).toHaveLength(2);
});

test("a day off can be added, moved and deleted, and each of it is in the trail", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const labour = { heldOn: "2027-05-01", name: "Hari Buruh", kind: "holiday", source: "SKB contoh" } as const;
	const added = await saveHoliday(deps, null, labour);
	if (!added.ok) throw new Error(added.reason);
	expect(await saveHoliday(deps, null, labour)).toEqual({ ok: false, reason: "already-there" });
	expect(await saveHoliday(deps, added.holidayId, labour)).toMatchObject({ ok: true });
	await saveHoliday(deps, added.holidayId, { ...labour, heldOn: "2027-05-02" });
	expect(await holidayQueries.listBetween(db, "2027-01-01", "2027-12-31")).toEqual([
		{ ...labour, id: added.holidayId, heldOn: "2027-05-02" },
	]);
	expect(await removeHoliday(deps, added.holidayId)).toEqual({ ok: true, year: "2027" });
	expect(await removeHoliday(deps, added.holidayId)).toEqual({ ok: false, reason: "no-such-holiday" });
	expect(await holidayQueries.listYears(db)).toEqual(["2021", "2026"]);
	const trail = await db.selectFrom("auditEntries").select("action").where("subjectId", "=", added.holidayId).execute();
	expect(trail.map(({ action }) => action)).toEqual([
		"holiday.saved",
		"holiday.saved",
		"holiday.saved",
		"holiday.removed",
	]);
});
