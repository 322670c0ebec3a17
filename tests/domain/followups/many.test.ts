import { beforeEach, describe, expect, test } from "vitest";
import { giveRole } from "#app/domain/accounts/give-role";
import { cancelFollowup } from "#app/domain/followups/cancel-followup";
import { carryOver } from "#app/domain/followups/carry-over";
import { changeFollowups, type ManyChange, type Seen } from "#app/domain/followups/change-followups";
import { exportFollowups } from "#app/domain/followups/export-followups";
import { reportProgress } from "#app/domain/followups/report-progress";
import { soonUntil } from "#app/domain/followups/rules";
import { undoCarryOver } from "#app/domain/followups/undo-carry-over";
import { followupsFile } from "#app/server/followups-export.server";
import * as auditQueries from "#db/queries/audit";
import * as carryoverQueries from "#db/queries/carryovers";
import * as followupListQueries from "#db/queries/followup-list";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import type { Followup } from "#db/tables/followups";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise, findFollowup } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { outbox } from "#tests/support/outbox";
import { atOffices, everywhere } from "#tests/support/reach";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let event: EventRow;
beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	event = await createOpenEvent(deps, { officeId: (await createOffice(deps)).id });
});

const seen = (all: readonly Followup[]): Seen[] =>
	all.map(({ id, updatedAt }) => ({ id, updatedAt: Date.parse(updatedAt) }));
const filter = (overrides: Partial<followupListQueries.FollowupFilter> = {}) => ({
	within: everywhere,
	now: deps.now().toISOString(),
	soon: soonUntil(deps.now()).toISOString(),
	...overrides,
});

describe("one change for many", () => {
	const extend = { kind: "extend", dueOn: "2027-01-15", reason: "Libur akhir tahun" } as const;

	test("moves dates, keeps the first ones, tells each owner, and is in every history and in the trail", async () => {
		const all = [await createPromise(deps, event.id), await createPromise(deps, event.id)];
		expect(await changeFollowups(deps, seen(all), extend)).toEqual({ changed: 2, leftAlone: [] });
		for (const { id } of all) {
			expect(await findFollowup(deps, id)).toMatchObject({
				dueOn: "2027-01-15",
				dueAt: "2027-01-15T17:00:00.000Z",
				firstDueOn: "2026-12-10",
			});
			const [change] = await followupQueries.listChanges(deps.db, id);
			expect(change).toMatchObject({ field: "dueOn", before: "2026-12-10", after: "2027-01-15", note: extend.reason });
			const trail = await auditQueries.listBySubject(deps.db, id);
			expect(trail.map(({ action }) => action)).toContain("followup.edited");
		}
		const told = (await outbox(deps.db)).filter(({ template }) => template === "followup-extension");
		expect(told).toHaveLength(2);
	});

	test("leaves alone and names what changed since it was seen, what is closed, and what is due later already", async () => {
		const all = [
			await createPromise(deps, event.id, { title: "berubah" }),
			await createPromise(deps, event.id, { title: "ditutup" }),
			await createPromise(deps, event.id, { title: "sudah nanti", dueOn: "2027-02-01" }),
			await createPromise(deps, event.id, { title: "biasa" }),
		];
		deps.travelTo("2026-11-03T02:00:00.000Z");
		await reportProgress(deps, all[0]?.id ?? "", { note: "Baru", progress: "in_progress", completionReason: "" });
		await cancelFollowup(deps, all[1]?.id ?? "", { reason: "Digabung" });
		const answer = await changeFollowups(deps, seen(all), extend);
		expect(answer.changed).toBe(1);
		expect(answer.leftAlone.map(({ title }) => title).sort()).toEqual(["berubah", "ditutup", "sudah nanti"]);
	});

	test("reaches no other office", async () => {
		const foreign = await createOpenEvent(deps, { officeId: (await createOffice(deps, "Dinas Lain")).id });
		const other = await createPromise(deps, foreign.id);
		const rina = await createStaff(deps, event.officeId);
		const answer = await changeFollowups(deps.as(rina), seen([other]), { kind: "cancel", reason: "x" });
		expect(answer).toEqual({ changed: 0, leftAlone: [] });
		expect(await findFollowup(deps, other.id)).toEqual(other);
	});

	test.each<[ManyChange, Partial<Followup>]>([
		[{ kind: "theme", theme: "administration" }, { theme: "administration" }],
		[{ kind: "priority", priority: "high" }, { priority: "high" }],
		[
			{ kind: "helper", helperName: "Dinas Koperasi Contoh", helperCategory: "government" },
			{ helperName: "Dinas Koperasi Contoh" },
		],
		[{ kind: "cancel", reason: "Digabung" }, { status: "cancelled" }],
	])("%j", async (change, expected) => {
		const one = await createPromise(deps, event.id);
		await changeFollowups(deps, seen([one]), change);
		const after = await findFollowup(deps, one.id);
		expect(after).toMatchObject(expected);
		if (change.kind === "helper") expect(after.helperId).not.toBeNull();
	});

	test("is one and the same number of statements, however many there are", async () => {
		const few = [await createPromise(deps, event.id)];
		const many = [];
		for (let made = 0; made < 12; made++) many.push(await createPromise(deps, event.id));
		const [one, twelve] = [await countedQueries(few), await countedQueries(many)];
		expect(twelve).toBe(one);
	});

	async function countedQueries(all: readonly Followup[]): Promise<number> {
		let count = 0;
		const db = deps.db.withPlugin({
			transformQuery: ({ node }) => {
				count++;
				return node;
			},
			transformResult: async ({ result }) => result,
		});
		await changeFollowups({ ...deps, db }, seen(all), { kind: "theme", theme: "other" });
		return count;
	}
});

