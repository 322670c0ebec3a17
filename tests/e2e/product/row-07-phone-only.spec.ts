import { setQuotas } from "#app/domain/events/set-quotas";
import { messagesFor } from "#app/i18n/catalogue";
import * as eventQueries from "#db/queries/events";
import { filledForm, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow, password } from "#tests/support/house";
import { outbox } from "#tests/support/outbox";
import { field, press, signIn } from "#tests/support/panel-pages";
import { openPhone, registerFor } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const one = { employer: 0, union: 1, cooperative: 0, government: 0, other: 0 };

test("product row 7: somebody without e-mail goes the whole way from the waiting list to the door", async ({
	browser,
	page,
	site,
}) => {
	test.setTimeout(180_000);
	const deps = depsOf(site);
	try {
		const office = await createOffice(deps);
		const organiser = await createSignedIn(deps, site, office.id, "organiser");
		const event = await createOpenEvent(deps, { officeId: office.id, seats: one });
		await setQuotas(deps, event.id, one, { settings: { offerHours: 24 } });
		const first = await sendForm(site.baseURL, event.slug, filledForm(0));

		const number = "0812 3456 7890";
		const browserOne = await openPhone(browser, site.baseURL);
		await browserOne.goto(`/kegiatan/${event.slug}`);
		await expect(browserOne.locator('a[href^="https://wa.me/"]').first()).toBeVisible();
		const { code } = await registerFor(browserOne, event.title, {
			category: "union",
			organisation: "SP Contoh (rekaan)",
			name: "Budi Tanpa Surel",
			phone: number,
		});
		await expect(browserOne.locator('a[href^="https://wa.me/6281234567890"]').first()).toBeVisible();
		await browserOne.context().close();

		const find = async () => {
			const phone = await openPhone(browser, site.baseURL);
			await phone.goto("/pendaftaran");
			await field(phone, t.participation.find.code).fill(code);
			await field(phone, t.participation.find.phone).fill(number);
			await press(phone, t.participation.find.show);
			return phone;
		};
		const waiting = await find();
		await expect(waiting.getByText(t.participation.mine.position(1, t.registrations.categories.union))).toBeVisible();

		await waiting.goto(`${first}/pembatalan`);
		await press(waiting, t.participation.cancel.confirm);
		const [name = "", ...value] = organiser.cookie.split("=");
		await page.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
		await page.goto(`/panel/kegiatan/${event.id}/telepon`);
		await expect(page.getByText("Budi Tanpa Surel").first()).toBeVisible();
		await expect(page.locator('a[href^="https://wa.me/6281234567890"]').first()).toBeVisible();
		await field(page, t.registrations.callList.note).first().fill("Akan datang.");
		await page
			.getByRole("button", { name: new RegExp(t.registrations.callList.markReached) })
			.first()
			.click();
		const budi = await deps.db
			.selectFrom("registrations")
			.selectAll()
			.where("code", "=", code)
			.executeTakeFirstOrThrow();
		expect(budi).toMatchObject({ status: "waitlisted", offerExpiresAt: expect.any(String) });
		await page.goto(`/panel/kegiatan/${event.id}/pendaftaran/${budi.id}/giliran`);
		await press(page, t.seats.turn.accept);
		await expect(page.getByText(t.seats.turn.news.accepted)).toBeVisible();

		const seated = await find();
		await expect(seated.getByRole("img", { name: t.participation.mine.qrLabel(code) })).toBeVisible();
		const [day] = await eventQueries.listDays(deps.db, event.id);
		// The morning of the first day.
		await site.stop();
		site.set({ NOW_OFFSET: String(Math.round((Date.parse(day?.startsAt ?? "") - Date.now()) / 1000)) });
		await site.start();
		const desk = await (await browser.newContext({ baseURL: site.baseURL, javaScriptEnabled: false })).newPage();
		await signIn(desk, { email: organiser.email, password }, `/petugas/${event.id}`);
		await expect(desk.getByText(t.attendance.dayPresent(1, 0, 1))).toBeVisible();
		const letIn = async () => {
			await desk.locator("#entry").fill(code);
			await press(desk, t.attendance.lookUp);
			return desk.getByRole("main");
		};
		const door = await letIn();
		await expect(door).toContainText(t.attendance.outcome.in);
		await expect(door).toContainText("Budi Tanpa Surel");
		await expect(desk.getByText(t.attendance.dayPresent(1, 1, 1))).toBeVisible();
		await expect(await letIn()).toContainText(/Sudah check-in pukul \d\d\.\d\d oleh Rina Contoh/);
		await expect(desk.getByText(t.attendance.dayPresent(1, 1, 1))).toBeVisible();
		expect(await outbox(deps.db, budi)).toEqual([]);
		await desk.goto(`/panel/surat?cari=${encodeURIComponent("Budi Tanpa Surel")}`);
		await expect(desk.getByText(t.messages.emptyFiltered)).toBeVisible();
		await desk.context().close();
	} finally {
		await deps.db.destroy();
	}
});
