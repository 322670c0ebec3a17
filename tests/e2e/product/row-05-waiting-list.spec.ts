import { setQuotas } from "#app/domain/events/set-quotas";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { expireOffers } from "#app/domain/registrations/expire-offers";
import { messagesFor } from "#app/i18n/catalogue";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { register } from "#tests/support/outbox";
import { press } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });

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
		const people = [];
		for (const name of ["Ani", "Beni", "Citra", "Dedi"]) people.push(await register(deps, event.id, name));
		const [ani, beni, citra] = people;
		if (!ani || !beni || !citra) throw new Error("nobody");
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
		const pageOf = (id: string) => `/pendaftaran/${deps.links.token("registration", id, 1)}`;
		await phone.goto(`${pageOf(ani.id)}/pembatalan`);
		await press(phone, t.participation.cancel.confirm);
		expect(await statuses()).toEqual(["cancelled", "confirmed", "waitlisted", "waitlisted"]);

		await setQuotas(deps, event.id, one, { settings: { offerHours: 24 } });
		await cancelRegistration(deps, beni.id);
		expect(await statuses()).toEqual(["cancelled", "cancelled", "offered", "waitlisted"]);
		await phone.goto(pageOf(citra.id));
		await phone.getByRole("link", { name: t.seats.offer.open }).click();
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t.seats.offer.title);
		expect(await statuses()).toEqual(["cancelled", "cancelled", "offered", "waitlisted"]);

		const later = { ...deps, now: () => new Date(deps.now().getTime() + 25 * 3_600_000) };
		expect(await expireOffers(later)).toBe(1);
		expect(await statuses()).toEqual(["cancelled", "cancelled", "waitlisted", "offered"]);
		await press(phone, t.seats.offer.take);
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(t.seats.offer.goneTitle);
		await phone.goto(`${pageOf(people[3]?.id ?? "")}/tawaran`);
		await press(phone, t.seats.offer.take);
		await expect(phone.getByText(t.seats.offer.accepted)).toBeVisible();
		expect(await statuses()).toEqual(["cancelled", "cancelled", "waitlisted", "confirmed"]);

		const [name = "", ...value] = organiser.cookie.split("=");
		await page.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
		await page.goto(`/panel/kegiatan/${event.id}/kuota`);
		await expect(page.getByText(t.seats.settings.rules)).toBeVisible();
	} finally {
		await deps.db.destroy();
	}
});
