import { expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { readWarnings } from "#app/server/planning-warnings.server";
import { inTransaction } from "#db/client";
import * as eventQueries from "#db/queries/events";
import { testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent, type EventOverrides } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

const speaker = { name: "Hadi Raharjo", titlePrefix: null, titleSuffix: null, position: "", organisation: "" };
const people = [{ role: "speaker" as const, named: speaker }];

/** An event whose one session, on 12 November 2026, has Hadi Raharjo, known by his e-mail address. */
async function withHadi(deps: Deps, make: typeof createDraft, overrides: EventOverrides, times = ["09:00", "10:00"]) {
	const [startTime = "", endTime = ""] = times;
	const event = await make(deps, {
		sessions: [{ title: overrides.title ?? "", people, startTime, endTime }],
		...overrides,
	});
	const email = "hadi@kementerian.example";
	await inTransaction(deps.db, (trx) =>
		trx.updateTable("eventSpeakers").set({ email }).where("eventId", "=", event.id).execute(),
	);
	return event;
}

async function elsewhere(deps: Deps, eventId: string): Promise<string[]> {
	const event = await eventQueries.findById(deps.db, eventId);
	const warnings = event ? await readWarnings(deps.db, event, deps.now()) : [];
	return warnings.flatMap((warning) => (warning.kind === "person-elsewhere" ? [warning.eventTitle] : []));
}

test("a speaker who is in another dialogue at that moment is named, each dialogue read in its own zone", async () => {
	const deps = testDeps((await testDb()).db);
	const { id: officeId } = await createOffice(deps);
	const own = await withHadi(deps, createDraft, { officeId, title: "Jakarta" });
	await withHadi(deps, createDraft, { officeId, title: "Bersamaan" }, ["09:30", "11:00"]);
	await withHadi(deps, createDraft, { officeId, title: "Sesudahnya" }, ["10:00", "11:00"]);
	// 11.00 WIT is 09.00 WIB; 09.00 WIT is two hours earlier.
	await withHadi(deps, createDraft, { officeId, title: "Papua", regencyCode: "94.01" }, ["11:00", "12:00"]);
	await withHadi(deps, createDraft, { officeId, title: "Papua pagi", regencyCode: "94.01" }, ["09:00", "10:00"]);
	expect((await elsewhere(deps, own.id)).sort()).toEqual(["Bersamaan", "Papua"]);
});

test("another office's dialogue is named once the public knows of it, its draft never", async () => {
	const deps = testDeps((await testDb()).db);
	const own = await withHadi(deps, createDraft, { title: "Sendiri" });
	await withHadi(deps, createDraft, { title: "Draf kantor lain" });
	await withHadi(deps, createOpenEvent, { title: "Terbit di kantor lain" });
	expect(await elsewhere(deps, own.id)).toEqual(["Terbit di kantor lain"]);
});

test("the same name without an address in common is nobody's clash", async () => {
	const deps = testDeps((await testDb()).db);
	const { id: officeId } = await createOffice(deps);
	const own = await withHadi(deps, createDraft, { officeId, title: "Satu" });
	await createDraft(deps, { officeId, title: "Dua", sessions: [{ title: "Dua", people }] });
	expect(await elsewhere(deps, own.id)).toEqual([]);
});

test("holidays come from the table, and a year without a decree is said to be open", async () => {
	const deps = testDeps((await testDb()).db);
	const days = ["2026-12-25", "2027-01-01"].map((date) => ({
		startsAtLocal: `${date}T08:00`,
		endsAtLocal: `${date}T16:00`,
	}));
	const event = await createDraft(deps, { days, sessions: [] });
	expect(await readWarnings(deps.db, event, deps.now())).toEqual([
		{ kind: "holiday", day: 1, date: "2026-12-25", name: "Kelahiran Yesus Kristus", holiday: "holiday" },
		{ kind: "holidays-unknown", day: 2, year: "2027" },
	]);
});
