import path from "node:path";
import { messagesFor } from "#app/i18n/catalogue";
import { openDatabase } from "#db/client";
import { databaseDigest } from "#tests/support/database-digest";
import { expectNews, field, press } from "#tests/support/panel-pages";
import { expect, test } from "#tests/support/site";

const t = messagesFor("id");
const words = t.imports;
const messyList = path.resolve("tests/fixtures/imports/peserta-tangerang.csv");

test("product row 9: the messy list gives 119 people, 22 duplicates, 2 to review and 7 refused before anything is saved; undo works", async ({
	page,
	site,
}) => {
	const db = openDatabase(site.databaseUrl);
	try {
		const event = await db
			.selectFrom("events")
			.select("id")
			.where("slug", "like", "dialog-lanjutan%")
			.executeTakeFirstOrThrow();
		await page.goto("/masuk");
		await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
		await expect(page).toHaveURL(/\/panel/);
		const registered = () =>
			db.selectFrom("registrations").select(["status", "source"]).where("eventId", "=", event.id).execute();
		/** What an import writes to; the server's own clockwork ticks on meanwhile. */
		const digest = async () => {
			const tables = await databaseDigest(site.databaseUrl);
			const { registrations, consents, organisations, imports, import_rows, letters, call_tasks } = tables;
			return { registrations, consents, organisations, imports, import_rows, letters, call_tasks };
		};

		await page.goto(`/panel/kegiatan/${event.id}/pendaftaran`);
		await page.getByRole("link", { name: words.link }).click();
		await page
			.getByLabel(words.file)
			.setInputFiles({ name: "foto.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7") });
		await press(page, words.upload);
		await expect(page.getByRole("alert")).toContainText(words.refused.pdf);
		const before = await digest();
		const registeredBefore = await registered();

		await page.getByLabel(words.file).setInputFiles(messyList);
		await press(page, words.upload);
		await expectNews(page, words.news.uploaded);
		const figures = page.locator(".key-figures").first();
		for (const [status, count] of [
			["valid", 119],
			["duplicate", 22],
			["review", 2],
			["invalid", 7],
		] as const)
			await expect(figures.locator("div", { hasText: words.figures[status] }).locator("dd")).toHaveText(String(count));
		await expect(page.getByText(words.nothingSaved, { exact: true })).toBeVisible();
		expect(await registered()).toEqual(registeredBefore);

		// One of the two open lines is decided on the page.
		await page.getByRole("link", { name: new RegExp(words.filters.open) }).click();
		const line = page.getByRole("row", { name: /Suwandi Kartono/ });
		await expect(line).toContainText(words.issues.PHONE_LANDLINE_ONLY);
		await line.getByRole("link", { name: new RegExp(words.decide) }).click();
		await field(page.locator("#keputusan"), words.fieldNames.phone).fill("nol delapan");
		await page.getByLabel(words.choices.take).check();
		await press(page, words.saveDecision);
		await expect(page.getByRole("alert")).toContainText(words.blocks.incomplete);
		await field(page.locator("#keputusan"), words.fieldNames.phone).fill("0812 0000 9911");
		await press(page, words.saveDecision);
		await expectNews(page, words.news.decided);

		// Some of the 120 take part in this dialogue of the demonstration already.
		const [, known = ""] = /(\d+)/.exec(await page.getByText(words.known("").trim()).innerText()) ?? [];
		await press(page, words.apply(String(120 - Number(known))));
		await expectNews(page, words.news.applied);
		await expect(page.getByText(words.quiet, { exact: true })).toBeVisible();
		const people = (await registered()).filter(({ source }) => source === "import");
		expect(people).toHaveLength(120 - Number(known));
		expect(people.filter(({ status }) => status === "waitlisted").length).toBeGreaterThan(60);

		await press(page, words.undo);
		await expectNews(page, words.news.undone);
		expect(await digest()).toEqual(before);
	} finally {
		await db.destroy();
	}
});
