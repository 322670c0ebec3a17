import { describe, expect, test } from "vitest";
import { alarmFacts } from "#app/domain/cooperatives/alarm-facts";
import { alarmDate, newAlarms } from "#app/domain/cooperatives/alarm-schedule";
import { raiseAlarms } from "#app/domain/cooperatives/raise-alarms";
import { sendAlarmDigests } from "#app/domain/cooperatives/send-alarm-digests";
import { announceCooperativeAlarms } from "#app/domain/messages/announce-cooperative";
import { inTransaction } from "#db/client";
import * as alarmQueries from "#db/queries/cooperative-alarms";
import * as cooperativeQueries from "#db/queries/cooperatives";
import { testDeps } from "#tests/support/deps";
import { createCooperative, createRegionalOffice, findCooperative } from "#tests/support/factories/cooperative";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function setUp() {
	const { db } = await testDb();
	return testDeps(db);
}
const all = <T>(count: number, run: (at: number) => Promise<T>) =>
	Promise.all(Array.from({ length: count }, (_, at) => run(at)));

describe("two delegates of one cooperative at once", () => {
	test("open one track and leave two statements, known or unknown as the cooperative is", async () => {
		const deps = await setUp();
		const known = await createCooperative(deps, { name: "Koperasi Dikenal (rekaan)" });
		for (const organisationName of ["Koperasi Dikenal (rekaan)", "Koperasi Baru (rekaan)"]) {
			const event = await createOpenEvent(deps, { seats: { cooperative: 20 } });
			const registered = await all(6, (at) =>
				register(deps, event.id, `Utusan ${at} ${organisationName}`, {
					category: "cooperative",
					organisationName,
					answers: { rat_held_year: "2025", rat_year: "none" },
				}),
			);
			const [id = "", ...others] = new Set(registered.map((one) => one.organisationId ?? ""));
			expect(others).toEqual([]);
			if (organisationName.includes("Dikenal")) expect(id).toBe(known);
			expect(await cooperativeQueries.listStageChanges(deps.db, id)).toHaveLength(1);
			expect(await cooperativeQueries.listStatements(deps.db, id)).toHaveLength(6);
		}
	});
});

describe("workers that run at once", () => {
	const expiring = {
		stage: "sertifikat_terbit",
		certificateValidUntil: "2027-01-31",
		contactEmail: "rohmat@koperasi.test",
	} as const;

	test("raise an alarm once, write one letter, and write to an office once", async () => {
		const deps = await setUp();
		const office = await createRegionalOffice(deps, "Dinas Kota", { provinceCode: "36", regencyCode: "36.71" });
		await createStaff(deps, office);
		const ids = [];
		for (let at = 0; at < 5; at++)
			ids.push(await createCooperative(deps, { ...expiring, officeId: office, name: `Koperasi ${at}` }));
		const raised = await all(6, () => raiseAlarms(deps));
		expect(raised.reduce((sum, count) => sum + count, 0)).toBe(5);
		for (const id of ids) expect(await alarmQueries.listByCooperative(deps.db, id)).toHaveLength(1);
		deps.travelTo("2026-11-09T02:00:00Z");
		const digests = await all(6, () => sendAlarmDigests(deps));
		expect(digests.reduce((sum, count) => sum + count, 0)).toBe(1);
		const letters = (await outbox(deps.db)).map(({ template }) => template).sort();
		expect(letters).toEqual([...Array(5).fill("cooperative-alarm"), "cooperative-digest"]);
	});

	test("would raise it twice if they decided before they held the cooperative", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps, expiring);
		const asOf = alarmDate("Asia/Jakarta", deps.now());
		const cooperative = await findCooperative(deps, id);
		// What the use case does, without its lock: both read first, and both find the alarm new.
		const decided = await all(2, async () =>
			newAlarms(await alarmFacts(deps.db, cooperative, asOf), await alarmQueries.listByCooperative(deps.db, id), asOf),
		);
		expect(decided.map((alarms) => alarms.length)).toEqual([1, 1]);
		// Even then the letter's key keeps it to one.
		for (const alarms of decided)
			await inTransaction(deps.db, (trx) => announceCooperativeAlarms(trx, deps, cooperative, alarms));
		expect(await outbox(deps.db)).toHaveLength(1);
	});
});
