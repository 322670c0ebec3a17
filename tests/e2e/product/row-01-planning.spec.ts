import { messagesFor } from "#app/i18n/catalogue";
import { formatDate, formatDateRange, formatZone } from "#app/i18n/format";
import type { Language } from "#app/i18n/language";
import { openDatabase } from "#db/client";
import * as eventQueries from "#db/queries/events";
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import type { EventRow } from "#db/tables/events";
import { builtRoutes } from "#tests/support/built-routes";
import { expectNews, field, openTab, press } from "#tests/support/panel-pages";
import type { Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

// 2 November 2026: Christmas and its shared leave, a Friday and a Thursday, are still to come.
const seconds = Math.round((Date.parse("2026-11-02T02:00:00Z") - Date.now()) / 1000);
test.use({ siteEnv: { NOW_OFFSET: String(seconds) } });

const { dialogues } = dialogueFile;
const speakersOf = (session: object) =>
	"speakers" in session ? (session.speakers as { name: string }[]).map(({ name }) => name) : [];

/** The dialogues of the data as the site stores them. */
async function storedDialogues(site: Site) {
	const db = openDatabase(site.databaseUrl);
	try {
		const events = await db.selectFrom("events").selectAll().where("seriesId", "is", null).execute();
		const found = [];
		for (const dialogue of dialogues) {
			const event = events.find((one) => one.title === dialogue.title && one.regencyCode === dialogue.regencyCode);
			if (!event) throw new Error(`The site lacks ${dialogue.slug}.`);
			found.push({ dialogue, event, days: await eventQueries.listDays(db, event.id) });
		}
		return found;
	} finally {
		await db.destroy();
	}
}

test("product row 1: the Tangerang dialogue and the 12 others show right in Indonesian and in English", async ({
	request,
	site,
}) => {
	const stored = await storedDialogues(site);
	expect(stored).toHaveLength(13);
	const plain = (html: string) =>
		html
			.replace(/<[^>]+>/g, "")
			.replaceAll("&amp;", "&")
			.replaceAll("&quot;", '"')
			.replaceAll("&#x27;", "'")
			.replace(/\s+/g, " ");
	for (const { dialogue, event, days } of stored) {
		if (event.status === "draft") continue;
		for (const lang of ["id", "en"] as const satisfies Language[]) {
			const answer = await request.get(`/kegiatan/${event.slug}?lang=${lang}`);
			expect(answer.status(), event.slug).toBe(200);
			const html = await answer.text();
			expect(html).toContain(`<html lang="${lang}"`);
			const text = plain(html);
			const first = days[0]?.startsAtLocal ?? "";
			const says = [
				dialogue.title,
				formatDateRange(first, days.at(-1)?.startsAtLocal ?? "", lang),
				...days.map((day) => formatDate(day.startsAtLocal, lang)),
				formatZone(event.timeZone, lang),
				dialogue.venue.name,
				dialogue.regencyName,
				dialogue.hostUnit,
				messagesFor(lang).events.kinds[event.kind],
				messagesFor(lang).events.modes[event.mode],
				...dialogue.sessions.map(({ title }) => title),
				...dialogue.sessions.flatMap(({ start }) => start.replace(":", ".")),
				...dialogue.sessions.flatMap(speakersOf),
			];
			for (const words of says) expect.soft(text, `${event.slug} in ${lang}`).toContain(words.replace(/\s+/g, " "));
		}
	}
	const [tangerang] = stored;
	expect(tangerang?.days.map(({ startsAtLocal }) => startsAtLocal.slice(0, 10))).toEqual(["2021-09-16", "2021-09-17"]);
});

test("product row 1: a draft is 404 to the public everywhere", async ({ playwright, site }) => {
	const visitor = await playwright.request.newContext({ baseURL: site.baseURL });
	const draft = (await storedDialogues(site)).find(({ event }) => event.status === "draft")?.event as EventRow;
	const addresses = (await builtRoutes()).flatMap(({ pattern }) =>
		pattern.includes(":slug") ? [pattern.replace(":slug", draft.slug).replace(/:\w+/g, draft.id)] : [],
	);
	expect(addresses.length).toBeGreaterThanOrEqual(3);
	for (const path of addresses) {
		expect([path, (await visitor.get(path)).status()]).toEqual([path, 404]);
		const posted = await visitor.post(path, { form: { step: "submit" }, headers: { origin: site.baseURL } });
		expect([404, 405], path).toContain(posted.status());
	}
	for (const path of ["/kegiatan.ics", `/kegiatan.ics?provinsi=${draft.regencyCode?.slice(0, 2)}`, "/?q=ambon", "/"]) {
		const body = await (await visitor.get(path)).text();
		expect(body, path).not.toContain(draft.slug);
		expect(body, path).not.toContain(draft.id);
	}
	await visitor.dispose();
});

test("product row 1: the planner is warned of clashes, Friday prayer, holidays and a day too short, and may go on", async ({
	page,
}) => {
	const [words, warnings] = [messagesFor("id").planning, messagesFor("id").warnings];
	await page.goto("/masuk");
	await page.locator('form[action="/masuk-demo"]').first().getByRole("button").click();
	await page.goto("/panel/kegiatan/baru");
	await field(page, words.title).fill("Lokakarya koperasi akhir tahun");
	await page.getByRole("radio", { name: messagesFor("id").events.kinds.workshop }).check();
	await field(page, words.region).selectOption({ label: "Kota Tangerang" });
	await press(page, words.createDraft);
	await expectNews(page, words.news.created);

	await openTab(page, "schedule");
	for (const [index, [date, end]] of (
		[
			["2026-12-24", "15:00"],
			["2026-12-25", "13:30"],
		] as const
	).entries()) {
		const row = page.getByRole("group", { name: words.newDayLegend(index + 1) });
		await field(row, words.date).fill(date);
		await field(row, words.startsAt).fill("09:00");
		await field(row, words.endsAt).fill(end);
		await field(row, words.meetingPackage).selectOption("full_day");
	}
	await press(page, words.saveSchedule);
	await expectNews(page, words.news.saved);
	const list = page.getByRole("main").locator(".notification-warn");
	await expect(list).toContainText("cuti bersama: Cuti bersama Natal");
	await expect(list).toContainText("libur nasional: Kelahiran Yesus Kristus");
	await expect(list).toContainText(warnings["full-day"].replace("{day}", "1").replace("{length}", "6 jam"));

	await openTab(page, "programme");
	const add = async (day: string, title: string, [start, end]: [string, string], room: string, speaker: string) => {
		await field(page, words.sessionDay).selectOption({ label: day });
		await field(page, words.startsAt).fill(start);
		await field(page, words.endsAt).fill(end);
		await field(page, words.sessionKind).selectOption("group_discussion");
		await field(page, words.sessionTitle).fill(title);
		await field(page, words.room).fill(room);
		await field(page, messagesFor("id").speakers.choose.newSpeakers).fill(speaker);
		await press(page, words.saveSession);
	};
	const [one, two] = ["Hari 1: Kamis, 24 Desember 2026", "Hari 2: Jumat, 25 Desember 2026"];
	await add(one, "Selesai sebelum mulai", ["11:00", "10:00"], "", "");
	await expect(page.getByRole("alert").first()).toContainText(messagesFor("id").errors["end-before-start"]);
	await add(one, "Kelompok A", ["09:00", "10:00"], "Ruang Melati", "Hadi Raharjo");
	await add(one, "Kelompok B", ["09:30", "10:30"], "ruang melati", "Hadi Raharjo");
	await add(two, "Klinik NIK", ["11:00", "13:30"], "Aula", "");
	await expect(list).toContainText("Kelompok A (pukul 09.00–10.00) dan Kelompok B (pukul 09.30–10.30) memakai ruang");
	await expect(list).toContainText("Hadi Raharjo tercatat pada Kelompok A");
	await expect(list).toContainText("Klinik NIK (pukul 11.00–13.30) melewati waktu salat Jumat");

	// Each warning leads to where it is put right.
	await list.getByRole("link", { name: "Klinik NIK" }).click();
	await field(page, words.startsAt).fill("09:00");
	await field(page, words.endsAt).fill("11:30");
	await press(page, words.saveSession);
	await expectNews(page, words.news["session-saved"]);
	await expect(list).not.toContainText("salat Jumat");
	await openTab(page, "overview");
	await expect(list).toContainText("memakai ruang");

	// A session beside another one begins where that one does.
	await openTab(page, "programme");
	await page.getByRole("link", { name: `${words.addParallel} Klinik NIK` }).click();
	await expect(field(page, words.startsAt)).toHaveValue("09:00");
	await expect(field(page, words.sessionDay).locator("option:checked")).toHaveText(two);
});
