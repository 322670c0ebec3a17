import { expect, type Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import { chapterOf, type WorkspaceTab } from "#app/ui/events/workspace-chapters";

const t = messagesFor("id");

/** A control by its label as it stands on the page, whether or not the answer may be left out. */
export const field = (within: Pick<Page, "getByLabel">, label: string) => {
	const literal = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	return within.getByLabel(new RegExp(`^\\s*${literal}(?: ${t.frame.optional.replace(/[()]/g, "\\$&")})?\\s*$`));
};

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** One page of the event workspace that is open, by way of its chapter. */
export async function openTab(page: Page, tab: WorkspaceTab): Promise<void> {
	const { label, chapters, tabs } = t.events.workspace;
	const follow = (navigation: string, name: string) =>
		page.getByRole("navigation", { name: navigation, exact: true }).getByRole("link", { name, exact: true }).click();
	const chapter = chapterOf(tab);
	if (!chapter) return follow(label, tabs[tab]);
	await follow(label, chapters[chapter]);
	await follow(chapters[chapter], tabs[tab]);
}

/** The banner above the heading that says what was just done. */
export const expectNews = (page: Page, text: string) => expect(page.getByRole("alert")).toContainText(text);

export async function signIn(page: Page, account: { email: string; password: string }, returnTo: string) {
	await page.goto(returnTo);
	await expect(page).toHaveURL(/\/masuk\?lanjut=/);
	await page.getByLabel(t.accounts.email).first().fill(account.email);
	await page.getByLabel(t.accounts.password).fill(account.password);
	await press(page, t.accounts.signIn);
	await expect(page).toHaveURL(new RegExp(`${returnTo}$`));
}

export interface Plan {
	title: string;
	/** `YYYY-MM-DD`, one per day; each day runs from 09.00 to 15.00 WIB. */
	dates: readonly string[];
	registration: { opens: string; closes: string };
}

/** Takes a dialogue through every form of the panel, from the first one to the public page; comes back with its id. */
export async function planAndPublish(page: Page, { title, dates, registration }: Plan): Promise<string> {
	const words = t.planning;
	await page.goto("/panel/kegiatan");
	await page.getByRole("link", { name: words.createEvent }).first().click();
	await field(page, words.title).fill(title);
	await field(page, words.region).selectOption({ label: "Kota Tangerang" });
	await press(page, words.createDraft);
	await expectNews(page, words.news.created);
	const eventId = new URL(page.url()).pathname.split("/").at(-1) ?? "";

	await openTab(page, "details");
	await field(page, words.purpose).fill("Menyepakati langkah koperasi pekerja menuju sertifikat NIK.");
	await field(page, words.topics).fill("Rapat anggota tahunan\nFasilitas kesejahteraan");
	await field(page, words.venueName).fill("Balai Pertemuan Contoh, Ruang Melati");
	await field(page, words.venueAddress).fill("Jalan Contoh 1");
	await field(page, words.contactName).fill("Panitia Contoh");
	await field(page, words.contactPhone).fill("021 525 5733");
	await press(page, t.frame.saveChanges);
	await expectNews(page, words.news.saved);

	await openTab(page, "schedule");
	await fillSchedule(page, dates);
	await field(page, words.opensDate).fill(registration.opens);
	await field(page, words.opensTime).fill("08:00");
	await field(page, words.closesDate).fill(registration.closes);
	await field(page, words.closesTime).fill("17:00");
	await press(page, words.saveSchedule);
	await expectNews(page, words.news.saved);

	await openTab(page, "programme");
	await field(page, words.startsAt).fill("09:00");
	await field(page, words.endsAt).fill("12:00");
	await field(page, words.sessionTitle).fill("Pleno pembukaan");
	await press(page, words.saveSession);
	await expectNews(page, words.news["session-saved"]);

	await openTab(page, "quotas");
	const { ofParty, seats } = t.seats.settings;
	await field(page, ofParty(seats, t.registrations.categories.union)).fill("5");
	await field(page, ofParty(seats, t.registrations.categories.cooperative)).fill("5");
	await press(page, words.saveQuotas);
	await expectNews(page, words.news["quotas-saved"]);

	await openTab(page, "overview");
	await page.getByRole("link", { name: words.publish, exact: true }).click();
	await press(page, words.publishYes);
	await expectNews(page, words.news.published);
	return eventId;
}

/** Types the days into the rows of the schedule; what else the form holds stays as it is. */
export async function fillSchedule(page: Page, dates: readonly string[]): Promise<void> {
	const words = t.planning;
	for (const [index, date] of dates.entries()) {
		const legend = new RegExp(`^${words.dayLegend(index + 1)}`);
		const row = page.getByRole("group", { name: legend });
		await field(row, words.date).fill(date);
		await field(row, words.startsAt).fill("09:00");
		await field(row, words.endsAt).fill("15:00");
	}
}

export interface Commitment {
	action: string;
	organisation: string;
	person: string;
	email: string;
	/** `YYYY-MM-DD` */
	due: string;
}

/** Records what somebody promised at an event; the page of the new follow-up is open afterwards. */
export async function addFollowup(page: Page, eventId: string, commitment: Commitment): Promise<void> {
	const words = t.followups.form;
	await page.goto(`/panel/kegiatan/${eventId}/tindak-lanjut`);
	await page.getByRole("link", { name: t.followups.add }).first().click();
	await field(page, words.action).fill(commitment.action);
	await field(page, words.theme).selectOption({ label: t.followups.themes.cooperatives });
	await field(page, words.organisation).fill(commitment.organisation);
	await page.getByRole("radio", { name: t.registrations.categories.cooperative }).check();
	await field(page, words.person).fill(commitment.person);
	await field(page, words.email).fill(commitment.email);
	await field(page, words.due).fill(commitment.due);
	await press(page, words.create);
	await expectNews(page, t.followups.news.created);
}
