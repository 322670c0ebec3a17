import { expect, type Page } from "@playwright/test";
import { type PageAddress, pageAddresses } from "#tests/support/page-addresses";
import { expectAccessible, expectLanguage, expectNoSidewaysScroll, twoViews } from "#tests/support/page-checks";
import { test } from "#tests/support/site";

// Emptied forms may be accepted and change something: these pages have a site of their own.
test.use({ siteEnv: { LOG_LEVEL: "warn" } });
test.describe.configure({ timeout: 10 * 60_000 });

/** The forms are sent in parts, so that two browsers share them. */
const parts = 3;

/** Empties every field a person can type into and sends the form; answers the status of the page that follows, null where the form is gone. */
async function sendEmptied(page: Page, index: number): Promise<number | null> {
	const form = page.locator('form[method="post"]').nth(index);
	// An earlier form of this page was accepted empty and took this one away.
	if ((await form.count()) === 0) return null;
	await form.evaluate((element: HTMLFormElement) => {
		element.noValidate = true;
		for (const field of element.elements) {
			if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) field.checked = false;
			else if (field instanceof HTMLInputElement && field.type !== "hidden") field.value = "";
			else if (field instanceof HTMLTextAreaElement) field.value = "";
			else if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
		}
	});
	const loaded = page.waitForEvent("load");
	const answered = page.waitForResponse((response) => response.request().method() === "POST");
	await form.evaluate((element: HTMLFormElement) =>
		element.requestSubmit(element.querySelector<HTMLButtonElement>("button:not([type=button])")),
	);
	const status = (await answered).status();
	await loaded;
	return status;
}

/** Forms of a page that ask for something in words: the others are a single button and cannot be filled in wrongly. */
const asking = (page: Page) =>
	page
		.locator('form[method="post"]')
		.evaluateAll((forms) =>
			forms.flatMap((form, index) => (form.querySelector("input:not([type=hidden]), textarea, select") ? [index] : [])),
		);

for (let part = 0; part < parts; part++) {
	test(`every form that is sent empty says what is missing, in words and to every sense (${part + 1} of ${parts})`, async ({
		context,
		site,
	}) => {
		const page = await context.newPage();
		// The desk's application sends no forms; those of its page are for browsers without scripts.
		await context.route(/\/assets\/.*\.js$/, (route) => route.abort());
		await page.goto("/masuk");
		await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
		let refused = 0;
		const addresses = (await pageAddresses(site)).filter((_address, index) => index % parts === part);
		for (const { path, pattern } of addresses) {
			await page.goto(path);
			for (const index of await asking(page)) {
				await page.goto(path);
				const where = `${pattern}, form ${index + 1}`;
				const status = await sendEmptied(page, index);
				expect.soft(status ?? 200, where).toBeLessThan(500);
				if (status !== 400) continue;
				refused++;
				await expect.soft(page, where).toHaveTitle(/^Galat: /);
				await expect.soft(page.getByRole("alert").first(), where).toBeVisible();
				await expectAccessible(page, where, twoViews);
				await expectNoSidewaysScroll(page, where);
				await expectLanguage(page, "id", where);
			}
		}
		expect(refused).toBeGreaterThan(3);
	});
}

test("closed, postponed and cancelled dialogues say so on pages of their own", async ({ context, site }) => {
	const page = await context.newPage();
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
	const addresses: PageAddress[] = await pageAddresses(site);
	const workspace = addresses.find(({ pattern }) => pattern === "/panel/kegiatan/:eventId")?.path ?? "";
	const publicPage = addresses.find(({ pattern }) => pattern === "/kegiatan/:slug")?.path ?? "";
	for (const [step, word] of [
		["penundaan", "ditunda"],
		["pembatalan", "dibatalkan"],
	] as const) {
		await page.goto(`${workspace}/${step}`);
		await page.getByRole("main").locator("textarea").fill("Gedung dipakai untuk keperluan lain.");
		await page
			.getByRole("main")
			.locator("textarea")
			.evaluate((field: HTMLTextAreaElement) => field.form?.requestSubmit());
		await expect(page).toHaveURL(/kabar=/);
		for (const path of [publicPage, `${publicPage}/daftar`]) {
			await page.goto(path);
			await expect(page.getByRole("main")).toContainText(word);
			await expectAccessible(page, `${path} ${word}`);
			await expectNoSidewaysScroll(page, path);
			await expectLanguage(page, "id", path);
		}
	}
});
