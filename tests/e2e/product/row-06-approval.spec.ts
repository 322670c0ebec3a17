import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { filledForm, sendForm } from "#tests/support/crowd";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow, password } from "#tests/support/house";
import { signIn } from "#tests/support/panel-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", BACKUPS: "off", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const tick = (page: Page, name: string) =>
	page.getByRole("checkbox", { name: `${t.deciding.select} ${name}`, exact: true }).check();
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

test("product row 6: registrations are approved and turned down with reasons, many at once and undoably, and too many for the quota are refused with the number that fits", async ({
	browser,
	site,
}) => {
	const deps = depsOf(site);
	const { id: officeId } = await createOffice(deps);
	const rina = await createSignedIn(deps, site, officeId, "organiser");
	const event = await createOpenEvent(deps, { officeId, needsApproval: true, seats: { union: 2 } });
	const people = ["Siti Pertama", "Budi Kedua", "Citra Ketiga", "Dewi Keempat"];
	for (const name of people) await sendForm(site.baseURL, event.slug, { ...filledForm(people.indexOf(name)), name });
	const context = await browser.newContext({ baseURL: site.baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	const list = `/panel/kegiatan/${event.id}/pendaftaran`;
	await signIn(page, { email: rina.email, password }, list);

	// Four for two seats: nobody is approved, and the number that fits is said and offered.
	for (const name of people) await tick(page, name);
	await press(page, t.deciding.buttons.approve);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.deciding.questions.approve("4"));
	await expect(page.getByRole("main")).toContainText(t.deciding.consequences.approve("4"));
	await press(page, t.deciding.confirm.approve("4"));
	await expect(page.getByRole("main")).toContainText(t.deciding.overQuota("SP/SB", "2", "4"));
	await press(page, t.deciding.approveFitting("2"));
	await expect(page.getByRole("alert")).toContainText(t.deciding.done.approve("2"));
	for (const name of ["Siti Pertama", "Budi Kedua"])
		await expect(row(page, name)).toContainText(t.registrations.statuses.confirmed);
	await expect(row(page, "Citra Ketiga")).toContainText(t.registrations.statuses.pending);

	// Undone, everybody waits for review as before.
	await press(page, t.deciding.undo);
	await expect(page.getByRole("alert")).toContainText(t.deciding.undone("2"));
	await expect(row(page, "Siti Pertama")).toContainText(t.registrations.statuses.pending);

	// Turning down needs a reason, which goes to each of them.
	await page.goto(list);
	for (const name of ["Citra Ketiga", "Dewi Keempat"]) await tick(page, name);
	await press(page, t.deciding.buttons.reject);
	await press(page, t.deciding.confirm.reject("2"));
	await expect(page).toHaveTitle(/^Galat: /);
	await page.getByLabel(t.deciding.reasonChoice).selectOption("organisation-limit");
	await press(page, t.deciding.confirm.reject("2"));
	await expect(page.getByRole("alert")).toContainText(t.deciding.done.reject("2"));
	const letters = await deps.db
		.selectFrom("letters")
		.innerJoin("letterBodies", "letterBodies.letterId", "letters.id")
		.select("text")
		.where("template", "=", "registration-rejected")
		.execute();
	expect(letters).toHaveLength(2);
	for (const { text } of letters) expect(text).toContain(t.deciding.reasons["organisation-limit"]);
	await deps.db.destroy();
	await context.close();
});
