import { DateTime } from "luxon";
import { messagesFor } from "#app/i18n/catalogue";
import { calendarOf } from "#tests/support/mailed-calendar";
import {
	addFollowup,
	expectNews,
	fillSchedule,
	openTab,
	planAndPublish,
	press,
	signIn,
} from "#tests/support/panel-pages";
import { openPhone, registerFor } from "#tests/support/phone-pages";
import type { Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

// An address of its own, so that the site is this story's alone: it is stopped and its clock is moved.
const admin = { email: "ketua@panitia.test", password: "empat kuda hijau menari" };
test.use({ siteEnv: { SEED: "none", ADMIN_EMAIL: admin.email, BACKUPS: "off" } });

const t = messagesFor("id");
const zone = "Asia/Jakarta";
const inDays = (days: number) => DateTime.now().setZone(zone).plus({ days }).toISODate() ?? "";
const at = (date: string, time: string) => DateTime.fromISO(`${date}T${time}`, { zone });
/** What NOW_OFFSET takes so that it is this moment when the server starts. */
const offsetTo = (moment: DateTime) => String(Math.round(moment.diffNow().as("seconds")));

async function travelTo(site: Site, moment: DateTime): Promise<void> {
	await site.stop();
	site.set({ NOW_OFFSET: offsetTo(moment) });
	await site.start();
}

test("a dialogue from its plan to the promises kept, and one that is called off", async ({ browser, page, site }) => {
	test.setTimeout(240_000);
	const phone = await openPhone(browser, site.baseURL);
	const letterTo = (address: string, subject: string) =>
		site.mails.waitFor((letter) => letter.envelope.to.includes(address) && letter.subject?.includes(subject) === true);
	const calendar = async (address: string) => [...calendarOf(await site.mails.letters(), address).values()];
	const title = "Dialog koperasi pekerja Tangerang";
	let eventId = "";

	await test.step("the first admin comes in by the link the server printed, and sets a password", async () => {
		const [, link = ""] = /one-time link: (\S+)/.exec(site.log()) ?? [];
		await page.goto(link);
		await page.getByLabel(t.accounts.newPassword).fill(admin.password);
		await press(page, t.password.saveAndEnter);
		await expectNews(page, t.accounts.news.sandi);
		await press(page, t.frame.signOut);
		await signIn(page, admin, "/panel");
	});

	const planned = [inDays(10), inDays(11)];
	await test.step("a dialogue of two days is planned and published", async () => {
		eventId = await planAndPublish(page, {
			title,
			dates: planned,
			registration: { opens: inDays(-1), closes: inDays(9) },
		});
	});

	const siti = "siti@serikat.test";
	await test.step("somebody registers on a small phone without JavaScript and gets both days by mail", async () => {
		const { code } = await registerFor(phone, title, {
			category: "union",
			organisation: "PUK SPSI PT Contoh Sejahtera",
			name: "Siti Aminah",
			email: siti,
			phone: "0812 3456 7890",
		});
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t.participation.mine.titles.confirmed);
		const letter = await letterTo(siti, title);
		expect(letter.text).toContain(code);
		const [link] = new RegExp(`${site.baseURL}/pendaftaran/[\\w-]+`).exec(letter.text ?? "") ?? [];
		expect(link).toBe(phone.url());
		await expect.poll(async () => (await calendar(siti)).length, { timeout: 15_000 }).toBe(2);
	});

	const invited = await calendar(siti);
	expect(invited.map(({ method, sequence, start }) => [method, sequence, start])).toEqual(
		planned.map((date) => ["REQUEST", 0, at(date, "09:00").toJSDate().toISOString()]),
	);
	expect(invited.map(({ attendee }) => attendee?.address.toLowerCase())).toEqual([`mailto:${siti}`, `mailto:${siti}`]);

	const moved = [inDays(12), inDays(13)];
	await test.step("the dialogue moves, and both entries in the calendar move with it", async () => {
		await page.goto(`/panel/kegiatan/${eventId}/jadwal`);
		await fillSchedule(page, moved);
		await press(page, t.planning.saveSchedule);
		await expectNews(page, t.planning.news["saved-told"]);
		await expect
			.poll(async () => (await calendar(siti)).map(({ start }) => start), { timeout: 15_000 })
			.toEqual(moved.map((date) => at(date, "09:00").toJSDate().toISOString()));
		const updated = await calendar(siti);
		expect(updated.map(({ uid }) => uid)).toEqual(invited.map(({ uid }) => uid));
		expect(updated.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST"]);
		for (const [index, { sequence }] of updated.entries())
			expect(sequence).toBeGreaterThan(invited[index]?.sequence ?? 0);
	});

	let code = "";
	await test.step("who has no e-mail is called", async () => {
		({ code } = await registerFor(phone, title, {
			category: "cooperative",
			organisation: "Koperasi Contoh Makmur",
			name: "Budi",
			phone: "0813 9876 5432",
		}));
		await openTab(page, "calls");
		await expect(page.getByRole("main")).toContainText("Budi");
		await page.getByRole("button", { name: t.registrations.callList.markReached }).click();
		await expectNews(page, t.registrations.callList.news.reached);
		await expect(page.getByRole("main")).toContainText(t.registrations.callList.empty);
	});

	await test.step("on the first day the desk lets him in by his code, once, without a script", async () => {
		// With one the page is an application, which has a test of its own.
		await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
		await travelTo(site, at(moved[0] ?? "", "08:30"));
		await signIn(page, admin, `/petugas/${eventId}`);
		const outcomes = [t.attendance.outcome.in, t.attendance.outcome.already("08.3", null, "").split(" oleh")[0] ?? ""];
		for (const outcome of outcomes) {
			await page.getByLabel(t.attendance.entry).fill(code.toLowerCase());
			await press(page, t.attendance.lookUp);
			await expect(page.getByRole("main")).toContainText(outcome);
			await expect(page.locator(".desk-name")).toHaveText("Budi");
		}
		await expect(page.getByRole("main")).toContainText(t.attendance.dayPresent(1, 1, 2));
	});

	const owner = "lina@koperasi.test";
	const late = "anton@koperasi.test";
	const due = inDays(22);
	await test.step("two promises are recorded; one owner keeps hers with a photo, without an account", async () => {
		await addFollowup(page, eventId, {
			action: "Melaporkan rapat anggota tahunan",
			organisation: "Koperasi Contoh Makmur",
			person: "Lina",
			email: owner,
			due,
		});
		const followup = new URL(page.url()).pathname;
		const letter = await letterTo(owner, t.followups.title);
		const [link = ""] = new RegExp(`${site.baseURL}/rtl/[\\w-]+`).exec(letter.text ?? "") ?? [];
		const photo = await page.screenshot({ type: "jpeg" });
		await phone.goto(link);
		await phone.getByLabel(t.followups.progress.note, { exact: true }).fill("Sudah dilaporkan ke dinas.");
		await phone
			.locator('input[type="file"]')
			.setInputFiles({ name: "rapat.jpg", mimeType: "image/jpeg", buffer: photo });
		await phone.getByRole("radio", { name: t.followups.progress.done }).check();
		await press(phone, t.followups.progress.send);
		await expectNews(phone, t.followups.owner.doneTitle);
		expect(await phone.context().cookies()).toEqual([]);

		await page.goto(followup);
		await expect(page.getByRole("main")).toContainText(t.followups.statuses.done);
		const evidence = await page.getByRole("link", { name: "rapat.jpg" }).getAttribute("href");
		expect((await (await page.request.get(evidence ?? "")).body()).equals(photo)).toBe(true);

		await addFollowup(page, eventId, {
			action: "Menyusun daftar anggota",
			organisation: "Koperasi Contoh Lestari",
			person: "Anton",
			email: late,
			due,
		});
		await letterTo(late, t.followups.title);
	});

	await test.step("the other is late: he is reminded once, although two workers look for late ones at once", async () => {
		await site.stop();
		site.set({ ROLE: "web", NOW_OFFSET: offsetTo(at(due, "09:00").plus({ days: 1 })) });
		const [one, two] = await Promise.all([
			site.startNeighbour({ ROLE: "worker" }),
			site.startNeighbour({ ROLE: "worker" }),
			site.start(),
		]);
		await letterTo(late, "Terlambat");
		// A worker that is told to end finishes what it does, so both have looked.
		await Promise.all([one.stop(), two.stop()]);
		const reminded = (await site.mails.letters()).filter(({ subject }) => subject?.startsWith("Terlambat"));
		expect(reminded.map(({ envelope }) => envelope.to)).toEqual([[late]]);
		site.set({ ROLE: "all" });
		await site.restart();
	});

	await test.step("another dialogue is called off, and leaves the calendar", async () => {
		const other = "Dialog yang batal";
		const rina = "rina@serikat.test";
		await signIn(page, admin, "/panel");
		const otherId = await planAndPublish(page, {
			title: other,
			dates: [inDays(60)],
			registration: { opens: inDays(-1), closes: inDays(59) },
		});
		await registerFor(phone, other, {
			category: "union",
			organisation: "SP Contoh",
			name: "Rina",
			email: rina,
			phone: "0811 2222 3333",
		});
		await expect.poll(async () => (await calendar(rina)).length, { timeout: 15_000 }).toBe(1);
		const [before] = await calendar(rina);
		await page.goto(`/panel/kegiatan/${otherId}/pembatalan`);
		await page.getByLabel(t.planning.reason).fill("Gedung tidak dapat dipakai.");
		await press(page, t.planning.cancelYes);
		await expectNews(page, t.planning.news.cancelled);
		await expect.poll(async () => (await calendar(rina))[0]?.method, { timeout: 15_000 }).toBe("CANCEL");
		const after = await calendar(rina);
		expect(after).toMatchObject([{ uid: before?.uid, status: "CANCELLED" }]);
		expect(after[0]?.sequence).toBeGreaterThan(before?.sequence ?? 0);
		expect((await letterTo(rina, "Dibatalkan")).text).toContain("Gedung tidak dapat dipakai.");
		await phone.reload();
		await expect(phone.getByRole("main")).toContainText(t.participation.mine.eventCancelled);
	});

	const reminders = (await site.mails.letters()).filter(({ subject }) => subject?.startsWith("Terlambat"));
	expect(reminders).toHaveLength(1);
	expect(site.log()).not.toContain('"level":50');
});
