import type { BrowserContext, Page } from "@playwright/test";
import { largestFile } from "#app/domain/documents/stored-file";
import { bodyLimitOf } from "#app/server/security.server";
import { type PageAddress, pageAddresses } from "#tests/support/page-addresses";
import { expectAccessible, expectLanguage, expectNoSidewaysScroll } from "#tests/support/page-checks";
import { expect, test } from "#tests/support/site";

test.describe.configure({ timeout: 10 * 60_000 });

/** The pages are looked at in parts, so that two browsers share them. */
const parts = 4;

/** A browser that is signed in as the demonstration's admin. */
async function asAdmin(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
	await expect(page).toHaveURL(/\/panel/);
	return page;
}

/** What asks for a file is sent to an address that takes one of 5 MB. */
async function expectRoomForFiles(page: Page, where: string): Promise<void> {
	const targets = await page
		.locator('form:has(input[type="file"])')
		.evaluateAll((forms) => forms.map((form) => new URL((form as HTMLFormElement).action).pathname));
	const tooNarrow = targets.filter((path) => bodyLimitOf(path) <= largestFile);
	expect.soft(tooNarrow, where).toEqual([]);
}

/** What a device keeps of the desk's page: public, since nobody is in it, but with the desk's script. */
const deskShell = "/petugas/kerangka";

/** States that no plain address of the route table shows. */
const states: PageAddress[] = [
	"/?q=tidak-ada-yang-cocok",
	"/?waktu=selesai",
	"/tidak-ada",
	"/kegiatan/tangerang-16-17-september-2021",
	"/kegiatan/tangerang-16-17-september-2021/daftar",
	"/pendaftaran/tidak-dikenal",
	"/rtl/tidak-dikenal",
].map((path) => ({ pattern: path, path, isStaff: false }));

for (let part = 0; part < parts; part++) {
	test(`every page is accessible, keeps to its width and to its language (${part + 1} of ${parts})`, async ({
		context,
		site,
	}) => {
		const page = await asAdmin(context);
		const addresses = [...(await pageAddresses(site)), ...states];
		expect(addresses.length).toBeGreaterThan(45);
		for (const { path, pattern } of addresses.filter((_address, index) => index % parts === part)) {
			const response = await page.goto(path);
			expect.soft(response?.status(), pattern).toBeLessThan(500);
			await expectAccessible(page, pattern);
			await expectNoSidewaysScroll(page, pattern);
			await expectLanguage(page, "id", pattern);
			await expectRoomForFiles(page, pattern);
			await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=en`);
			await expectLanguage(page, "en", pattern);
			await context.clearCookies({ name: "lang" });
		}
	});
}

test("every page of the panel asks a visitor to sign in, and shows nothing before", async ({ request, site }) => {
	for (const { path, pattern, isStaff } of await pageAddresses(site)) {
		if (!isStaff || path === deskShell) continue;
		const response = await request.get(path, { maxRedirects: 0 });
		expect([pattern, response.status()]).toEqual([pattern, 303]);
		expect(response.headers().location).toContain("/masuk?lanjut=");
	}
});

test("a public page weighs at most 60 KB on the first visit and brings no framework", async ({ browser, site }) => {
	for (const { path, pattern, isStaff } of [...(await pageAddresses(site)), ...states]) {
		if (isStaff) continue;
		const context = await browser.newContext();
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send("Network.enable");
		let bytes = 0;
		session.on("Network.loadingFinished", ({ encodedDataLength }) => {
			bytes += encodedDataLength;
		});
		await page.goto(site.baseURL + path, { waitUntil: "networkidle" });
		expect.soft(bytes, pattern).toBeLessThanOrEqual(60 * 1024);
		expect.soft(bytes, pattern).toBeGreaterThan(20_000);
		await expect.soft(page.locator("script"), pattern).toHaveCount(0);
		await context.close();
	}
});
