import { setQuotas } from "#app/domain/events/set-quotas";
import { messagesFor } from "#app/i18n/catalogue";
import { filledForm, registeredWithNews, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const none = { employer: 0, union: 0, cooperative: 0, government: 0, other: 0 };

test("product row 4: 200 parallel posts for 10 seats give exactly 10; organisations have a limit; the gap is live", async ({
	page,
	site,
}) => {
	test.setTimeout(180_000);
	const deps = depsOf(site);
	try {
		const office = await createOffice(deps);
		const organiser = await createSignedIn(deps, site, office.id, "organiser");
		const event = await createOpenEvent(deps, { officeId: office.id, seats: { ...none, union: 10 } });
		const crowd = Array.from({ length: 200 }, (_, index) => sendForm(site.baseURL, event.slug, filledForm(index)));
		expect((await Promise.all(crowd)).filter((answer) => typeof answer === "number")).toEqual([]);
		const people = await registeredWithNews(deps, event);
		const of = (status: string) => people.filter((one) => one.status === status).length;
		expect([of("confirmed"), of("waitlisted")]).toEqual([10, 190]);

		const capped = await createOpenEvent(deps, { officeId: office.id, seats: { ...none, union: 10 } });
		const targetPercent = { employer: null, union: 80, cooperative: null, government: null, other: null };
		await setQuotas(deps, capped.id, { ...none, union: 10 }, { settings: { seatsPerOrganisation: 2, targetPercent } });
		for (let index = 0; index < 3; index++) await sendForm(site.baseURL, capped.slug, filledForm(index));
		const colleagues = await registeredWithNews(deps, capped);
		expect(colleagues.map(({ status }) => status).sort()).toEqual(["confirmed", "confirmed", "waitlisted"]);

		await page.context().addCookies([{ ...cookieOf(organiser.cookie), url: site.baseURL }]);
		await page.goto(`/panel/kegiatan/${capped.id}`);
		await expect(page.getByText(t.seats.balance.missing("6", "8"))).toBeVisible();
		await sendForm(site.baseURL, capped.slug, { ...filledForm(7), organisation: "SP Lain (rekaan)" });
		await page.reload();
		await expect(page.getByText(t.seats.balance.missing("5", "8"))).toBeVisible();
	} finally {
		await deps.db.destroy();
	}
});

function cookieOf(header: string) {
	const [name = "", ...value] = header.split("=");
	return { name, value: value.join("=") };
}
