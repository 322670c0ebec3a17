import type { Page } from "@playwright/test";
import { expectAccessible, expectLanguage, expectNoSidewaysScroll } from "#tests/support/page-checks";
import { expect, test } from "#tests/support/site";

/** As one of the demonstration's people, in the order of their buttons: the administrator comes first. */
async function signIn(page: Page, which = 0): Promise<void> {
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').nth(which).getByRole("button").click();
	await expect(page).not.toHaveURL(/\/masuk/);
}

const states = {
	"the whole country": "/panel/dasbor",
	"a year": "/panel/dasbor?tahun=2021",
	"a province in another order": "/panel/dasbor?provinsi=36&urut=ditepati",
	"a topic that nobody knows": "/panel/dasbor?topik=tidak-ada",
	"a value that is none": "/panel/dasbor?tahun=dua&urut=acak",
};

for (const [state, path] of Object.entries(states)) {
	test(`the dashboard of ${state} prints on one A4 sheet, with every part of it`, async ({ page }) => {
		await signIn(page);
		await page.goto(path);
		const sheet = await page.pdf({ format: "A4", printBackground: true });
		expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		await page.emulateMedia({ media: "print" });
		for (const heading of await page.getByRole("main").getByRole("heading").all()) await expect(heading).toBeVisible();
		for (const figure of await page.getByRole("figure").all()) await expect(figure).toHaveAccessibleName(/\w/);
	});
}

test("the dashboard is accessible, keeps to its width and to its language in each of its states", async ({ page }) => {
	await signIn(page);
	for (const [state, path] of Object.entries(states)) {
		await page.goto(path);
		await expectAccessible(page, state);
		await expectNoSidewaysScroll(page, state);
		await expectLanguage(page, "id", state);
		await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=en`);
		await expectLanguage(page, "en", state);
		await page.context().clearCookies({ name: "lang" });
	}
});

test("a leader narrows the dashboard down, opens the numbers of a picture, and takes them along as a file", async ({
	page,
}) => {
	await signIn(page);
	await page.goto("/panel/dasbor");
	await page.getByLabel("Tahun dialog").selectOption("2021");
	await page.getByRole("button", { name: "Terapkan" }).click();
	await expect(page).toHaveURL(/tahun=2021/);
	const figure = page.getByRole("figure", { name: "Dialog dan orang dari waktu ke waktu" });
	await expect(figure.getByRole("img", { name: /^Orang hadir per pihak, Sep 2021 sampai Des 2021$/ })).toBeVisible();
	await figure.getByText("Lihat sebagai tabel").click();
	await expect(figure.getByRole("rowheader", { name: "Sep 2021" })).toBeVisible();
	await figure.getByText("Unduh data").click();
	const [file] = await Promise.all([
		page.waitForEvent("download"),
		figure.getByRole("button", { name: "CSV dengan titik koma" }).click(),
	]);
	expect(file.suggestedFilename()).toMatch(/^dasbor-waktu-.*\.csv$/);
	const map = page.getByRole("figure", { name: "Janji ditepati dan terlambat per provinsi" });
	await map.getByRole("link", { name: /^Banten: \d+ dari \d+ janji ditepati, \d+ terlambat$/ }).click();
	await expect(page).toHaveURL(/tahun=2021&provinsi=36/);
	await expect(page.getByLabel("Provinsi", { exact: true })).toHaveValue("36");
	await page.getByRole("link", { name: "Hapus saringan" }).click();
	await expect(page).toHaveURL(/\/panel\/dasbor$/);
});
