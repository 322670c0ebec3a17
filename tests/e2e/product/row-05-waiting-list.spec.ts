import { setQuotas } from "#app/domain/events/set-quotas";
import { messagesFor } from "#app/i18n/catalogue";
import { filledForm, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { press } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", BACKUPS: "off", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const one = { employer: 0, union: 1, cooperative: 0, government: 0, other: 0 };

test("product row 5: a freed seat goes to exactly one in order; an unanswered offer passes on; the rule is stated", async ({
	browser,
	page,
	site,
}) => {
	test.setTimeout(120_000);
	const deps = depsOf(site);
	try {
		const office = await createOffice(deps);
		const organiser = await createSignedIn(deps, site, office.id, "organiser");
		const event = await createOpenEvent(deps, { officeId: office.id, seats: one });
		const send = (index: number) => sendForm(site.baseURL, event.slug, filledForm(index));
		const [first, second, third, fourth] = [await send(0), await send(1), await send(2), await send(3)];
		const statuses = async () =>
			(
				await deps.db
					.selectFrom("registrations")
					.select(["status", "offeredAt"])
					.where("eventId", "=", event.id)
					.orderBy("id")
					.execute()
			).map(({ status, offeredAt }) => (offeredAt ? "offered" : status));

		const phone = await openPhone(browser, site.baseURL);
		const cancel = async (personalPage: string | number) => {
			await phone.goto(`${personalPage}/pembatalan`);
			await press(phone, t.participation.cancel.confirm);
			await expect(phone.getByRole("alert")).toContainText(t.participation.mine.cancelledNow);
		};
		await cancel(first);
		expect(await statuses()).toEqual(["cancelled", "confirmed", "waitlisted", "waitlisted"]);

		await setQuotas(deps, event.id, one, { settings: { offerHours: 24 } });
		await cancel(second);
		expect(await statuses()).toEqual(["cancelled", "cancelled", "offered", "waitlisted"]);
		await phone.goto(String(third));
		await phone.getByRole("link", { name: t.seats.offer.open }).click();
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t.seats.offer.title);
		expect(await statuses()).toEqual(["cancelled", "cancelled", "offered", "waitlisted"]);

		const [name = "", ...value] = organiser.cookie.split("=");
		await page.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
		await page.goto(`/panel/kegiatan/${event.id}/kuota`);
		await expect(page.getByText(t.seats.settings.rules)).toBeVisible();
		await site.stop();
		site.set({ NOW_OFFSET: String(Number(offsetToTestNow()) + 25 * 3600) });
		await site.start();
		await expect.poll(statuses, { timeout: 20_000 }).toEqual(["cancelled", "cancelled", "waitlisted", "offered"]);
		await press(phone, t.seats.offer.take);
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t.seats.offer.goneTitle);
		await phone.goto(`${fourth}/tawaran`);
		await press(phone, t.seats.offer.take);
		await expect(phone.getByText(t.seats.offer.accepted)).toBeVisible();
		expect(await statuses()).toEqual(["cancelled", "cancelled", "waitlisted", "confirmed"]);
	} finally {
		await deps.db.destroy();
	}
});
