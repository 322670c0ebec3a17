import { describe, expect, test } from "vitest";
import { moveStage } from "#app/domain/cooperatives/move-stage";
import { moveSchema } from "#app/domain/cooperatives/schema";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import * as cooperativeQueries from "#db/queries/cooperatives";
import { testDeps } from "#tests/support/deps";
import { createCooperative, createRegionalOffice, findCooperative, move } from "#tests/support/factories/cooperative";
import { createStaff } from "#tests/support/factories/office";
import { testDb } from "#tests/support/test-db";

async function setUp(stage: CooperativeStage = "belum_mulai") {
	const { db } = await testDb();
	const deps = testDeps(db);
	const city = { provinceCode: "36", regencyCode: "36.71" };
	const officeId = await createRegionalOffice(deps, "Dinas Koperasi Kota Contoh", city);
	const id = await createCooperative(deps, { officeId, stage });
	const officer = deps.as(await createStaff(deps, officeId));
	const organiser = deps.as(await createStaff(deps, await createRegionalOffice(deps, "Disnaker Kota Contoh", city)));
	const admin = deps.as(await createStaff(deps, await createRegionalOffice(deps, "Direktorat", city), "admin"));
	return { deps, id, officer, organiser, admin };
}

const confirmed = { confirmedBy: "Ibu Wulan", evidenceNo: "518/12/2026" };
const pdf = { bytes: new TextEncoder().encode("%PDF-1.7 contoh"), name: "bukti.pdf" };

