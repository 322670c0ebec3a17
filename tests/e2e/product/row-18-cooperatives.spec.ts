import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { createCooperative, createRegionalOffice } from "#tests/support/factories/cooperative";
import { createSignedIn, depsOf, offsetToTestNow, password } from "#tests/support/house";
import { expectNews, field, press, signIn } from "#tests/support/panel-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", BACKUPS: "off", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const words = t.cooperatives;
const main = (page: Page) => page.getByRole("main");

test("product row 18: an organiser leads a cooperative to its submission and sees what reports change, its own office returns and confirms with evidence, and an office elsewhere knows nothing of it", async ({
	browser,
	site,
}) => {
	const deps = depsOf(site);
	const city = { provinceCode: "36", regencyCode: "36.71" };
	const officeId = await createRegionalOffice(deps, "Dinas Koperasi Kota Contoh", city);
	const manpower = await createRegionalOffice(deps, "Dinas Ketenagakerjaan Kota Contoh", city);
	const elsewhere = await createRegionalOffice(deps, "Dinas Koperasi Jauh", { provinceCode: "32" });
	const name = "Koperasi Karyawan Plastik Contoh";
	const id = await createCooperative(deps, { name, officeId, legalEntityOn: "2006-01-19", membershipArea: "regency" });
	const path = `/panel/koperasi/${id}`;
	const enter = async (office: string) => {
		const account = await createSignedIn(deps, site, office, "organiser");
		const context = await browser.newContext({ baseURL: site.baseURL, javaScriptEnabled: false });
		const page = await context.newPage();
		await signIn(page, { email: account.email, password }, "/panel/koperasi");
		return page;
	};
	const move = async (page: Page, stage: keyof typeof words.stages, fill?: () => Promise<void>) => {
		await page.goto(`${path}/tahap`);
		await page.getByRole("radio", { name: words.stages[stage] }).check();
		await fill?.();
		await press(page, words.move.save);
	};

	// An organiser of the region: a held meeting changes nothing, its report does.
	const organiser = await enter(manpower);
	await organiser.getByRole("link", { name }).click();
	await expect(main(organiser)).toContainText(words.reasons.none_reported);
	await expect(main(organiser)).toContainText(words.record.becomes("Grade D", "Grade C2"));
	const meeting = async (heldOn: string, reportedOn: string) => {
		await organiser.goto(`${path}/rat`);
		await field(organiser, words.meetings.heldOn).fill(heldOn);
		await field(organiser, words.meetings.reportedOn).fill(reportedOn);
		await press(organiser, words.meetings.saveMeeting);
	};
	await meeting("", "2026-03-11");
	await expect(main(organiser)).toContainText(t.errors["reported-without-meeting"]);
	await meeting("2026-02-20", "");
	await expectNews(organiser, words.news.meeting);
	await expect(main(organiser)).toContainText(words.reasons.none_reported);
	await expect(main(organiser)).toContainText(words.record.step.report(2025));
	await meeting("2026-02-20", "2026-03-11");
	await expect(main(organiser)).toContainText(words.reasons.old_latest_reported);
	await expect(main(organiser)).toContainText(words.record.becomes("Grade C2", "Grade B"));

	// They lead it up to the submission, and cannot confirm.
	for (const stage of ["pengumpulan_dokumen", "form_lengkap", "diajukan_ke_dinas"] as const) {
		await move(organiser, stage);
		await expectNews(organiser, words.news.moved);
	}
	await move(organiser, "verifikasi_dinas");
	await expect(main(organiser)).toContainText(t.errors["not-your-office"]);

	// Another office finds neither the page nor the cooperative in its list.
	const stranger = await enter(elsewhere);
	await expect(main(stranger)).not.toContainText(name);
	for (const address of [path, `${path}/tahap`, `${path}/profil`, `${path}/rat`, `${path}/syarat`])
		expect((await stranger.goto(address))?.status()).toBe(404);

	// The cooperative's own office verifies with evidence, returns with reasons, and issues the NIK.
	const officer = await enter(officeId);
	await move(officer, "verifikasi_dinas");
	await expect(main(officer)).toContainText(t.errors["confirmed-by-required"]);
	const confirm = async () => {
		await field(officer, words.move.confirmedBy).fill("Ibu Wulan, Kepala Seksi");
		await field(officer, words.move.evidenceNo).fill("518/12/2026");
	};
	await move(officer, "verifikasi_dinas", confirm);
	await expectNews(officer, words.news.moved);
	await expect(main(officer)).toContainText("Ibu Wulan, Kepala Seksi, Dinas Koperasi Kota Contoh");
	await move(officer, "perlu_perbaikan", confirm);
	await expect(main(officer)).toContainText(t.errors["reason-required"]);
	await field(officer, words.move.note).fill("Neraca belum ditandatangani");
	await press(officer, words.move.save);
	await expectNews(officer, words.news.moved);
	await expect(main(officer)).toContainText("Neraca belum ditandatangani");
	await move(organiser, "diajukan_ke_dinas");
	for (const stage of ["verifikasi_dinas", "input_ods"] as const) await move(officer, stage, confirm);
	const personal = "3671024101900001";
	const issue = (nik: string) => async () => {
		await confirm();
		await field(officer, words.record.nik).fill(nik);
	};
	await move(officer, "nik_terbit", issue(personal));
	await expect(main(officer)).toContainText(t.errors["nik-personal"]);
	expect(await officer.content()).not.toContain(personal);
	await move(officer, "nik_terbit", issue("36 71 02 0049001"));
	await expectNews(officer, words.news.moved);
	await expect(main(officer)).toContainText("3671020049001");
	await deps.db.destroy();
});
