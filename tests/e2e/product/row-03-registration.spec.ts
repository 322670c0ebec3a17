import path from "node:path";
import { openDatabase } from "#db/client";
import type { Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const photo = path.join(import.meta.dirname, "../../support/photo.png");

/** The open dialogue of the demonstration, with its organiser's own questions. */
async function openDialogue(site: Site) {
	const db = openDatabase(site.databaseUrl);
	try {
		const event = await db
			.selectFrom("events")
			.select(["id", "slug"])
			.where("slug", "like", "dialog-lanjutan%")
			.executeTakeFirstOrThrow();
		const questions = await db
			.selectFrom("eventQuestions")
			.select(["id", "kind"])
			.where("eventId", "=", event.id)
			.orderBy("position")
			.execute();
		const sessions = await db
			.selectFrom("eventSessions")
			.select("id")
			.where("eventId", "=", event.id)
			.where("capacity", "is not", null)
			.orderBy("id")
			.execute();
		return { ...event, questions, sessions };
	} finally {
		await db.destroy();
	}
}

test("product row 3: a cooperative registers on a phone without JavaScript, answers what it is asked, and learns what to bring", async ({
	page,
	site,
}) => {
	const { slug, questions, sessions } = await openDialogue(site);
	const [before, year, letter] = questions.map(({ id }) => `q_${id}`);
	await page.goto(`/kegiatan/${slug}/daftar`);
	await page.getByLabel("Koperasi pekerja").check();
	await page.getByLabel("Nama instansi atau organisasi").fill("Koperasi Karyawan Cisadane (rekaan)");
	await page.getByLabel("Kabupaten atau kota").selectOption("36.71");
	await page.locator("#q_nik_koperasi").fill("3671020049001");
	await page.locator("#q_rat_year").selectOption("none");
	await page.locator('[name="q_missing"][value="lpj"]').check();
	await page.getByRole("button", { name: "Lanjutkan" }).click();

	await page.getByLabel("Nama lengkap").fill("Supriyadi");
	await page.getByLabel("Nomor ponsel").fill("0812 3456 7899");
	await page.locator(`[name="${before}"][value="yes"]`).check();
	await page.locator(`[name="${year}"]`).fill("2010");
	for (const { id } of sessions) await page.locator(`[name="sessions"][value="${id}"]`).check();
	await page.getByRole("button", { name: "Lanjutkan" }).click();
	await expect(page.locator(".error-summary")).toContainText("terlalu kecil");
	await expect(page.locator(".error-summary")).toContainText("jam yang sama");
	await page.locator(`[name="${year}"]`).fill("2024");
	await page.locator(`[name="sessions"][value="${sessions[1]?.id}"]`).uncheck();
	await page.getByRole("button", { name: "Lanjutkan" }).click();

	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Periksa jawaban Anda sebelum mengirim");
	await expect(page.locator(".summary-list")).toContainText("2024");
	for (const box of ["consent", "consent_photo", "consent_cooperatives", "consent_invitations"])
		await expect(page.locator(`[name="${box}"]`)).not.toBeChecked();
	await page.locator(`[name="${letter}"]`).setInputFiles(photo);
	await page.locator('[name="consent"]').check();
	await page.getByRole("button", { name: "Kirim pendaftaran" }).click();

	await expect(page.getByRole("heading", { name: "Yang perlu dibawa" })).toBeVisible();
	await expect(page.getByText("Laporan pertanggungjawaban pengurus dan neraca/SHU")).toBeVisible();
	const db = openDatabase(site.databaseUrl);
	try {
		const person = await db
			.selectFrom("registrations")
			.select(["id", "organisationId"])
			.where("phone", "=", "+6281234567899")
			.executeTakeFirstOrThrow();
		const stated = await db
			.selectFrom("cooperativeStatements")
			.selectAll()
			.where("registrationId", "=", person.id)
			.executeTakeFirstOrThrow();
		expect(stated).toMatchObject({
			organisationId: person.organisationId,
			nikKoperasi: "3671020049001",
			ratYear: "none",
			missing: '["lpj"]',
		});
		const file = await db
			.selectFrom("registrationAnswers")
			.innerJoin("files", "files.id", "registrationAnswers.fileId")
			.select(["mediaType", "originalName"])
			.where("registrationId", "=", person.id)
			.executeTakeFirstOrThrow();
		expect(file).toEqual({ mediaType: "image/png", originalName: "photo.png" });
	} finally {
		await db.destroy();
	}
});

test("product row 3: the same form key sent twice is one registration and the same page", async ({ request, site }) => {
	const { slug, questions } = await openDialogue(site);
	const form = {
		category: "government",
		organisation: "Dinas Koperasi Contoh (rekaan)",
		region: "36.71",
		name: "Wulandari",
		phone: "081234567898",
		consent: "on",
		step: "submit",
		form_key: "row-three-form-key",
		[`q_${questions[0]?.id}`]: "no",
	};
	const send = (fields: Record<string, string>) =>
		request.post(`/kegiatan/${slug}/daftar`, { form: fields, headers: { origin: site.baseURL }, maxRedirects: 0 });
	const [first, second] = [await send(form), await send(form)];
	expect([first.status(), second.status()]).toEqual([303, 303]);
	expect(second.headers().location).toBe(first.headers().location);
	expect((await send({ ...form, [`q_${questions[0]?.id}`]: "yes" })).status()).toBe(409);
});
