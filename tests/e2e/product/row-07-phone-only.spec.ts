import { checkIn } from "#app/domain/attendance/check-in";
import { setQuotas } from "#app/domain/events/set-quotas";
import { messagesFor } from "#app/i18n/catalogue";
import * as eventQueries from "#db/queries/events";
import { filledForm, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { outbox } from "#tests/support/outbox";
import { field, press } from "#tests/support/panel-pages";
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
		const onTheDay = { ...deps, now: () => new Date(day?.startsAt ?? "") };
		const arrived = await checkIn(onTheDay, event.id, {
			by: "registration",
			registrationId: budi.id,
			dayId: day?.id ?? "",
		});
		expect(arrived).toMatchObject({ ok: true });
		expect(await outbox(deps.db, budi)).toEqual([]);
		await page.goto(`/panel/surat?cari=${encodeURIComponent("Budi Tanpa Surel")}`);
		await expect(page.getByText(t.messages.emptyFiltered)).toBeVisible();
	} finally {
		await deps.db.destroy();
	}
});
