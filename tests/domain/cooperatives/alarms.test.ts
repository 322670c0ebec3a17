import { describe, expect, test } from "vitest";
import { markCooperativeTold } from "#app/domain/cooperatives/mark-cooperative-told";
import { raiseAlarms } from "#app/domain/cooperatives/raise-alarms";
import { recordMeeting } from "#app/domain/cooperatives/record-meeting";
import { sendAlarmDigests } from "#app/domain/cooperatives/send-alarm-digests";
import { listUntoldAlarms } from "#app/domain/cooperatives/untold-alarms";
import { inTransaction } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import * as alarmQueries from "#db/queries/cooperative-alarms";
import type { CooperativeUpdate } from "#db/tables/cooperatives";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createCooperative, createRegionalOffice } from "#tests/support/factories/cooperative";
import { createStaff } from "#tests/support/factories/office";
import { outbox } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function setUp() {
	const { db } = await testDb();
	return testDeps(db);
}

/** Certified until 90 days after the tests' today, with nothing else to look at. */
const expiring: CooperativeUpdate = {
	stage: "sertifikat_terbit",
	stageSinceOn: "2025-01-31",
	certificateValidUntil: "2027-01-31",
	contactName: "Rohmat",
	contactEmail: "rohmat@koperasi.test",
};
const raisedFor = async ({ db }: TestDeps, id: string) =>
	(await alarmQueries.listByCooperative(db, id)).map(({ kind, dueOn, toldAt }) => [kind, dueOn, toldAt !== null]);
const change = (deps: TestDeps, id: string, changes: CooperativeUpdate) =>
	inTransaction(deps.db, (trx) => cooperativeCommands.update(trx, id, changes));
const letters = async (deps: TestDeps, template: string) =>
	(await outbox(deps.db)).filter((letter) => letter.template === template);

