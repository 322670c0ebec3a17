import fc from "fast-check";
import { expect, test } from "vitest";
import { reportedBy } from "#app/domain/cooperatives/nik-grade";
import { alarmsAt, reachesCooperative } from "#app/domain/cooperatives/rules";
import { alarmKinds, type CooperativeReach, cooperativeStages } from "#app/domain/cooperatives/types";
import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as cooperativeListQueries from "#db/queries/cooperative-list";
import * as cooperativeQueries from "#db/queries/cooperatives";
import { testDeps } from "#tests/support/deps";
import { createCooperative, createRegionalOffice } from "#tests/support/factories/cooperative";
import { testDb } from "#tests/support/test-db";

const page = { order: "name", limit: 500, offset: 0 } as const;
const today = "2026-11-02";

/** Dates on both sides of every border that an alarm knows, seen from 2 November 2026 and from 16 September 2021. */
const dates = [
	null,
	...["2021-06-09", "2021-09-15", "2021-09-16", "2021-10-16", "2021-10-17", "2021-12-15", "2021-12-16"],
	...["2026-11-01", "2026-11-02", "2026-12-02", "2026-12-03", "2027-01-31", "2027-02-01"],
];
const facts = fc.record({
	stage: fc.constantFrom(...cooperativeStages),
	stageSinceOn: fc.constantFrom("2021-08-17", "2021-08-18", "2026-10-03", "2026-10-04", "2026-11-02"),
	legalEntityOn: fc.constantFrom(null, "2001-01-01", "2021-01-01", "2025-12-31", "2026-01-01"),
	certificateValidUntil: fc.constantFrom(...dates),
	exampleAsOf: fc.constantFrom(null, "2021-03-31", "2021-04-01", "2021-06-30", "2021-07-01", "2021-09-16"),
	reported: fc.subarray([2020, 2025]),
});

test("the list finds under each alarm exactly the cooperatives that the rule warns of", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const wanted = fc.sample(facts, { seed: 20210916, numRuns: 120 });
	const expected = new Map<string, string[]>(alarmKinds.map((kind) => [kind, []]));
	for (const [index, { reported, ...columns }] of wanted.entries()) {
		const id = await createCooperative(deps, { name: `Koperasi ${String(index).padStart(3, "0")}`, ...columns });
		await inTransaction(db, async (trx) => {
			for (const bookYear of reported) {
				const on = `${bookYear + 1}-02-20`;
				const by = { minutesNo: "", updatedAt: today, updatedByName: "x" };
				await cooperativeCommands.saveMeeting(trx, { cooperativeId: id, bookYear, heldOn: on, reportedOn: on, ...by });
			}
		});
		const asOf = columns.exampleAsOf ?? today;
		const reportedYears = reportedBy(await cooperativeQueries.listMeetings(db, [id]), asOf);
		for (const { kind } of alarmsAt({ ...columns, reportedYears }, asOf)) expected.get(kind)?.push(id);
	}
	for (const [kind, ids] of expected) {
		const alarm = kind as (typeof alarmKinds)[number];
		const found = await cooperativeListQueries.listPage(db, { reach: null, today, alarm }, page);
		expect(found.map(({ organisationId }) => organisationId).sort(), kind).toEqual(ids.sort());
		expect(ids.length, kind).toBeGreaterThan(0);
	}
	const any = await cooperativeListQueries.listPage(db, { reach: null, today, alarm: "any" }, page);
	expect(any).toHaveLength(new Set([...expected.values()].flat()).size);
});

test("the list reaches exactly the cooperatives that the rule says an office reaches", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const own = await createRegionalOffice(deps, "Dinas", { provinceCode: "36", regencyCode: "36.71" });
	const regencies = ["36.71", "36.03", "32.01", null];
	for (const officeId of [null, own])
		for (const regencyCode of regencies)
			await createCooperative(deps, { name: `${officeId} ${regencyCode}`, regencyCode, officeId });
	const all = await cooperativeListQueries.listPage(db, { reach: null, today }, page);
	expect(all).toHaveLength(8);
	const reaches: CooperativeReach[] = [
		{ officeIds: [own], provinceCodes: [], regencyCodes: ["36.71"] },
		{ officeIds: ["another"], provinceCodes: [], regencyCodes: ["36.71"] },
		{ officeIds: ["another"], provinceCodes: ["36"], regencyCodes: [] },
		{ officeIds: [own], provinceCodes: ["32"], regencyCodes: [] },
	];
	for (const reach of reaches) {
		const found = await cooperativeListQueries.listPage(db, { reach, today }, page);
		const places = await Promise.all(all.map(({ organisationId }) => cooperativeQueries.findById(db, organisationId)));
		const expected = places.filter((place) => place && reachesCooperative(reach, place)).map((place) => place?.name);
		expect(found.map(({ name }) => name).sort()).toEqual(expected.sort());
		const counts = await cooperativeListQueries.countByStage(db, { reach, today });
		expect(counts).toEqual([{ stage: "belum_mulai", count: expected.length }]);
	}
});

test("filters narrow the list, its counts and the counts per regency alike", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	await createCooperative(deps, { name: "Koperasi Sandang", stage: "diajukan_ke_dinas", mentorName: "Wulan" });
	await createCooperative(deps, { name: "Koperasi Logam", regencyCode: "36.03" });
	await createCooperative(deps, { name: "Koperasi Jauh", regencyCode: "32.01", mentorName: "Dedi" });
	const names = async (filter: Partial<cooperativeListQueries.CooperativeFilter>) => {
		const lines = await cooperativeListQueries.listPage(db, { reach: null, today, ...filter }, page);
		return lines.map(({ name }) => name);
	};
	expect(await names({ provinceCode: "36" })).toEqual(["Koperasi Logam", "Koperasi Sandang"]);
	expect(await names({ regencyCode: "36.71" })).toEqual(["Koperasi Sandang"]);
	expect(await names({ mentorName: "Dedi" })).toEqual(["Koperasi Jauh"]);
	expect(await names({ stages: ["diajukan_ke_dinas", "perlu_perbaikan"] })).toEqual(["Koperasi Sandang"]);
	expect(await names({ pattern: "%logam%" })).toEqual(["Koperasi Logam"]);
	expect(await cooperativeListQueries.listMentors(db, { reach: null, today })).toEqual(["Dedi", "Wulan"]);
	const rows = await cooperativeListQueries.countByRegency(db, { reach: null, today, provinceCode: "36" });
	expect(rows).toEqual([
		{ regencyCode: "36.03", regencyName: "Kabupaten Tangerang", stage: "belum_mulai", count: 1 },
		{ regencyCode: "36.71", regencyName: "Kota Tangerang", stage: "diajukan_ke_dinas", count: 1 },
	]);
});
