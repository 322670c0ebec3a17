import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { openDatabase } from "#db/client";
import { expectNews, field, openTab, press } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

// A site of its own: people are invited to its demonstration.
test.use({ siteEnv: { BACKUPS: "off" } });

const t = messagesFor("id");
const words = t.invitations;

const list = `Instansi;Nama;Jabatan;Unsur;Email
PT Uji Satu;Ani Lestari;Manajer;pengusaha;ani@satu.test
PT Uji Satu;Ani Lestari;Manajer;pengusaha;ani@satu.test
Dinas Uji Dua;Budi Hartono;Kepala;pemerintah daerah;budi@dua.test
Dinas Uji Tiga;Citra Dewi;Kepala;pemerintah daerah;citra@tiga.test
Dinas Uji Empat;Dedi Kusuma;Kepala;pemerintah daerah;dedi@empat.test
`;

/** Opens an invitation of the panel's list and gives its personal link. */
async function linkTo(page: Page, base: string, organisation: string): Promise<string> {
	await page.goto(`${base}?cari=${encodeURIComponent(organisation)}`);
	await page.getByRole("link", { name: organisation, exact: true }).first().click();
	return page.locator('a[href*="/undangan/"]').filter({ hasText: "http" }).innerText();
}

async function answer(phone: Page, link: string, choice: string): Promise<void> {
	await phone.goto(link);
	await phone.getByRole("radio", { name: choice }).check();
	await press(phone, words.mine.next);
}

test("product row 9: a numbered letter goes to a checked list; bodies accept, decline, hand on, or answer by letter; only the silent are reminded", async ({
	page,
	site,
	browser,
}) => {
	test.setTimeout(180_000);
	const db = openDatabase(site.databaseUrl);
	const phone = await openPhone(browser, site.baseURL);
	try {
		const event = await db
			.selectFrom("events")
			.select(["id", "slug"])
			.where("slug", "like", "dialog-lanjutan%")
			.executeTakeFirstOrThrow();
		const base = `/panel/kegiatan/${event.id}/undangan`;
		await page.goto("/masuk");
		await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
		await page.goto(`/panel/kegiatan/${event.id}`);
		await openTab(page, "invitations");

		// Dry run, then saved; the letter with its number, then signed.
		await page.getByRole("link", { name: words.import }).click();
		await field(page, words.importing.paste).fill(list);
		await press(page, words.importing.check);
		await expect(page.getByText(words.importing.counts("4", "1", "0"))).toBeVisible();
		await press(page, words.importing.save("4"));
		await expectNews(page, words.news.imported);
		await page.getByRole("link", { name: words.letter, exact: true }).click();
		await field(page, words.paper.body).fill("Mohon hadir, {gaji}.");
		await press(page, words.paper.save);
		await expect(page.getByRole("alert")).toContainText(t.errors["placeholder-unknown"]);
		await field(page, words.paper.body).fill("Kami mengundang {penerima} pada {kegiatan}.\n\n{rincian}");
		await field(page, words.paper.number).fill("B.77/UJI/2026");
		await press(page, words.paper.save);
		await expectNews(page, words.news.letter);
		const draft = await page.request.get(`${base}/surat.pdf`);
		expect([draft.status(), (await draft.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
		const upload = (content: string) =>
			field(page, words.paper.signedFile).setInputFiles({
				name: "surat.pdf",
				mimeType: "application/pdf",
				buffer: Buffer.from(content),
			});
		await upload("<html>bukan surat</html>");
		await press(page, words.paper.upload);
		await expect(page.getByRole("alert")).toContainText(t.errors["pdf-type"]);
		await upload("%PDF-1.7 surat bertanda tangan");
		await press(page, words.paper.upload);
		await expectNews(page, words.news.signed);

		await page.goto(`${base}/pengiriman`);
		await page.getByRole("button", { name: /^Kirim \d+ undangan$/ }).click();
		await expectNews(page, words.news.sent);

		// Accepted through the link, with the signed letter and the papers at hand.
		const first = await linkTo(page, base, "PT Uji Satu");
		expect((await phone.request.get(`${first}/surat.pdf`)).status()).toBe(200);
		await answer(phone, first, words.mine.accept);
		await expect(field(phone, t.participation.register.name)).toHaveValue("Ani Lestari");
		const region = phone.locator("#region");
		if (await region.count()) await region.selectOption({ label: "Kota Tangerang" });
		await phone.locator("#consent").check();
		await press(phone, words.mine.acceptSubmit);
		await expect(phone).toHaveURL(/\/pendaftaran\//);
		for (const paper of ["konfirmasi.pdf", "dispensasi.pdf", "undangan.pdf"])
			expect([paper, (await phone.request.get(`${phone.url()}/${paper}`)).status()]).toEqual([paper, 200]);
		await phone.goto(first);
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(words.mine.dead.used);
		await expect(phone.getByText("Ani Lestari")).toHaveCount(0);

		// Declined, and handed on: the old link is dead and says so.
		await answer(phone, await linkTo(page, base, "Dinas Uji Dua"), words.mine.decline);
		await field(phone, words.mine.reason).fill("Ada rapat.");
		await press(phone, words.mine.declineSubmit);
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(words.mine.dead.declined);
		const third = await linkTo(page, base, "Dinas Uji Tiga");
		await answer(phone, third, words.mine.delegate);
		await field(phone, words.mine.colleague).fill("Eka Saputra");
		await field(phone, t.participation.register.email).fill("eka@tiga.test");
		await press(phone, words.mine.delegateSubmit);
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(words.mine.dead.delegated);
		const handedOn = await db
			.selectFrom("letters")
			.select("template")
			.where("toAddress", "=", "eka@tiga.test")
			.executeTakeFirstOrThrow();
		expect(handedOn.template).toBe("invitation");

		// Accepted by letter, written down by staff.
		await linkTo(page, base, "Dinas Uji Empat");
		await page.getByRole("link", { name: words.detail.record }).click();
		await page.getByRole("radio", { name: words.recording.accept }).check();
		await page.getByRole("radio", { name: words.recording.channels.letter }).check();
		await field(page, words.recording.who).fill("Surat 9/UJI");
		await page.locator("#name_1").fill("Fajar Nugroho");
		await press(page, words.recording.submit);
		await expectNews(page, words.news.accepted);
		await expect(page.getByRole("link", { name: "Fajar Nugroho" })).toBeVisible();

		// Three days later only who is silent is reminded: the colleague, and those of before.
		const before = new Date(Date.now() - 4 * 86_400_000).toISOString();
		await db.updateTable("invitations").set({ lastContactAt: before }).where("eventId", "=", event.id).execute();
		await page.goto(`${base}/pengingat`);
		await page.getByRole("button", { name: /pengingat$/ }).click();
		await expectNews(page, words.news.reminded);
		const reminded = await db
			.selectFrom("letters")
			.select("toAddress")
			.where("template", "=", "invitation-reminder")
			.where("toAddress", "like", "%.test")
			.execute();
		expect(reminded.map(({ toAddress }) => toAddress)).toEqual(["eka@tiga.test"]);
	} finally {
		await db.destroy();
	}
});