describe("the alarms of a cooperative", () => {
	test("are told to its contact in one letter with what to do and the link, each once", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps, { ...expiring, legalEntityOn: "2012-11-05" });
		expect(await raiseAlarms(deps)).toBe(1);
		expect(await raiseAlarms(deps)).toBe(0);
		expect(await raisedFor(deps, id)).toEqual(
			expect.arrayContaining([
				["certificate_in_90_days", "2027-01-31", true],
				["report_by_june", "2026-06-30", true],
			]),
		);
		const [letter, ...more] = await letters(deps, "cooperative-alarm");
		expect(more).toEqual([]);
		expect(letter).toMatchObject({ toAddress: "rohmat@koperasi.test", status: "pending", cooperativeId: id });
		for (const words of ["31 Januari 2027", "Laporkan segera", "https://rembuk.example/koperasi/"])
			expect(letter?.text).toContain(words);
	});

	test("wait for 08.00 in the zone of the province", async () => {
		const deps = await setUp();
		await createCooperative(deps, { ...expiring, regencyCode: "91.71" });
		deps.travelTo("2026-11-01T22:59:00Z");
		expect(await raiseAlarms(deps)).toBe(0);
		deps.travelTo("2026-11-01T23:00:00Z");
		expect(await raiseAlarms(deps)).toBe(1);
	});

	test("after a pause are only those that hold now, and a renewed certificate silences its own", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps, expiring);
		deps.travelTo("2027-02-15T02:00:00Z");
		await raiseAlarms(deps);
		expect(await raisedFor(deps, id)).toEqual([["certificate_over", "2027-01-31", true]]);
		await change(deps, id, { certificateValidUntil: "2029-01-31" });
		deps.travelTo("2027-03-15T02:00:00Z");
		expect(await raiseAlarms(deps)).toBe(0);
		deps.travelTo("2028-11-10T02:00:00Z");
		await raiseAlarms(deps);
		expect(await raisedFor(deps, id)).toContainEqual(["certificate_in_90_days", "2029-01-31", true]);
	});

	test("leave worked examples alone, and write to nobody who is invented", async () => {
		const deps = await setUp();
		const example = await createCooperative(deps, { ...expiring, exampleAsOf: "2026-11-02", name: "Contoh Kasus" });
		const invented = await createCooperative(deps, { ...expiring, name: "Koperasi Rekaan" });
		await inTransaction(deps.db, (trx) =>
			trx.updateTable("organisations").set({ isFictional: 1 }).where("id", "=", invented).execute(),
		);
		expect(await raiseAlarms(deps)).toBe(1);
		expect(await raisedFor(deps, example)).toEqual([]);
		expect((await letters(deps, "cooperative-alarm")).map(({ status }) => status)).toEqual(["cancelled"]);
	});

	test("stay on the list of whom to reach where there is no e-mail, until staff reached them or nothing holds", async () => {
		const deps = await setUp();
		const office = await createRegionalOffice(deps, "Dinas Kota", { provinceCode: "36", regencyCode: "36.71" });
		const far = { officeIds: ["elsewhere"], provinceCodes: [], regencyCodes: ["32.01"] };
		const unreached = { ...expiring, contactEmail: null, contactPhone: "+6281234567890" };
		const one = await createCooperative(deps, { ...unreached, name: "Koperasi Satu" });
		const two = await createCooperative(deps, { ...unreached, name: "Koperasi Dua" });
		await raiseAlarms(deps);
		const untold = () => listUntoldAlarms(deps.db, deps, null);
		const names = async () => (await untold()).map(({ name }) => name).sort();
		expect(await names()).toEqual(["Koperasi Dua", "Koperasi Satu"]);
		expect(await listUntoldAlarms(deps.db, deps, far)).toEqual([]);
		const [first] = await untold();
		expect(first?.whatsApp).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/);
		expect(first?.text.length).toBeLessThanOrEqual(700);
		expect(await letters(deps, "cooperative-alarm")).toEqual([]);

		const stranger = await createStaff(deps, await createRegionalOffice(deps, "Dinas Jauh", { provinceCode: "32" }));
		expect(await markCooperativeTold(deps.as(stranger), one)).toEqual({ ok: false, reason: "no-such-cooperative" });
		const staff = await createStaff(deps, office);
		expect(await markCooperativeTold(deps.as(staff), one)).toEqual({ ok: true, changed: true });
		expect(await markCooperativeTold(deps.as(staff), one)).toEqual({ ok: true, changed: false });
		expect(await names()).toEqual(["Koperasi Dua"]);
		await change(deps, two, { certificateValidUntil: "2029-01-31" });
		expect(await names()).toEqual([]);
	});

	test("of a report end when it is recorded", async () => {
		const deps = await setUp();
		const id = await createCooperative(deps, {
			stage: "sertifikat_terbit",
			legalEntityOn: "2012-11-05",
			contactEmail: null,
		});
		await raiseAlarms(deps);
		expect(await listUntoldAlarms(deps.db, deps, null)).toHaveLength(1);
		await recordMeeting(deps, id, { bookYear: 2025, heldOn: "2026-02-20", reportedOn: "2026-07-11", minutesNo: "" });
		expect(await listUntoldAlarms(deps.db, deps, null)).toEqual([]);
	});
});

describe("the weekly digest", () => {
	test("is one letter for each organiser of the office, on Monday at 08.00, with what still holds", async () => {
		const deps = await setUp();
		const office = await createRegionalOffice(deps, "Dinas Kota", { provinceCode: "36", regencyCode: "36.71" });
		const staff = await createStaff(deps, office);
		await createStaff(deps, await createRegionalOffice(deps, "Dinas Jauh", { provinceCode: "32" }));
		await createCooperative(deps, { ...expiring, officeId: office, name: "Koperasi Satu" });
		const renewed = await createCooperative(deps, { ...expiring, officeId: office, name: "Koperasi Dua" });
		deps.travelTo("2026-11-04T02:00:00Z");
		await raiseAlarms(deps);
		await change(deps, renewed, { certificateValidUntil: "2029-01-31" });
		expect(await sendAlarmDigests(deps)).toBe(0);
		deps.travelTo("2026-11-09T00:59:00Z");
		expect(await sendAlarmDigests(deps)).toBe(0);
		// A worker that was down for two weeks still writes one letter.
		deps.travelTo("2026-11-24T01:00:00Z");
		expect(await sendAlarmDigests(deps)).toBe(1);
		expect(await sendAlarmDigests(deps)).toBe(0);
		const digests = await letters(deps, "cooperative-digest");
		expect(digests.map(({ userId }) => userId)).toEqual([staff.id]);
		expect(digests[0]?.text).toContain("Koperasi Satu: sertifikat habis dalam 90 hari");
		expect(digests[0]?.text).not.toContain("Koperasi Dua");
	});
});
