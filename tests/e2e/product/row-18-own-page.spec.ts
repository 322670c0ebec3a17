import path from "node:path";
import { linkSigner } from "#app/domain/links";
import { readSecrets } from "#app/server/secrets.server";
import { openDatabase } from "#db/client";
import { press } from "#tests/support/panel-pages";
import type { Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

/** A day after the deadline for reporting the meetings of book year 2020, and before the year that follows is over. */
const clock = Math.round((Date.parse("2021-11-15T02:00:00Z") - Date.now()) / 1000);

test.use({
	javaScriptEnabled: false,
	viewport: { width: 360, height: 740 },
	siteEnv: { NOW_OFFSET: String(clock) },
});

const photo = path.join(import.meta.dirname, "../../support/photo.png");
const name = "Koperasi Pekerja Ciujung (rekaan)";

/** The slug of the open dialogue. */
async function openDialogue(site: Site) {
	const db = openDatabase(site.databaseUrl);
	try {
		const { slug } = await db
			.selectFrom("events")
			.select("slug")
			.where("slug", "like", "dialog-lanjutan%")
			.executeTakeFirstOrThrow();
		return slug;
	} finally {
		await db.destroy();
	}
}

/** The cooperative's id and the address that its link opens. */
async function trackOf(site: Site) {
	const db = openDatabase(site.databaseUrl);
	try {
		const { id } = await db.selectFrom("organisations").select("id").where("name", "=", name).executeTakeFirstOrThrow();
		return { id, address: `/koperasi/${linkSigner(readSecrets(site.dataDir).linkKey).token("cooperative", id, 1)}` };
	} finally {
		await db.destroy();
	}
}

test("product row 18: a cooperative registers with its meeting of 2020 held and not reported, finds checklist and grade effect on its confirmation and in its track, uploads a photo there and asks; the office has author and time", async ({
	page,
	site,
}) => {
	const year = "2020";
	const slug = await openDialogue(site);
	await page.goto(`/kegiatan/${slug}/daftar`);
	await page.getByLabel("Koperasi pekerja").check();
	await page.getByLabel("Nama instansi atau organisasi").fill(name);
	await page.getByLabel("Kabupaten atau kota").selectOption("36.71");
	await page.locator("#q_rat_held_year").selectOption(year);
	await page.locator("#q_rat_year").selectOption("none");
	await page.locator('[name="q_missing"][value="npwp"]').check();
	await page.getByRole("button", { name: "Lanjutkan" }).click();
	await page.getByLabel("Nama lengkap").fill("Rukmini");
	await page.getByLabel("Nomor ponsel").fill("0812 3456 7818");
	await page.getByRole("button", { name: "Lanjutkan" }).click();
	await page.locator('[name="consent"]').check();
	await page.getByRole("button", { name: "Kirim pendaftaran" }).click();

	await expect(page.getByRole("heading", { name: "Yang perlu dibawa" })).toBeVisible();
	await expect(page.getByText("Menurut pernyataan Anda")).toBeVisible();
	const effect = `Laporkan RAT tahun buku ${year}: grade D menjadi C1 atau C2`;
	await expect(page.getByText(effect)).toBeVisible();
	await expect(page.getByText("NPWP koperasi")).toBeVisible();
	await expect(page.getByText("Berita acara RAT tahun buku terakhir")).toBeVisible();

	const { id, address } = await trackOf(site);
	await page.goto(address);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Menuju sertifikat NIK");
	await expect(page.getByText("Pengajuan belum dimulai.")).toBeVisible();
	await expect(page.getByText(/^Menurut utusan, /)).toBeVisible();
	await expect(page.getByText(effect)).toBeVisible();
	await expect(page.locator("main")).not.toContainText("Rukmini");

	await page.getByLabel("Untuk syarat").selectOption("npwp");
	await page.getByLabel("Foto atau PDF").setInputFiles(photo);
	await page.getByRole("button", { name: "Unggah berkas" }).click();
	await expect(page.getByText("Berkas diterima dan tercatat.")).toBeVisible();
	await expect(page.locator(".task-list li", { hasText: "NPWP koperasi" })).toContainText("Diserahkan");
	await expect(page.getByRole("link", { name: "photo.png" })).toBeVisible();

	await page.locator("#bookYear").selectOption(year);
	await page.getByLabel("Tanggal RAT").fill("2021-02-20");
	await page.getByRole("button", { name: "Sampaikan RAT" }).click();
	await expect(page.locator("table")).toContainText("menurut koperasi");

	const ask = page.getByLabel("Tanya atau beri kabar");
	await ask.fill("NIK saya 3671020101800001");
	await page.getByRole("button", { name: "Kirim pesan" }).click();
	await expect(page.locator(".error-summary")).toContainText("NIK pribadi tidak kami terima");
	await ask.fill("Apakah NIB wajib untuk koperasi kami?");
	await page.getByRole("button", { name: "Kirim pesan" }).click();
	await expect(page.getByText("Pesan terkirim.")).toBeVisible();
	await expect(page.locator(".timeline")).toContainText("Apakah NIB wajib untuk koperasi kami?");

	await page.goto("/masuk");
	await press(page, "Masuk sebagai penyelenggara");
	await page.goto(`/panel/koperasi/${id}`);
	const message = page.locator("li", { hasText: "Apakah NIB wajib untuk koperasi kami?" });
	await expect(message).toContainText(name);
	await expect(message).toContainText("15 November 2021");
});
