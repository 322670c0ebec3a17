import { expect, test } from "#tests/support/site";

test("the dashboard prints on one A4 sheet, with every part of it", async ({ page }) => {
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
	await page.goto("/panel/dasbor");
	const sheet = await page.pdf({ format: "A4", printBackground: true });
	expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	await page.emulateMedia({ media: "print" });
	for (const heading of await page.getByRole("main").getByRole("heading").all()) await expect(heading).toBeVisible();
	await expect(page.getByRole("main").getByRole("table").last()).toBeVisible();
});
