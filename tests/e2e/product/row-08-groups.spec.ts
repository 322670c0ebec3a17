import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { field, press } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

// A site of its own: its clock is moved.
test.use({ siteEnv: { BACKUPS: "off" } });

const t = messagesFor("id");
const words = t.groups;
const hour = 3_600;

/** The three pages of the form, for a government office that sends three people, one of them without a name yet. */
async function sendGroup(phone: Page, slug: string): Promise<void> {
	await phone.goto(`/kegiatan/${slug}`);
	await phone.getByRole("link", { name: words.link }).click();
	await expect(phone.getByText(words.form.together)).toBeVisible();
	await phone.getByRole("radio", { name: t.participation.register.categories.government }).check();
	await field(phone, t.participation.register.organisation).fill("Dinas Koperasi Kota Contoh");
	await field(phone, t.participation.register.region).selectOption({ label: "Kota Tangerang" });
	await field(phone, words.form.delegates).fill("3");
	await field(phone, words.form.contactName).fill("Lina Marlina");
	await field(phone, words.form.contactEmail).fill("lina@dinas.test");
	await press(phone, t.frame.continue);
	await phone.locator("#d1_name").fill("Siti Aminah");
	await phone.locator("#d1_email").fill("siti@dinas.test");
	await phone.locator("#d2_name").fill("Budi Santoso");
	await expect(phone.getByRole("radio", { name: words.form.mailToChoices.contact })).not.toBeChecked();
	await press(phone, t.frame.continue);
	await phone.getByRole("checkbox", { name: words.form.consent }).check();
	await press(phone, words.form.send);
}

const isRegistered = (phone: Page) => phone.waitForURL(/\/rombongan\/[\w-]+\?kabar=terdaftar$/);

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const linkOf = async (page: Page, name: string) =>
	(await row(page, name).getByRole("link", { name: words.page.openLink }).getAttribute("href")) ?? "";

test("product row 8: one contact registers several delegates, names later, one link each; a used link admits nobody else and unassigned seats are reminded", async ({
	browser,
	site,
}) => {
	test.setTimeout(180_000);
	const phone = await openPhone(browser, site.baseURL);
	await phone.goto("/");
	const href = await phone.getByRole("link", { name: /Dialog Lanjutan Koperasi Pekerja/ }).getAttribute("href");
	const slug = href?.split("/").at(-1) ?? "";
	const letters = async (address: string) =>
		(await site.mails.letters()).filter(({ envelope }) => envelope.to.includes(address));

	await sendGroup(phone, slug);
	await isRegistered(phone);
	await expect(phone.getByText(words.page.summary(3, 0, 1))).toBeVisible();
	const page = new URL(phone.url()).pathname;

	await test.step("the contact gets one letter with all delegates, a delegate with an address one of their own", async () => {
		const letter = await site.mails.waitFor((one) => one.envelope.to.includes("lina@dinas.test"));
		for (const said of ["Siti Aminah", "Budi Santoso", page]) expect(letter.text).toContain(said);
		await site.mails.waitFor((one) => one.envelope.to.includes("siti@dinas.test"));
		expect(await letters("lina@dinas.test")).toHaveLength(1);
	});

	await test.step("a named delegate opens their link and says that they come", async () => {
		const delegate = await openPhone(browser, site.baseURL);
		await delegate.goto(await linkOf(phone, "Siti Aminah"));
		await press(delegate, words.accept.button);
		await expect(delegate.getByRole("alert")).toContainText(words.accept.done);
		await phone.goto(page);
		await expect(row(phone, "Siti Aminah")).toContainText(words.page.accepted);
		await expect(row(phone, "Budi Santoso")).toContainText(words.page.notAccepted);
	});

	const seat = await linkOf(phone, words.page.unnamed(3));
	await test.step("the seat without a name is taken through its link", async () => {
		const delegate = await openPhone(browser, site.baseURL);
		await delegate.goto(seat);
		await expect(delegate.getByRole("heading", { level: 1 })).toHaveText(words.claim.title);
		await field(delegate, t.participation.register.name).fill("Citra Dewi");
		await field(delegate, t.participation.register.email).fill("citra@dinas.test");
		await delegate.getByRole("checkbox", { name: t.participation.register.consent }).check();
		await press(delegate, words.claim.send);
		await delegate.waitForURL((url) => url.pathname !== new URL(seat).pathname && !url.pathname.endsWith("/utusan"));
		await expect(delegate.getByRole("heading", { level: 1 })).toHaveText(t.participation.mine.titles.confirmed);
		await phone.goto(page);
		await expect(phone.getByText(words.page.summary(3, 2, 0))).toBeVisible();
	});

	await test.step("the link that was used explains itself and admits nobody else", async () => {
		const stranger = await openPhone(browser, site.baseURL);
		const opened = await stranger.goto(seat);
		expect(opened?.status()).toBe(410);
		await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(words.claim.usedTitle);
		await expect(stranger.getByRole("main")).not.toContainText("Citra");
		const sent = await stranger.request.post(`${new URL(seat).pathname}/utusan`, {
			form: { name: "Orang Lain", email: "lain@dinas.test", consent: "on", form_key: "kunci-orang-lain" },
			headers: { origin: site.baseURL },
			maxRedirects: 0,
		});
		expect(sent.status()).toBe(409);
		for (const path of ["qr.png", "kalender.ics", "pembatalan"]) {
			const other = await stranger.request.get(`${new URL(seat).pathname}/${path}`);
			expect([path, other.status()]).toEqual([path, 410]);
		}
		await phone.goto(page);
		await expect(phone.getByText(words.page.summary(3, 2, 0))).toBeVisible();
	});

	await test.step("the contact cancels one delegate, which touches nobody else", async () => {
		await row(phone, "Budi Santoso").getByRole("link", { name: words.page.cancelOne }).click();
		await press(phone, words.cancelOne.confirm);
		await expect(phone.getByRole("alert")).toContainText(words.page.news.batal);
		await expect(phone.getByText(words.page.summary(2, 2, 0))).toBeVisible();
	});

	await test.step("a group with a seat without a name is reminded once, seven days before names must be in", async () => {
		await sendGroup(phone, slug);
		// Who takes part already is named beside the field, and everything else is kept.
		await expect(phone.locator("#d1_name-error")).toContainText(t.errors["delegate-registered"]);
		await phone.locator("#d1_name").fill("Dewi Lestari");
		await phone.locator("#d1_email").fill("dewi@dinas.test");
		await press(phone, t.frame.continue);
		await phone.getByRole("checkbox", { name: words.form.consent }).check();
		await press(phone, words.form.send);
		await isRegistered(phone);
		await site.stop();
		site.set({ NOW_OFFSET: String(36 * hour) });
		await site.start();
		const isReminder = (subject: string | undefined) => subject?.startsWith("Pengingat:") === true;
		await site.mails.waitFor((one) => one.envelope.to.includes("lina@dinas.test") && isReminder(one.subject));
		await site.stop();
		await site.start();
		expect((await letters("lina@dinas.test")).filter(({ subject }) => isReminder(subject))).toHaveLength(1);
	});
});
