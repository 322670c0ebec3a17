import path from "node:path";
import type { Page } from "@playwright/test";
import { addInvitations } from "#app/domain/invitations/add-invitations";
import { saveQuestion } from "#app/domain/questions/save-question";
import type { QuestionInput } from "#app/domain/questions/schema";
import { messagesFor } from "#app/i18n/catalogue";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow } from "#tests/support/house";
import { field, press } from "#tests/support/panel-pages";
import { openPhone } from "#tests/support/phone-pages";
import type { Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

// A site of its own, at the time to which the factories' dates belong.
test.use({ siteEnv: { SEED: "none", NOW_OFFSET: offsetToTestNow() } });

const t = messagesFor("id");
const words = t.form.own;
const photo = path.join(import.meta.dirname, "../../support/photo.png");
const plain = { hint: "", options: [], minimum: null, maximum: null, parties: null, shownWhen: null } as const;
const asked: QuestionInput[] = [
	{ ...plain, kind: "text", label: "Apa harapan Anda?", isRequired: true },
	{ ...plain, kind: "file", label: "Surat tugas", isRequired: true, parties: ["union", "cooperative"] },
];

/** An event that asks two questions, and an invitation that is still to be sent. */
async function askingEvent(site: Site) {
	const deps = depsOf(site);
	const { id: officeId } = await createOffice(deps);
	const staff = await createSignedIn(deps, site, officeId, "organiser");
	const event = await createOpenEvent(deps, { officeId, seats: { union: 5, cooperative: 5 } });
	const ids: string[] = [];
	for (const question of asked) {
		const saved = await saveQuestion(deps, event.id, null, question);
		if (!saved.ok) throw new Error(saved.reason);
		ids.push(saved.questionId);
	}
	const body = { organisationName: "Koperasi Contoh", addresseeName: "", addresseePosition: "", phone: null } as const;
	const more = { category: "cooperative", regencyCode: "36.71", email: "koperasi@undangan.test" } as const;
	const invited = await addInvitations(
		deps,
		event.id,
		[{ ...body, ...more, delegatesAllowed: 1, language: "id" }],
		null,
	);
	if (!invited.ok) throw new Error(invited.reason);
	const invitation = `/undangan/${deps.links.token("invitation", invited.ids[0] ?? "", 1)}`;
	await deps.db.destroy();
	return { event, staff, wish: `q_${ids[0]}`, letter: `q_${ids[1]}`, invitation };
}

/** The form for a group of two as the contact sends it, one of them without a name; gives their pages. */
async function sendGroup(phone: Page, baseURL: string, slug: string) {
	const address = `/kegiatan/${slug}/rombongan`;
	const organisation = { category: "union", organisation: "SP Mandiri (rekaan)", region: "36.71", delegates: "2" };
	const contact = { contact_name: "Hendra Wijaya", contact_email: "hendra@serikat.test", d1_name: "Siti Aminah" };
	const form = { ...organisation, ...contact, mail_to: "delegates", form_key: "kunci-rombongan-1" };
	const headers = { origin: baseURL };
	const second = await phone.request.post(address, { form: { ...form, step: "1" }, headers });
	expect(await second.text()).toContain(words.delegates);
	const sent = await phone.request.post(address, {
		form: { ...form, consent: "on", step: "submit" },
		headers,
		maxRedirects: 0,
	});
	await phone.goto(sent.headers().location ?? "");
	const linkOf = (name: string) =>
		phone
			.getByRole("row")
			.filter({ hasText: name })
			.getByRole("link", { name: t.groups.page.openLink })
			.getAttribute("href");
	return { named: (await linkOf("Siti Aminah")) ?? "", seat: (await linkOf(t.groups.page.unnamed(2))) ?? "" };
}

/** Sends the form once without answers, which names both questions, then with them. */
async function answerAndSend(page: Page, { wish, letter }: { wish: string; letter: string }, button: string) {
	await press(page, button);
	await expect(page.locator(".error-summary")).toContainText(t.errors["answer-required"]);
	await expect(page.locator(".error-summary")).toContainText(t.errors["file-required"]);
	await page.locator(`#${wish}`).fill("Jejaring");
	await page.locator(`#${letter}`).setInputFiles(photo);
	await press(page, button);
	await expect(page).toHaveURL(/\/pendaftaran\/[\w-]+(\?|$)/);
	await expect(page.getByRole("heading", { name: t.form.mine.answers })).toBeVisible();
	await expect(page.locator("main")).toContainText("Jejaring");
	await expect(page.locator("main")).toContainText("photo.png");
	await expect(page.getByText(words.openTitle)).toHaveCount(0);
}

test("product row 3: whoever takes a seat, accepts an invitation or is added by staff answers the organiser's questions for themselves", async ({
	browser,
	context,
	page,
	site,
}) => {
	const { event, staff, wish, letter, invitation } = await askingEvent(site);
	const [name = "", value = ""] = staff.cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: site.baseURL }]);
	const phone = await openPhone(browser, site.baseURL);
	const { named, seat } = await sendGroup(phone, site.baseURL, event.slug);
	const person = async (whole: string, email: string) => {
		await field(phone, t.participation.register.name).fill(whole);
		await field(phone, t.participation.register.email).fill(email);
		await phone.locator("#consent").check();
	};

	await test.step("a delegate who takes a seat of a group", async () => {
		await phone.goto(seat);
		await person("Citra Dewi", "citra@serikat.test");
		await answerAndSend(phone, { wish, letter }, t.groups.claim.send);
	});

	await test.step("a delegate whom the contact named reads what is open, and answers without a change of anything else", async () => {
		await phone.goto(named);
		for (const { label } of asked) await expect(phone.getByRole("listitem").filter({ hasText: label })).toBeVisible();
		await phone.getByRole("link", { name: words.openButton }).click();
		await answerAndSend(phone, { wish, letter }, words.send);
		await phone.goto(`${named}/jawaban`);
		await expect(phone.getByRole("heading", { level: 1 })).toHaveText(words.noneTitle);
	});

	await test.step("whoever accepts an invitation", async () => {
		await page.goto(`/panel/kegiatan/${event.id}/undangan/pengiriman`);
		await page.getByRole("button", { name: /^Kirim 1 undangan$/ }).click();
		await expect(page.getByRole("alert")).toContainText(t.invitations.news.sent);
		await phone.goto(`${invitation}/kehadiran`);
		await person("Ani Lestari", "ani@koperasi.test");
		await answerAndSend(phone, { wish, letter }, t.invitations.mine.acceptSubmit);
	});

	await test.step("staff who add somebody are asked and held up by nothing; the list and the record say what is open", async () => {
		const list = `/panel/kegiatan/${event.id}/pendaftaran`;
		await page.goto(`${list}/tambah`);
		await page.getByRole("radio", { name: t.participation.register.categories.union }).check();
		await field(page, t.participation.register.organisation).fill("SP Contoh");
		await field(page, t.participation.register.region).selectOption({ label: "Kota Tangerang" });
		await field(page, t.participation.register.name).fill("Budi Santoso");
		await field(page, t.participation.register.phone).fill("0812 3456 7891");
		await page.locator('[name="consent_by"][value="phone"]').check();
		await page.locator(`#${wish}`).fill("Sertifikat NIK");
		await press(page, t.registrations.addPage.submit);
		await expect(page.getByText(words.staffOpenText)).toBeVisible();
		await expect(page.locator("main")).toContainText("Sertifikat NIK");
		await page.goto(`${list}?jawaban=kurang&kolom=status,${wish}`);
		const rows = page.getByRole("row").filter({ hasText: "Budi Santoso" });
		await expect(rows).toContainText("Sertifikat NIK");
		await expect(rows).toContainText(t.table.owingTag);
		await expect(page.getByRole("row").filter({ hasText: "Siti Aminah" })).toHaveCount(0);
	});
});
