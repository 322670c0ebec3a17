import type { Browser, Page } from "@playwright/test";
import type { Category } from "#app/domain/registrations/types";
import { messagesFor } from "#app/i18n/catalogue";
import { field, press } from "./panel-pages";

const t = messagesFor("id");

/** A cheap phone: 360 px wide, and scripts do not run. */
export async function openPhone(browser: Browser, baseURL: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL,
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 },
		isMobile: true,
		hasTouch: true,
	});
	return context.newPage();
}

export interface Participant {
	category: Category;
	organisation: string;
	name: string;
	email?: string;
	phone: string;
}

/** From the list of dialogues through the three pages of the form; the participant's own page is open afterwards. */
export async function registerFor(phone: Page, title: string, person: Participant): Promise<{ code: string }> {
	const words = t.participation.register;
	await phone.goto("/");
	await phone.getByRole("link", { name: title }).click();
	await phone.getByRole("link", { name: t.events.page.register }).locator("visible=true").first().click();
	await phone.getByRole("radio", { name: words.categories[person.category] }).check();
	await field(phone, words.organisation).fill(person.organisation);
	await field(phone, words.region).selectOption({ label: "Kota Tangerang" });
	await press(phone, t.frame.continue);
	await field(phone, words.name).fill(person.name);
	await field(phone, words.phone).fill(person.phone);
	if (person.email) await field(phone, words.email).fill(person.email);
	await press(phone, t.frame.continue);
	await phone.getByRole("checkbox", { name: words.consent }).check();
	await press(phone, words.send);
	await phone.waitForURL(/\/pendaftaran\/[\w-]+$/);
	return { code: (await phone.locator(".confirmation-reference").innerText()).trim() };
}
