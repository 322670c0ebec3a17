import type { APIRequestContext, Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { openDatabase } from "#db/client";
import { databaseDigest } from "#tests/support/database-digest";
import type { Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

async function slugOf(site: Site): Promise<string> {
	const db = openDatabase(site.databaseUrl);
	try {
		const events = db.selectFrom("events").select("slug").where("slug", "like", "dialog-lanjutan%");
		return (await events.executeTakeFirstOrThrow()).slug;
	} finally {
		await db.destroy();
	}
}

/** Registers somebody and returns the address of the personal page. */
async function register(request: APIRequestContext, site: Site, name: string, email: string): Promise<string> {
	const answer = await request.post(`/kegiatan/${await slugOf(site)}/daftar`, {
		form: {
			category: "government",
			organisation: "Dinas Ketenagakerjaan Contoh (rekaan)",
			region: "36.71",
			name,
			email,
			consent: "on",
			step: "submit",
			form_key: `row-ten-${name}-key`,
		},
		headers: { origin: site.baseURL },
		maxRedirects: 0,
	});
	expect(answer.status()).toBe(303);
	return answer.headers().location ?? "";
}

test("product row 10: a participant changes their data, hands over, and the old link is dead", async ({
	page,
	request,
	site,
}) => {
	const mine = await register(request, site, "Hasan", "hasan@peserta.example");
	await page.goto(mine);
	await page.getByRole("link", { name: "Ubah data saya" }).click();
	await expect(page.getByText("Data dapat diubah sampai")).toBeVisible();
	await page.getByLabel("Jabatan").fill("Mediator");
	await page.getByRole("button", { name: "Simpan perubahan" }).click();
	await expect(page.getByText("Perubahan Anda tersimpan.")).toBeVisible();

	await page.getByRole("link", { name: "Persetujuan saya" }).click();
	await page.getByLabel("Saya bersedia diundang").check();
	await page.getByRole("button", { name: "Simpan persetujuan" }).click();
	await expect(page.getByText("Persetujuan Anda tersimpan.")).toBeVisible();

	const data = await (await request.get(`${mine}/data.json`)).json();
	expect(data.person).toMatchObject({ name: "Hasan", position: "Mediator" });

	await page.getByRole("link", { name: "Alihkan kepada rekan" }).click();
	await page.getByLabel("Nama lengkap").fill("Ratna");
	await page.getByLabel("Alamat surel").fill("ratna@peserta.example");
	await page.getByRole("button", { name: "Alihkan keikutsertaan" }).click();
	await expect(page.getByText("Keikutsertaan sudah dialihkan")).toBeVisible();

	for (const dead of [mine, `${mine}/perubahan`, `${mine}x`]) {
		const answer = await page.goto(dead);
		expect([404, 410]).toContain(answer?.status());
		await expect(page.getByRole("link", { name: "Minta tautan baru" })).toBeVisible();
		await expect(page.getByText(/Hasan|Ratna/)).toHaveCount(0);
	}
});

/** The seats that the dialogue's page says are left for local government. */
async function seatsLeft(page: Page, site: Site): Promise<number> {
	await page.goto(`/kegiatan/${await slugOf(site)}`);
	const party = page
		.locator(".stat-list div")
		.filter({ hasText: messagesFor("id").registrations.categories.government });
	const left = await party.locator("dd").innerText();
	return left === messagesFor("id").events.page.fullWaitlist ? 0 : Number.parseInt(left, 10);
}

test("product row 10: reading changes nothing, and a cancellation frees one seat once", async ({
	page,
	request,
	site,
}) => {
	const free = await seatsLeft(page, site);
	const mine = await register(request, site, "Yusuf", "yusuf@peserta.example");
	expect(await seatsLeft(page, site)).toBe(free - 1);
	// The worker hands letters over meanwhile; everything else must stay as it is.
	const stored = async () => {
		const {
			letters: _letters,
			letter_attempts: _attempts,
			calendar_entries: _entries,
			leases: _leases,
			...tables
		} = await databaseDigest(site.databaseUrl);
		return tables;
	};
	const before = await stored();
	for (const to of ["", "/perubahan", "/pengalihan", "/persetujuan", "/pembatalan", "/data.json", "/kalender.ics"])
		expect([to, (await request.get(mine + to)).status()]).toEqual([to, 200]);
	expect(await stored()).toEqual(before);
	const cancel = () =>
		request.post(`${mine}/pembatalan`, { form: {}, headers: { origin: site.baseURL }, maxRedirects: 0 });
	expect((await cancel()).headers().location).toContain("kabar=dibatalkan");
	expect(await seatsLeft(page, site)).toBe(free);
	expect((await cancel()).headers().location).toContain("kabar=sudah");
	expect(await seatsLeft(page, site)).toBe(free);
});
