import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { expectAccessible, expectLanguage, expectNoSidewaysScroll } from "#tests/support/page-checks";
import { field, press } from "#tests/support/panel-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const words = t.minutes;
const promise = "Dinas menyampaikan daftar koperasi paling lambat 24 September.";

async function expectSound(page: Page, lang: "id" | "en", where: string): Promise<void> {
	await expectAccessible(page, where);
	await expectNoSidewaysScroll(page, where);
	await expectLanguage(page, lang, where);
}

test("product row 19: two writers lose nothing, a sentence becomes a follow-up, and a promised answer is kept", async ({
	page,
	site,
}) => {
	test.setTimeout(120_000);
	const deps = depsOf(site);
	try {
		const office = await createOffice(deps);
		const organiser = await createSignedIn(deps, site, office.id, "organiser");
		const event = await createOpenEvent(deps, { officeId: office.id });
		const [name = "", ...value] = organiser.cookie.split("=");
		await page.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
		const minutes = `/panel/kegiatan/${event.id}/notula/umum`;
		const other = await page.context().newPage();

		for (const lang of ["id", "en"] as const) {
			const { form } = messagesFor(lang).minutes;
			await page.goto(`${minutes}/tulis?lang=${lang}`);
			await other.goto(`${minutes}/tulis`);
			await field(other, form.body).fill(`Rapat dibuka (${lang}). <b>Doa</b>.`);
			await press(other, form.save);
			await field(page, form.body).fill(`${"tanpaspasi".repeat(30)} </textarea>\n1. ${promise}`);
			await press(page, form.save);
			await expect(page.locator(".minutes-side").first()).toHaveText(`Rapat dibuka (${lang}). <b>Doa</b>.`);
			await expectSound(page, lang, `conflict of minutes in ${lang}`);
			await press(page, form.save);
			await expect(page).toHaveURL(/kabar=saved/);
		}

		await page.goto(`${minutes}/tandai?lang=id`);
		await page.getByRole("row", { name: promise }).getByRole("link").click();
		await field(page, t.followups.form.theme).selectOption("cooperatives");
		await field(page, t.followups.form.organisation).fill("Dinas Koperasi Contoh");
		await page.getByLabel(t.registrations.categories.government).check();
		await field(page, t.followups.form.due).fill("2026-12-20");
		await expectSound(page, "id", "follow-up from a sentence");
		await press(page, t.followups.form.create);
		await expect(page.locator("blockquote")).toHaveText(promise);

		await page.goto(`${minutes}/tulis`);
		await field(page, words.form.body).fill(`Sambutan.\n\n- ${promise.replace("24 September", "1 Oktober")}`);
		await press(page, words.form.save);
		await page.goto(minutes);
		await expect(page.locator("mark")).toContainText("1 Oktober");

		await page.goto(`/panel/kegiatan/${event.id}/tanya-jawab/baru`);
		await field(page, t.discussion.form.body).fill("Kapan aturannya terbit?");
		await page.getByLabel(t.discussion.statuses.written_answer_due).check();
		await press(page, t.discussion.form.save);
		await expect(page.locator(".notification a")).toHaveText(`RTL-${event.codePrefix}-02`);
		await expectSound(page, "id", "a promised answer");
		await page.getByRole("link", { name: "Kapan aturannya terbit?", exact: true }).click();
		await page.getByLabel(t.discussion.statuses.answered).check();
		await field(page, t.discussion.form.answer).fill("Akhir tahun.");
		await press(page, t.discussion.form.save);
		await expectSound(page, "id", "an answer that was promised");
		await page.getByRole("link", { name: t.discussion.complete }).click();
		await expect(field(page, t.followups.progress.reason)).toHaveValue(/Akhir tahun\.$/);
		await press(page, t.followups.statusPage.save);
		await expect(page.getByRole("main")).toContainText(t.followups.statuses.done);
	} finally {
		await deps.db.destroy();
	}
});
