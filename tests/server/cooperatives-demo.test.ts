import { beforeAll, expect, test } from "vitest";
import { standingAt } from "#app/domain/cooperatives/standing";
import { loadDemo } from "#app/server/seed/load-demo";
import * as cooperativeQueries from "#db/queries/cooperatives";
import cooperativeFile from "#db/seed/cooperatives.json" with { type: "json" };
import { testDeps } from "#tests/support/deps";
import { type TestDb, testDb } from "#tests/support/test-db";

let shared: TestDb;
beforeAll(async () => {
	shared = await testDb();
	await loadDemo(testDeps(shared.db));
}, 120_000);

const routes = {
	"dinas koperasi kabupaten/kota": "regency_office",
	"dinas koperasi provinsi": "province_office",
	"Kementerian Koperasi": "ministry",
} as const;

async function cooperativeNamed(name: string) {
	const { id } = await shared.db
		.selectFrom("organisations")
		.select("id")
		.where("name", "=", name)
		.executeTakeFirstOrThrow();
	const cooperative = await cooperativeQueries.findById(shared.db, id);
	if (!cooperative) throw new Error(`${name} has no way to a certificate.`);
	return { cooperative, meetings: await cooperativeQueries.listMeetings(shared.db, [id]) };
}

test.each(cooperativeFile.cooperatives)(
	"$name stands on 16 September 2021 as expected, and today as its old reports make it",
	async ({ name, expected, pipelineStage, nik, legalEntity, certificate }) => {
		const { cooperative, meetings } = await cooperativeNamed(name);
		expect(cooperative).toMatchObject({ stage: pipelineStage, nik, exampleAsOf: expected.asOf });
		const then = standingAt(cooperative, meetings, expected.asOf);
		expect(then.grading.grade).toBe(expected.grade);
		expect(then.grading.needsConfirmation).toBe(expected.reason.includes("perlu dikonfirmasi"));
		expect(then.route).toBe(routes[expected.routeTo as keyof typeof routes]);
		expect(then.certificate === "valid").toBe(expected.certificateValidAsOf);
		const today = standingAt(cooperative, meetings, "2026-11-02");
		expect(today.grading.grade).toBe(legalEntity ? "D" : null);
		expect(today.certificate).toBe(certificate ? "over" : "none");
	},
);

test("what a cooperative of the demonstration lacks is a requirement of its checklist, or stands in its note", async () => {
	const { cooperative } = await cooperativeNamed("Koperasi Karyawan Logam Abadi");
	const items = await cooperativeQueries.listItems(shared.db, [cooperative.organisationId]);
	expect(items.filter(({ state }) => state === "missing").map(({ code }) => code)).toEqual([
		"akta_pad",
		"izin_usp",
		"nib",
	]);
	const logistics = await cooperativeNamed("Koperasi Jasa Karyawan Logistik Sentosa");
	expect(logistics.cooperative.note).toContain("daftar anggota per provinsi");
});

test("cooperatives with members in Kota Tangerang alone are confirmed by its own office", async () => {
	const { cooperative } = await cooperativeNamed("Koperasi Jasa Karyawan Pangan Lestari");
	expect(cooperative.officeName).toContain("Koperasi dan UKM Kota Tangerang");
	expect((await cooperativeNamed("Koperasi Karyawan Alas Kaki Mandiri")).cooperative.officeName).toBeNull();
});