describe("the whole list", () => {
	test("is summed up by province, office and theme as it is counted in views", async () => {
		await createPromise(deps, event.id, { dueOn: "2026-11-20", theme: "administration" });
		await createPromise(deps, event.id, { dueOn: "2026-12-30" });
		const done = await createPromise(deps, event.id);
		await reportProgress(deps, done.id, { note: "", progress: "done", completionReason: "Sudah" });
		deps.travelTo("2026-12-01T02:00:00.000Z");
		const figures = { total: 3, done: 1, overdue: 1, running: 1, cancelled: 0 };
		expect(await followupListQueries.sumByGroup(deps.db, filter(), "province")).toMatchObject([
			{ key: "36", ...figures },
		]);
		expect(await followupListQueries.sumByGroup(deps.db, filter(), "office")).toMatchObject([
			{ key: event.officeId, ...figures },
		]);
		const themes = await followupListQueries.sumByGroup(deps.db, filter(), "theme");
		expect(themes.map(({ key, overdue, done: kept, running }) => [key, overdue, kept, running])).toEqual([
			["administration", 1, 0, 0],
			["cooperatives", 0, 1, 1],
		]);
		expect(await followupListQueries.countByView(deps.db, filter())).toMatchObject({
			idle: 1,
			active: 0,
			overdue: 1,
			done: 1,
		});
	});

	test("shows as ours what a body that is our office promised, and what names our own address", async () => {
		const ours = await createPromise(deps, event.id, { title: "kantor" });
		await createPromise(deps, event.id, { title: "saya", organisationName: "Lain", ownerEmail: "Rina@dinas.test" });
		await createPromise(deps, event.id, { title: "orang lain", organisationName: "Lain" });
		await deps.db
			.updateTable("organisations")
			.set({ officeId: event.officeId })
			.where("id", "=", ours.organisationId ?? "")
			.execute();
		const own = { officeId: event.officeId, email: "rina@dinas.test" };
		const rows = await followupListQueries.listByView(deps.db, filter({ own }), { view: "mine", offset: 0, limit: 9 });
		expect(rows.map(({ title }) => title).sort()).toEqual(["kantor", "saya"]);
	});

	test("leaves the house as a file that computes nothing, and that is noted", async () => {
		await createPromise(deps, event.id, { title: "=HYPERLINK(1)", ownerPhone: "+6281234567890" });
		const asked = { filter: filter(), view: "all", language: "id", now: deps.now() } as const;
		const csv = await new Response(followupsFile(deps.db, asked, "csv")).text();
		expect(csv).not.toMatch(/(^|;)"?=HYPERLINK/m);
		expect(csv).toContain("siti@koperasi.test");
		const workbook = Buffer.from(await new Response(followupsFile(deps.db, asked, "xlsx")).arrayBuffer());
		expect(workbook.subarray(0, 2).toString()).toBe("PK");
		expect(await exportFollowups(deps, event.officeId, filter(), { view: "all", format: "csv" })).toBe(1);
		const [entry] = await auditQueries.listBySubject(deps.db, event.officeId);
		expect(entry).toMatchObject({ action: "followup.exported" });
	});
});

describe("a later dialogue of the region", () => {
	let later: EventRow;
	const search = () => ({ within: everywhere, now: deps.now().toISOString(), limit: 50 });
	beforeEach(async () => {
		later = await createOpenEvent(deps, {
			officeId: event.officeId,
			days: [{ startsAtLocal: "2026-12-20T08:30", endsAtLocal: "2026-12-20T16:00" }],
			registrationClosesAtLocal: "2026-12-18T16:00",
		});
	});

	test("takes up what is open, shows it on both, and gives it back", async () => {
		const [open, closed] = [await createPromise(deps, event.id), await createPromise(deps, event.id)];
		await cancelFollowup(deps, closed.id, { reason: "Digabung" });
		expect((await carryoverQueries.listCandidates(deps.db, later, search())).map(({ id }) => id)).toEqual([open.id]);
		const ids = [open.id, closed.id];
		expect(await carryOver(deps, later.id, ids)).toEqual({ ok: true, count: 1 });
		expect(await carryOver(deps, later.id, ids)).toEqual({ ok: true, count: 0 });
		expect((await carryoverQueries.listCarried(deps.db, later.id)).map(({ id }) => id)).toEqual([open.id]);
		expect(await carryoverQueries.listEventsOf(deps.db, open.id)).toMatchObject([{ eventId: later.id }]);
		expect(await undoCarryOver(deps, later.id, open.id)).toEqual({ ok: true, isUndone: true });
		expect(await undoCarryOver(deps, later.id, open.id)).toEqual({ ok: true, isUndone: false });
		expect(await carryoverQueries.listCandidates(deps.db, later, search())).toHaveLength(1);
		const lines = (await followupQueries.listChanges(deps.db, open.id)).filter(({ field }) => field === "carriedTo");
		expect(lines).toHaveLength(2);
	});

	test("takes up nothing of another province, of a dialogue that comes after it, or out of reach", async () => {
		const elsewhere = await createOpenEvent(deps, { timeZone: "Asia/Jayapura", regencyCode: "91.71" });
		await createPromise(deps, elsewhere.id);
		await createPromise(deps, later.id, { dueOn: "2027-01-10" });
		expect(await carryoverQueries.listCandidates(deps.db, event, search())).toEqual([]);
		const mine = await createPromise(deps, event.id);
		const other = await createOffice(deps, "Dinas Lain");
		const lain = await createStaff(deps, other.id);
		const out = { ...search(), within: atOffices(other.id) };
		expect(await carryoverQueries.listCandidates(deps.db, later, out)).toEqual([]);
		await giveRole(deps, lain.id, { role: "organiser", at: { eventId: later.id } });
		expect(await carryOver(deps.as(lain), later.id, [mine.id])).toEqual({ ok: true, count: 0 });
		await giveRole(deps, lain.id, { role: "organiser", at: { eventId: event.id } });
		expect(await carryOver(deps.as(lain), later.id, [mine.id])).toEqual({ ok: true, count: 1 });
	});
});
