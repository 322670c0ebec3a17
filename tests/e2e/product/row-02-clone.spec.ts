import { DateTime } from "luxon";
import { addDays, daysBetween } from "#app/domain/events/calendar-days";
import { planOf } from "#app/domain/events/plan-of";
import { messagesFor } from "#app/i18n/catalogue";
import { inTransaction, newId, openDatabase } from "#db/client";
import * as questionCommands from "#db/commands/questions";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import { expectNews, field, press } from "#tests/support/panel-pages";
import { expect, test } from "#tests/support/site";

const t = messagesFor("id");
const words = t.copies;
const tangerang = "tangerang-16-17-september-2021";
const inDays = (days: number) => DateTime.now().setZone("Asia/Jakarta").plus({ days }).toISODate() ?? "";

test.beforeEach(async ({ page }) => {
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
	await expect(page).toHaveURL(/\/panel/);
});

test("product row 2: a clone shifts dates and takes programme, quotas, questions and texts, and no people or tokens", async ({
	page,
	site,
}) => {
	const db = openDatabase(site.databaseUrl);
	try {
		const original = await eventQueries.findPublicBySlug(db, tangerang);
		if (!original) throw new Error("The demonstration lacks Tangerang.");
		await inTransaction(db, (trx) =>
			questionCommands.insertMany(trx, [
				{
					id: newId(),
					eventId: original.id,
					kind: "yes_no",
					label: "Apakah Anda menginap?",
					position: 99,
					createdAt: original.createdAt,
					updatedAt: original.createdAt,
				},
			]),
		);
		const firstDay = inDays(60);
		await page.goto(`/panel/kegiatan/${original.id}`);
		await page.getByRole("link", { name: words.copy }).click();
		await field(page, t.planning.title).fill("Dialog Koperasi Pekerja 17 September di Tangerang");
		await field(page, words.firstDay).fill("2021-01-01");
		await press(page, words.makeCopy);
		await expect(page.getByRole("alert").first()).toContainText(t.errors["first-day-past"]);
		await field(page, words.firstDay).fill(firstDay);
		await field(page, t.planning.region).selectOption({ label: "Kota Semarang" });
		await press(page, words.makeCopy);
		await expectNews(page, words.news.cloned);
		// The title keeps what no longer holds: the planner is told of both.
		const warned = page.getByRole("main").locator(".notification-warn");
		await expect(warned).toContainText("Teks ini masih menyebut 17 September: judul");
		await expect(warned).toContainText("Teks ini masih menyebut Tangerang: judul");

		const copyId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
		const copy = await eventQueries.findById(db, copyId);
		if (!copy) throw new Error("The copy is not there.");
		const [before, after] = [await planOf(db, original), await planOf(db, copy)];
		const place = { title: "", regencyCode: null, originPlace: null, timeZone: null, opens: null, closes: null };
		expect({ ...after, ...place }).toEqual({ ...before, ...place });
		expect(after.sessions).toHaveLength(20);
		expect(after.questions.map(({ label }) => label)).toContain("Apakah Anda menginap?");
		expect(copy.status).toBe("draft");
		const days = await eventQueries.listDays(db, copyId);
		const moved = daysBetween("2021-09-16", firstDay);
		expect(days.map(({ startsAtLocal }) => startsAtLocal.slice(0, 10))).toEqual([
			addDays("2021-09-16", moved),
			addDays("2021-09-17", moved),
		]);
		for (const table of ["registrations", "letters", "callTasks", "followups"] as const)
			expect(await db.selectFrom(table).select("id").where("eventId", "=", copyId).execute(), table).toEqual([]);
		const hashes = async (id: string) => (await speakerQueries.listByEvent(db, id)).map(({ linkHash }) => linkHash);
		const old = new Set(await hashes(original.id));
		expect((await hashes(copyId)).filter((hash) => old.has(hash))).toEqual([]);
		await page.goto(`/panel/kegiatan/${copyId}/pendaftaran`);
		await expect(page.getByRole("main")).not.toContainText("TAN-");
	} finally {
		await db.destroy();
	}
});

test("product row 2: a template begins dialogues, and a series repeats one over regions, all or none", async ({
	page,
	site,
}) => {
	const db = openDatabase(site.databaseUrl);
	try {
		const original = await eventQueries.findPublicBySlug(db, tangerang);
		await page.goto(`/panel/kegiatan/${original?.id}/salinan`);
		await field(page, words.keepName).fill("Pola dua hari");
		await press(page, words.keep);
		await expectNews(page, words.news["template-saved"]);
		await page.getByRole("link", { name: "Pola dua hari", exact: true }).first().click();
		await page.getByRole("link", { name: words.repeat }).click();

		await field(page, words.seriesName).fill("Dialog di tiga daerah");
		const rows = [
			["Kota Semarang", inDays(70), "Aula Contoh"],
			["Tangerang", inDays(77), ""],
			["Kota Makassar", inDays(84), ""],
		] as const;
		for (const [index, [region, date, venue]] of rows.entries()) {
			const row = page.getByRole("group", { name: words.place(index + 1) });
			await field(row, words.region).fill(region);
			await field(row, words.firstDay).fill(date);
			await field(row, words.venue).fill(venue);
		}
		const drafts = async () =>
			(await db.selectFrom("events").select("id").where("status", "=", "draft").execute()).length;
		const before = await drafts();
		await press(page, words.makeSeries);
		// The bad row is named, the others stay in the form, and nothing was made.
		const second = page.getByRole("group", { name: words.place(2) });
		await expect(second).toContainText(t.errors["region-ambiguous"]);
		await expect(field(page.getByRole("group", { name: words.place(3) }), words.region)).toHaveValue("Kota Makassar");
		expect(await drafts()).toBe(before);
		await field(second, words.region).fill("Kabupaten Tangerang");
		await press(page, words.makeSeries);
		await expectNews(page, words.news["series-created"]);
		expect(await drafts()).toBe(before + 3);
		const table = page.getByRole("table", { name: words.columnEvents });
		for (const place of ["Kota Semarang", "Kabupaten Tangerang", "Kota Makassar"])
			await expect(table.getByRole("link", { name: place })).toBeVisible();
		await expect(table).toContainText(t.events.phases.draft);
	} finally {
		await db.destroy();
	}
});
