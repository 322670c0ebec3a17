import path from "node:path";
import { messagesFor } from "#app/i18n/catalogue";
import { openDatabase } from "#db/client";
import { databaseDigest } from "#tests/support/database-digest";
import { createOpenEvent } from "#tests/support/factories/event";
import { depsOf } from "#tests/support/house";
import { expectNews, press } from "#tests/support/panel-pages";
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
		const deps = depsOf(site);
		const open = await db
			.selectFrom("events")
			.select("officeId")
			.where("slug", "like", "dialog-lanjutan%")
			.executeTakeFirstOrThrow();
		const event = await createOpenEvent(
			{ ...deps, now: () => new Date() },
			{
				officeId: open.officeId,
				days: [{ startsAtLocal: inAMonth("08:30"), endsAtLocal: inAMonth("16:00") }],
				registrationOpensAtLocal: "2021-11-01T08:00",
				registrationClosesAtLocal: inAMonth("08:00"),
				seats: { employer: 40, union: 30, cooperative: 40, government: 30 },
				isFictional: true,
			},
		);
		await page.goto("/masuk");
		await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
		await expect(page).toHaveURL(/\/panel/);
		const registered = () =>
			db.selectFrom("registrations").select(["status", "source"]).where("eventId", "=", event.id).execute();
		const digest = async () => {
			const {
				audit_entries: _trail,
				attempts: _looking,
				user_sessions: _seen,
				...tables
			} = await databaseDigest(site.databaseUrl);
			return tables;
		};

		await page.goto(`/panel/kegiatan/${event.id}/pendaftaran`);
		await page.getByRole("link", { name: words.link }).click();
		await page
			.getByLabel(words.file)
			.setInputFiles({ name: "foto.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7") });
		await press(page, words.upload);
		await expect(page.getByRole("alert")).toContainText(words.refused.pdf);
		const before = await digest();

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
		await expect(page.getByText(words.nothingSaved)).toBeVisible();
		expect(await registered()).toEqual([]);

		// One of the two open lines is decided on the page.
		await page.getByRole("link", { name: new RegExp(words.filters.open) }).click();
		const line = page.getByRole("row", { name: /Suwandi Kartono/ });
		await expect(line).toContainText(words.issues.PHONE_LANDLINE_ONLY);
		await line.getByRole("link", { name: words.decide }).click();
		await page.getByLabel(words.fieldNames.phone).fill("nol delapan");
		await page.getByLabel(words.choices.take).check();
		await press(page, words.saveDecision);
		await expect(page.getByRole("alert")).toContainText(words.blocks.incomplete);
		await page.getByLabel(words.fieldNames.phone).fill("0812 0000 9911");
		await press(page, words.saveDecision);
		await expectNews(page, words.news.decided);

		await press(page, words.apply("120"));
		await expectNews(page, words.news.applied);
		await expect(page.getByText(words.quiet)).toBeVisible();
		const people = await registered();
		expect(people).toHaveLength(120);
		expect(people.filter(({ status }) => status === "waitlisted")).toHaveLength(4);
		expect(await db.selectFrom("letters").select("id").where("eventId", "=", event.id).execute()).toEqual([]);

		await press(page, words.undo);
		await expectNews(page, words.news.undone);
		expect(await digest()).toEqual(before);
	} finally {
		await db.destroy();
	}
});

function inAMonth(time: string): string {
	return `${new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)}T${time}`;
}
