import path from "node:path";
import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { formatDate, formatShortDate } from "#app/i18n/format";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { expectNews, field, press } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const words = t.followups;
const photo = path.join(import.meta.dirname, "../../support/photo.png");
const owner = "Siti Aminah";
const [first, wanted] = ["2026-12-10", "2026-12-24"];
const shown = (date: string) => formatShortDate(date, "id");

/** The owner's page as the message that the organiser sends through WhatsApp has it. */
async function linkInWhatsApp(panel: Page): Promise<string> {
	const href = await panel.getByRole("link", { name: words.detail.openWhatsApp }).getAttribute("href");
	const message = new URL(href ?? "");
	expect(message.origin + message.pathname).toBe("https://wa.me/6281234567890");
	const [, link = ""] = /(\/rtl\/[\w-]+)/.exec(message.searchParams.get("text") ?? "") ?? [];
	return link;
}

/** The act of the history that has this heading. */
const act = (page: Page, heading: string) => page.getByRole("listitem").filter({ hasText: heading });

test("product row 17: an owner reports, asks for more time and hands in a photo from a WhatsApp link; who, when, before and after stay", async ({
	browser,
	page,
	site,
}) => {
	test.setTimeout(120_000);
	const deps = depsOf(site);
	try {
		const office = await createOffice(deps);
		const organiser = await createSignedIn(deps, site, office.id, "organiser");
		const event = await createOpenEvent(deps, { officeId: office.id });
		const promised = await createPromise(deps, event.id, {
			ownerName: owner,
			ownerEmail: null,
			ownerPhone: "+6281234567890",
			dueOn: first,
		});
		const [name = "", ...value] = organiser.cookie.split("=");
		await page.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
		const record = `/panel/tindak-lanjut/${promised.id}`;
		const facts = page.getByRole("main");

		await page.goto(record);
		const link = await linkInWhatsApp(page);
		const phone = await openPhone(browser, site.baseURL);
		await phone.goto(link);
		await expect(phone.getByRole("heading", { level: 1 })).toContainText(promised.title);
		await field(phone, words.progress.note).fill("Rapat anggota sudah diadakan.");
		await field(phone, words.progress.obstacle).fill("Akun ODS belum aktif.");
		await press(phone, words.progress.send);
		await expectNews(phone, words.owner.sent);
		await phone.getByRole("link", { name: words.owner.askMore }).click();
		await field(phone, words.extension.wantedLabel).fill(wanted);
		await field(phone, words.extension.reasonLabel).fill("Menunggu akun dari dinas.");
		await press(phone, words.extension.send);
		await expectNews(phone, words.owner.extensionSent);

		await page.goto("/panel/tindak-lanjut");
		await expect(facts.getByText(words.table.obstacle).first()).toBeVisible();
		await expect(facts.getByText(words.table.asked).first()).toBeVisible();
		await page.goto(record);
		const asked = act(page, words.history.extensionAsked);
		await expect(asked).toContainText(owner);
		await expect(asked).toContainText(/2 November 2026 pukul \d\d\.\d\d WIB/);
		await expect(asked).toContainText(shown(wanted));
		const reported = act(page, words.history.reported);
		await expect(reported).toContainText(owner);
		await expect(reported).toContainText("Akun ODS belum aktif.");
		await press(page, words.extension.save);
		await expectNews(page, words.news.granted);
		const granted = act(page, words.history.extended);
		await expect(granted).toContainText("Rina Contoh");
		await expect(granted).toContainText(`${words.history.before} ${shown(first)}`);
		await expect(granted).toContainText(`${words.history.after} ${shown(wanted)}`);

		await phone.goto(link);
		await expect(phone.getByRole("main")).toContainText(words.owner.until(formatDate(wanted, "id"), "WIB"));
		await expect(phone.getByText(words.owner.firstDue(formatDate(first, "id")))).toBeVisible();

		// A link that is withdrawn or replaced says so, and tells nothing of the promise.
		const expectDead = async () => {
			expect((await phone.goto(link))?.status()).toBe(410);
			await expect(phone.getByRole("heading", { level: 1 })).toContainText(t.errors.goneTitle);
			await expect(phone.getByText(t.errors.deadLinks.rtl.gone)).toBeVisible();
			await expect(phone.getByText(promised.title)).toHaveCount(0);
		};
		await press(page, words.detail.revokeLink);
		await expectNews(page, words.news.revoked);
		await expectDead();
		await press(page, words.detail.newLink);
		await expectNews(page, words.news.renewed);
		await expectDead();

		await phone.goto(await linkInWhatsApp(page));
		await field(phone, words.progress.note).fill("RAT sudah dilaporkan.");
		await field(phone, words.progress.obstacle).fill("");
		await field(phone, words.progress.file).setInputFiles(photo);
		await phone.getByRole("radio", { name: words.progress.done }).check();
		await press(phone, words.progress.send);
		await expect(phone.getByText(words.owner.doneText)).toBeVisible();
		await expect(phone.getByRole("link", { name: "photo.png" })).toBeVisible();

		await page.goto(record);
		await expect(act(page, words.history.completed)).toContainText(owner);
		const href = await page.getByRole("link", { name: "photo.png" }).getAttribute("href");
		const file = await page.request.get(href ?? "");
		expect([file.status(), file.headers()["content-type"]]).toEqual([200, "image/png"]);
		await phone.context().close();
	} finally {
		await deps.db.destroy();
	}
});

test("product row 17: on a phone the board shows every promise, and one is taken further there", async ({
	browser,
	site,
}) => {
	const deps = depsOf(site);
	try {
		const office = await createOffice(deps);
		const organiser = await createSignedIn(deps, site, office.id, "organiser");
		const event = await createOpenEvent(deps, { officeId: office.id });
		const promised = await createPromise(deps, event.id, { ownerEmail: null, ownerPhone: "+6281234567890" });
		const phone = await openPhone(browser, site.baseURL);
		const [name = "", ...value] = organiser.cookie.split("=");
		await phone.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
		await phone.goto("/panel/tindak-lanjut?tampilan=papan");
		const card = phone.getByRole("listitem").filter({ hasText: promised.title });
		await expect(card).toBeVisible();
		await card.getByRole("combobox").selectOption({ label: words.statuses.in_progress });
		await card.getByRole("button", { name: words.board.change }).click();
		await expectNews(phone, words.news.status);
		await expect(phone.getByRole("heading", { name: `${words.board.columns.active} (1)` })).toBeVisible();
		await expect(phone.getByRole("heading", { name: `${words.board.columns.idle} (0)` })).toBeVisible();
		await phone.context().close();
	} finally {
		await deps.db.destroy();
	}
});
