import type { Page } from "@playwright/test";
import { messagesFor } from "#app/i18n/catalogue";
import * as eventQueries from "#db/queries/events";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow, password } from "#tests/support/house";
import { calendarOf } from "#tests/support/mailed-calendar";
import { expectNews, field, press, signIn } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", BACKUPS: "off", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const words = t.speakers;
const address = "hadi@narasumber.test";
const wiwik = { name: "Wiwik Handayani", titlePrefix: null, titleSuffix: null, position: "", organisation: "" };

/** The session's form in the panel, saved with what `change` typed into it. */
async function changeSession(page: Page, at: string, change: () => Promise<unknown>): Promise<void> {
	await page.goto(at);
	await change();
	await press(page, t.planning.saveSession);
	await expectNews(page, t.planning.news["session-saved"]);
}

test("product row 1: a speaker without an account sees the own sessions, hands in slides, is told of changes and has a calendar that follows, until the link is revoked", async ({
	browser,
	page,
	site,
}) => {
	test.setTimeout(180_000);
	const deps = depsOf(site);
	const { id: officeId } = await createOffice(deps);
	const rina = await createSignedIn(deps, site, officeId, "organiser");
	const event = await createOpenEvent(deps, {
		officeId,
		sessions: [{ title: "Panel koperasi", room: "Melati", people: [{ role: "moderator", named: wiwik }] }],
	});
	const [session] = await eventQueries.listSessions(deps.db, event.id);
	await deps.db.destroy();
	const list = `/panel/kegiatan/${event.id}/narasumber`;
	const sessionPage = `/panel/kegiatan/${event.id}/agenda/${session?.id}`;
	await signIn(page, { email: rina.email, password }, list);

	// Added by the organiser, put into the session, and invited.
	await field(page, words.fields.name).fill("Hadi Raharjo");
	await field(page, words.fields.email).fill(address);
	await press(page, words.save);
	await expectNews(page, words.news.added);
	await changeSession(page, sessionPage, () =>
		page
			.getByRole("group", { name: words.choose.speakers })
			.getByRole("checkbox", { name: /Hadi Raharjo/ })
			.check(),
	);
	await page.goto(list);
	await page.getByRole("link", { name: /Hadi Raharjo/ }).click();
	const speakerPage = new URL(page.url()).pathname;
	await press(page, words.page.invite);
	await expectNews(page, words.news.invited);

	// The link of the letter opens without an account, on a phone.
	const isInvitation = ({ envelope, text }: { envelope: { to: string[] }; text?: string | undefined }) =>
		envelope.to.includes(address) && /\/narasumber\//.test(text ?? "");
	const [link = ""] = /http\S+\/narasumber\/[\w-]+/.exec((await site.mails.waitFor(isInvitation)).text ?? "") ?? [];
	const phone = await openPhone(browser, site.baseURL);
	expect((await phone.goto(link))?.status()).toBe(200);
	const main = phone.getByRole("main");
	for (const said of ["Panel koperasi", "09.00–10.00 WIB", "Melati", "Wiwik Handayani"])
		await expect(main).toContainText(said);
	const entry = async (sequence: number) => {
		await site.mails.waitFor(({ envelope, attachments }) => {
			if (!envelope.to.includes(address)) return false;
			return attachments.some(({ content }) =>
				new RegExp(`^SEQUENCE:${sequence}\\r?$`, "m").test(Buffer.from(content as ArrayBuffer).toString()),
			);
		});
		return [...calendarOf(await site.mails.letters(), address)];
	};
	const [[uid, first] = []] = await entry(0);
	expect(first).toMatchObject({ method: "REQUEST", start: "2026-11-12T02:00:00.000Z" });

	// Slides are known by their content.
	const upload = async (content: string) => {
		await phone
			.getByLabel(words.own.file)
			.setInputFiles({ name: "paparan.pdf", mimeType: "application/pdf", buffer: Buffer.from(content) });
		await phone.getByRole("button", { name: new RegExp(words.own.upload) }).click();
	};
	await upload("<script>alert(1)</script>");
	await expect(main).toContainText(t.errors["slides-type"]);
	await upload("%PDF-1.7 paparan");
	await expect(phone.getByRole("alert")).toContainText(words.own.uploaded);
	await page.goto(speakerPage);
	await expect(page.getByText(t.documents.notReleased)).toBeVisible();

	// The programme changes: shown from when to when until it was read, and the same entry of the calendar moves.
	await changeSession(page, sessionPage, async () => {
		await field(page, t.planning.startsAt).fill("10:30");
		await field(page, t.planning.endsAt).fill("11:30");
		await field(page, t.planning.room).fill("Kenanga");
	});
	await phone.goto(link);
	await expect(main).toContainText(words.own.changes);
	await expect(main.locator("s")).toContainText("09.00–10.00 WIB, Melati");
	await expect(main.locator("strong").filter({ hasText: "Kenanga" })).toContainText("10.30–11.30 WIB");
	const moved = await entry(1);
	expect(moved).toHaveLength(1);
	expect(moved[0]).toMatchObject([uid, { method: "REQUEST", sequence: 1, start: "2026-11-12T03:30:00.000Z" }]);
	await press(phone, words.own.seen);
	await expect(main).not.toContainText(words.own.changes);

	// Revoked: dead for every use, and it names nobody.
	await page.goto(speakerPage);
	await press(page, words.page.revoke);
	await expectNews(page, words.news.revoked);
	for (const path of ["", "/kalender.ics"])
		expect([path, (await phone.request.get(link + path)).status()]).toEqual([path, 410]);
	await phone.goto(link);
	await expect(main).not.toContainText("Hadi Raharjo");
});
