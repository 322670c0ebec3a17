import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { openDatabase } from "#db/client";
import { expectNews, field, press } from "#tests/support/panel-pages";
import { expect, test } from "#tests/support/site";

// A site of its own: records of its demonstration are merged.
test.use({ siteEnv: { BACKUPS: "off" } });

const words = messagesFor("id").organisations;

async function create(page: Page, name: string): Promise<string> {
	await page.goto("/panel/organisasi/baru");
	await field(page, words.fields.kind).selectOption("employer");
	await field(page, words.fields.name).fill(name);
	await field(page, words.form.region).selectOption("36.71");
	await press(page, words.form.save);
	await expectNews(page, words.news.saved);
	return new URL(page.url()).pathname;
}

test('product row 16: "PT. Maju Jaya" and "pt maju jaya" are offered for merging; one page lists every event, delegate and promise; undone again', async ({
	page,
	site,
}) => {
	test.setTimeout(120_000);
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
	const one = await create(page, "PT. Maju Jaya");
	const other = await create(page, "pt maju jaya");

	// What is known of the second spelling: somebody who came, and a promise, at two dialogues of the demonstration.
	const db = openDatabase(site.databaseUrl);
	const otherId = other.split("/").at(-1) ?? "";
	const delegate = await db
		.selectFrom("registrations")
		.innerJoin("attendances", "attendances.registrationId", "registrations.id")
		.select(["registrations.id", "registrations.name", "registrations.organisationName"])
		.where("registrations.status", "=", "confirmed")
		.executeTakeFirstOrThrow();
	const promised = await db.selectFrom("followups").select(["id", "title"]).executeTakeFirstOrThrow();
	await db.updateTable("registrations").set({ organisationId: otherId }).where("id", "=", delegate.id).execute();
	await db.updateTable("followups").set({ organisationId: otherId }).where("id", "=", promised.id).execute();
	await db.destroy();

	await page.goto("/panel/organisasi/ganda");
	await page.locator(`a[href="${one}/penggabungan?dengan=${otherId}"]`).click();
	await page.getByRole("radio", { name: "PT. Maju Jaya" }).check();
	await press(page, words.merging.confirm);
	await expectNews(page, words.news.joined);
	expect(new URL(page.url()).pathname).toBe(one);
	const history = page.getByRole("main");
	await expect(history.getByRole("link", { name: delegate.name })).toBeVisible();
	await expect(history.getByRole("link", { name: promised.title })).toBeVisible();
	await expect(history.getByRole("table", { name: words.page.events }).getByRole("row")).not.toHaveCount(1);
	// The name as it was printed stays.
	await expect(history.getByText(delegate.organisationName).first()).toBeVisible();

	await page.goto(other);
	expect(new URL(page.url()).pathname).toBe(one);
	await expectNews(page, words.news.merged);
	await page.getByRole("button", { name: words.page.undo }).click();
	await expectNews(page, words.news.undone);
	await expect(history.getByRole("link", { name: promised.title })).toHaveCount(0);
	await page.goto(other);
	await expect(history.getByRole("link", { name: delegate.name })).toBeVisible();
	await page.goto("/panel/organisasi/ganda");
	await expect(page.locator(`a[href="${one}/penggabungan?dengan=${otherId}"]`)).toBeVisible();
});