describe("moving a cooperative to its next stage", () => {
	test("an organiser leads it up to the submission, and no further", async () => {
		const { deps, id, organiser, admin } = await setUp();
		const steps = ["belum_mulai", "pengumpulan_dokumen", "form_lengkap", "diajukan_ke_dinas"] as const;
		for (const [index, after] of steps.slice(1).entries()) {
			expect(await moveStage(organiser, id, move(steps[index] ?? "belum_mulai", after))).toEqual({ ok: true });
		}
		const verified = move("diajukan_ke_dinas", "verifikasi_dinas", confirmed);
		expect(await moveStage(organiser, id, verified)).toEqual({ ok: false, reason: "not-your-office" });
		expect(await moveStage(admin, id, verified)).toEqual({ ok: false, reason: "not-your-office" });
		expect(await findCooperative(deps, id)).toMatchObject({ stage: "diajukan_ke_dinas", stageSinceOn: "2026-11-02" });
	});

	test("its own office verifies with name, day and evidence, issues the NIK and the certificate", async () => {
		const { deps, id, officer } = await setUp("diajukan_ke_dinas");
		const verified = move("diajukan_ke_dinas", "verifikasi_dinas", { ...confirmed, evidenceNo: "" });
		expect(await moveStage(officer, id, { ...verified, confirmedBy: "" })).toMatchObject({
			reason: "confirmed-by-required",
		});
		expect(await moveStage(officer, id, verified)).toMatchObject({ reason: "evidence-required" });
		expect(await moveStage(officer, id, verified, pdf)).toEqual({ ok: true });
		expect(await moveStage(officer, id, move("verifikasi_dinas", "input_ods", confirmed))).toEqual({ ok: true });
		const issued = move("input_ods", "nik_terbit", confirmed);
		expect(await moveStage(officer, id, issued)).toMatchObject({ reason: "nik-required" });
		expect(await moveStage(officer, id, { ...issued, nik: "3671020049001" })).toEqual({ ok: true });
		const printed = move("nik_terbit", "sertifikat_terbit", confirmed);
		expect(await moveStage(officer, id, printed)).toMatchObject({ reason: "certificate-no-required" });
		const numbered = { ...printed, certificateNo: "36/1", certificateIssuedOn: "2026-11-02" };
		expect(await moveStage(officer, id, numbered)).toMatchObject({ reason: "certificate-until-required" });
		const wrong = { ...numbered, certificateValidUntil: "2026-11-01" };
		expect(await moveStage(officer, id, wrong)).toMatchObject({ reason: "valid-before-issued" });
		expect(await moveStage(officer, id, { ...numbered, certificateValidUntil: "2028-11-01" })).toEqual({ ok: true });
		expect(await findCooperative(deps, id)).toMatchObject({
			stage: "sertifikat_terbit",
			nik: "3671020049001",
			certificateNo: "36/1",
			certificateValidUntil: "2028-11-01",
		});
		const history = await cooperativeQueries.listStageChanges(deps.db, id);
		expect(history.map(({ after }) => after)).toEqual([
			"sertifikat_terbit",
			"nik_terbit",
			"input_ods",
			"verifikasi_dinas",
			"belum_mulai",
		]);
		expect(history[3]).toMatchObject({
			confirmedBy: "Ibu Wulan",
			officeName: "Dinas Koperasi Kota Contoh",
			fileName: "bukti.pdf",
		});
	});

	test("what is returned says why, and goes back to the submission", async () => {
		const { deps, id, officer, organiser } = await setUp("verifikasi_dinas");
		const returned = move("verifikasi_dinas", "perlu_perbaikan", { confirmedBy: "Ibu Wulan" });
		expect(await moveStage(officer, id, returned)).toMatchObject({ reason: "reason-required" });
		expect(await moveStage(officer, id, { ...returned, note: "Neraca belum ditandatangani" })).toEqual({ ok: true });
		expect(await moveStage(organiser, id, move("perlu_perbaikan", "diajukan_ke_dinas"))).toEqual({ ok: true });
		expect((await cooperativeQueries.listStageChanges(deps.db, id))[1]).toMatchObject({
			note: "Neraca belum ditandatangani",
		});
	});

	test("no stage is skipped, none is reached tomorrow, and a file has to be a photo or a PDF", async () => {
		const { deps, id, organiser, officer } = await setUp();
		expect(await moveStage(organiser, id, move("belum_mulai", "form_lengkap"))).toMatchObject({
			reason: "no-such-step",
		});
		const tomorrow = move("belum_mulai", "pengumpulan_dokumen", { happenedOn: "2026-11-03" });
		expect(await moveStage(organiser, id, tomorrow)).toMatchObject({ reason: "in-the-future" });
		const program = { bytes: new TextEncoder().encode("MZ"), name: "bukti.pdf" };
		const step = move("belum_mulai", "pengumpulan_dokumen");
		expect(await moveStage(officer, id, step, program)).toMatchObject({ reason: "file-type" });
		expect(await cooperativeQueries.listStageChanges(deps.db, id)).toHaveLength(1);
	});

	test("without an office nobody confirms", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const id = await createCooperative(deps, { stage: "diajukan_ke_dinas" });
		const admin = deps.as(
			await createStaff(deps, await createRegionalOffice(deps, "Kota", { provinceCode: "36" }), "admin"),
		);
		const verified = move("diajukan_ke_dinas", "verifikasi_dinas", confirmed);
		expect(await moveStage(admin, id, verified)).toEqual({ ok: false, reason: "no-office" });
	});

	test("an office far away finds no such cooperative", async () => {
		const { deps, id } = await setUp();
		const far = deps.as(await createStaff(deps, await createRegionalOffice(deps, "Jauh", { provinceCode: "32" })));
		const step = move("belum_mulai", "pengumpulan_dokumen");
		expect(await moveStage(far, id, step)).toEqual({ ok: false, reason: "no-such-cooperative" });
	});

	test("a NIK that another cooperative has is refused", async () => {
		const { deps, id, officer } = await setUp("input_ods");
		await createCooperative(deps, { name: "Koperasi Lain", nik: "3671020049001" });
		const issued = move("input_ods", "nik_terbit", { ...confirmed, nik: "3671020049001" });
		expect(await moveStage(officer, id, issued)).toEqual({ ok: false, reason: "nik-taken" });
	});

	test("of two officers who move the same stage at once one succeeds and the other is told", async () => {
		const { deps, id, organiser, officer } = await setUp();
		const step = move("belum_mulai", "pengumpulan_dokumen");
		const closed = move("belum_mulai", "tidak_dilanjutkan", { note: "Koperasi dibubarkan" });
		const answers = await Promise.all([moveStage(organiser, id, step), moveStage(officer, id, closed)]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: "moved-meanwhile" }]);
		expect(await cooperativeQueries.listStageChanges(deps.db, id)).toHaveLength(2);
	});
});

test("sixteen digits are refused as a personal number before anything is kept", () => {
	const form = { before: "input_ods", after: "nik_terbit", happenedOn: "2026-11-02" };
	const read = moveSchema.safeParse({ ...form, nik: "3671 0241 0190 0001" });
	expect(read.error?.issues).toMatchObject([{ path: ["nik"], message: "nik-personal" }]);
	expect(moveSchema.parse({ ...form, nik: "36.71.02.0049001" }).nik).toBe("3671020049001");
});
