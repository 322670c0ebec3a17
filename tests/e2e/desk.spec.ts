import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import { ticketPicture } from "#app/documents/ticket-picture";
import { dismissOfficer } from "#app/domain/attendance/dismiss-officer";
import { nameOfficer } from "#app/domain/attendance/name-officer";
import type { Deps } from "#app/domain/deps";
import { ticketText } from "#app/domain/registrations/ticket";
import { messagesFor } from "#app/i18n/catalogue";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { cameraFilm } from "#tests/support/camera-film";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf } from "#tests/support/house";
import { register } from "#tests/support/outbox";
import { ownBrowser } from "#tests/support/own-browser";
import { expectAccessible, expectLanguage, expectNoSidewaysScroll, twoViews } from "#tests/support/page-checks";
import type { Site } from "#tests/support/running-site";
import { scratchFolder } from "#tests/support/scratch.mjs";
import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none", ROLE: "web" } });
test.describe.configure({ mode: "serial", timeout: 180_000 });

const { attendance: words, desk: t } = messagesFor("id");
const dayMs = 86_400_000;
const local = (inDays: number, clock: string) =>
	`${new Date(Date.now() + inDays * dayMs).toISOString().slice(0, 10)}T${clock}`;

let deps: Deps;
let event: EventRow;
let supervisor: Awaited<ReturnType<typeof createSignedIn>>;
let officer: Awaited<ReturnType<typeof createSignedIn>>;
const people: Registration[] = [];

test.beforeAll(async ({ site }) => {
	deps = { ...depsOf(site), now: () => new Date() };
	const office = await createOffice(deps);
	event = await createOpenEvent(deps, {
		officeId: office.id,
		days: [2, 3].map((inDays) => ({ startsAtLocal: local(inDays, "08:30"), endsAtLocal: local(inDays, "16:00") })),
		registrationOpensAtLocal: local(-2, "08:00"),
		registrationClosesAtLocal: local(1, "08:00"),
		seats: { union: 40, cooperative: 5, employer: 5, government: 5, other: 5 },
	});
	supervisor = await createSignedIn(deps, site, office.id, "supervisor");
	officer = await createSignedIn(deps, site, office.id, "officer");
	for (const { id } of [supervisor, officer]) await nameOfficer(deps, event.id, id);
	for (let n = 1; n <= 26; n++) {
		// Nobody is written to: letters are rendered by the server, and this is a browser's test.
		const byPhone = { email: null, phone: `+6281234567${String(n).padStart(3, "0")}` };
		people.push(await register(deps, event.id, `Peserta Nomor ${n}`, byPhone));
	}
});

test.afterAll(async () => deps?.db.destroy());

const ticketOf = (person: Registration | undefined) => {
	if (!person) throw new Error("There is no such person.");
	return ticketText(deps.links, person);
};

async function signIn(page: Page, site: Site, who: { cookie: string }): Promise<void> {
	const [name = "", ...value] = who.cookie.split("=");
	await page.context().addCookies([{ name, value: value.join("="), url: site.baseURL }]);
}

/** Opens the desk as somebody, and waits until it would work without a signal. */
async function openReady(page: Page, site: Site, who: { cookie: string }): Promise<void> {
	await signIn(page, site, who);
	await page.goto(`${site.baseURL}/petugas/${event.id}`);
	await expect(page.getByText(/^Siap luring: \d+ orang, \d\d\.\d\d$/)).toBeVisible({ timeout: 30_000 });
}

/** As a hardware scanner does: types, and presses Enter. */
async function scan(page: Page, text: string): Promise<void> {
	await page.locator("#entry").fill(text);
	await page.locator("#entry").press("Enter");
}

const outcome = (page: Page) => page.locator(".outcome");
const state = (page: Page) => page.locator(".desk-bar-state .tag");
const acts = () =>
	deps.db.selectFrom("deskActs").selectAll().where("eventId", "=", event.id).orderBy("actedAt").execute();

async function registerAtTheDoor(page: Page, name: string): Promise<void> {
	await page.getByRole("button", { name: t.walkIn.open }).click();
	const form = page.getByRole("dialog");
	await form.getByLabel(messagesFor("id").registrations.categories.cooperative).check();
	await form.getByLabel(t.walkIn.name).fill(name);
	await form.getByLabel(t.walkIn.organisation).fill("Koperasi Contoh Harapan");
	await form.getByLabel(t.walkIn.consent).check();
	await form.getByRole("button", { name: t.walkIn.submit }).click();
}

test("the desk's page alone may open a camera and run a decoder, and weighs little", async ({ request }) => {
	const headers = async (path: string) => (await request.get(path)).headers();
	const [desk, other] = [await headers("/petugas/kerangka"), await headers("/masuk")];
	expect(desk["permissions-policy"]).toContain("camera=(self)");
	expect(desk["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval'");
	expect(other["permissions-policy"]).toContain("camera=()");
	expect(other["content-security-policy"]).not.toContain("wasm");
	const worker = await request.get("/petugas/sw.js");
	expect(worker.headers()).toMatchObject({ "cache-control": "no-cache" });
	const files = Object.values<{ file: string }>(JSON.parse(readFileSync("build/client/desk-files.json", "utf8")));
	const scripts = files.filter(({ file }) => file.endsWith(".js"));
	const bytes = scripts.map(({ file }) => gzipSync(readFileSync(path.join("build/client", file)), { level: 9 }).length);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(130 * 1024);
});

test("what was done while the server stood still outlives a killed browser and arrives once, at its own time", async ({
	site,
}) => {
	const browser = ownBrowser();
	let isStopped = false;
	try {
		let page = await browser.open();
		await openReady(page, site, supervisor);
		await site.stop();
		isStopped = true;
		const times: [from: number, to: number][] = [];
		const timed = async (act: () => Promise<void>) => {
			const from = Date.now();
			await act();
			times.push([from, Date.now()]);
		};
		for (const person of people.slice(0, 20))
			await timed(async () => {
				await scan(page, ticketOf(person));
				await expect(outcome(page)).toContainText(person.name);
				await expect(outcome(page)).toContainText(words.outcome.in);
			});
		await scan(page, ticketOf(people[0]));
		await expect(outcome(page)).toContainText(/Sudah check-in \d\d\.\d\d/);
		for (const name of ["Hana Datang Langsung", "Gilang Datang Langsung"])
			await timed(async () => {
				await registerAtTheDoor(page, name);
				await expect(outcome(page)).toContainText(name);
			});
		await timed(async () => {
			await outcome(page).getByRole("button", { name: words.undo }).click();
			await expect(outcome(page)).toContainText(words.outcome.undone);
		});
		await expect(state(page)).toContainText("Luring · 24 antre");
		await browser.kill();

		page = await browser.open();
		// Browsers write cookies down now and then: killed just after signing in, they ask to sign in again.
		await signIn(page, site, supervisor);
		await page.goto(`${site.baseURL}/petugas/${event.id}`);
		await expect(state(page)).toContainText("Luring · 24 antre");
		await expect(page.locator(".desk-bar-state")).toContainText(t.presentOf(21, 28));
		const sent: string[] = [];
		page.on("request", (request) => {
			const body = request.url().endsWith("/sinkron") ? request.postData() : null;
			if (body?.includes('"kind"')) sent.push(body);
		});
		await site.start();
		isStopped = false;
		await expect(state(page)).toContainText("Tersambung · 0 antre", { timeout: 90_000 });

		const held = await acts();
		expect(held).toHaveLength(24);
		expect(held.filter(({ outcome }) => outcome === "in")).toHaveLength(22);
		expect(held.every(({ isOffline }) => isOffline === 1)).toBe(true);
		// The second scan of the first ticket came between the 20 scans and what followed.
		const measured = held.filter(({ outcome }) => outcome !== "already").map(({ actedAt }) => Date.parse(actedAt));
		for (const [index, [from, to]] of times.entries()) {
			expect(measured[index]).toBeGreaterThanOrEqual(from);
			expect(measured[index]).toBeLessThanOrEqual(to);
		}
		const attendances = () => deps.db.selectFrom("attendances").selectAll().execute();
		const before = await attendances();
		expect(before).toHaveLength(22);
		expect(before.filter(({ undoneAt }) => undoneAt === null)).toHaveLength(21);

		expect(sent.length).toBeGreaterThan(0);
		const again = await page.evaluate(async (bodies) => {
			const answers: string[] = [];
			for (const body of bodies) {
				const response = await fetch(`${location.pathname}/sinkron`, {
					method: "POST",
					headers: { "content-type": "application/json" },
					body,
				});
				for (const { outcome } of (await response.json()).results) answers.push(outcome);
			}
			return answers;
		}, sent);
		expect(again.filter((one) => one === "in").length).toBeGreaterThanOrEqual(22);
		expect(await acts()).toHaveLength(24);
		expect(await attendances()).toEqual(before);
	} finally {
		await browser.remove();
		if (isStopped) await site.start();
	}
});

test("two desks without a signal that scan the same person end in one arrival and two scans; a ticket that ended meanwhile is shown for a decision", async ({
	browser,
	site,
}) => {
	const [both, gone] = people.slice(20);
	const desks: Page[] = [];
	for (const name of ["Meja 1", "Meja 2"]) {
		const page = await (await browser.newContext({ baseURL: site.baseURL })).newPage();
		desks.push(page);
		await openReady(page, site, supervisor);
		await page.getByText(t.deviceSettings.title, { exact: true }).click();
		await page.getByLabel(t.deviceSettings.name).fill(name);
		await page.getByRole("button", { name: t.deviceSettings.save }).click();
		await page.context().setOffline(true);
		await scan(page, ticketOf(both));
		await expect(outcome(page)).toContainText(words.outcome.in);
	}
	const [first, second] = desks as [Page, Page];
	await scan(second, ticketOf(gone));
	await expect(outcome(second)).toContainText(words.outcome.in);
	await deps.db
		.updateTable("registrations")
		.set({ status: "cancelled", updatedAt: new Date().toISOString() })
		.where("id", "=", gone?.id ?? "")
		.execute();
	for (const page of desks) {
		await page.context().setOffline(false);
		await expect(state(page)).toContainText("Tersambung · 0 antre", { timeout: 30_000 });
	}
	const scans = (await acts()).filter(({ registrationId }) => registrationId === both?.id);
	expect(scans.map(({ outcome, station }) => [outcome, station])).toEqual([
		["in", "Meja 1"],
		["already", "Meja 2"],
	]);
	await expect(second.getByText(t.answers.needsDecision)).toBeVisible();
	await expect(second.locator(".desk-answers")).toContainText(t.outcome.void);
	await scan(first, ticketOf(both));
	await expect(outcome(first)).toContainText(/Sudah check-in \d\d\.\d\d di Meja 1 oleh Rina Contoh/);
	for (const page of desks) await page.context().close();
});

test("the camera reads a ticket, also after a chat has compressed it, and answers the same ticket calmly", async ({
	site,
}) => {
	const folder = scratchFolder("film");
	const film = path.join(folder, "camera.y4m");
	const [clear, passedOn] = people.slice(22, 24).map((person) => {
		return PNG.sync.read(ticketPicture(ticketOf(person), person.code));
	});
	if (!clear || !passedOn) throw new Error("Two tickets are needed.");
	const { width, height, data } = passedOn;
	const compressed = jpeg.decode(jpeg.encode({ width, height, data: Buffer.from(data) }, 25).data);
	writeFileSync(film, cameraFilm([clear, compressed]));
	const browser = ownBrowser([
		"--use-fake-ui-for-media-stream",
		"--use-fake-device-for-media-stream",
		`--use-file-for-fake-video-capture=${film}`,
	]);
	try {
		const page = await browser.open();
		const elsewhere: string[] = [];
		page.on("request", (request) => {
			if (!request.url().startsWith(site.baseURL)) elsewhere.push(request.url());
		});
		await openReady(page, site, officer);
		const start = page.getByRole("button", { name: t.camera.start });
		if (await start.isVisible()) await start.click();
		const told = page.locator(".desk-answer > [role=status]");
		for (const person of [people[22], people[23]])
			await expect(told).toHaveText(`${words.outcome.in} ${person?.name}`, { timeout: 40_000 });
		const calm = new RegExp(`^Sudah check-in .* ${people[22]?.name}$`);
		await expect(told).toHaveText(calm, { timeout: 40_000 });
		expect(elsewhere).toEqual([]);
		const scans = (await acts()).filter(({ registrationId }) => registrationId === people[22]?.id);
		expect(scans[0]).toMatchObject({ outcome: "in", method: "qr" });
		expect(scans.slice(1).every(({ outcome }) => outcome === "already")).toBe(true);
	} finally {
		await browser.remove();
		rmSync(folder, { recursive: true, force: true });
	}
});

test("a supervisor finds by name, lets a group in, and a substitute; everything can be read and reached", async ({
	page,
	site,
}) => {
	const long = "Raden Ajeng Siti Kusumaningtyas Wulandari Prabandari Sulistyaningsih";
	const sent = await fetch(`${site.baseURL}/kegiatan/${event.slug}/rombongan`, {
		...{ method: "POST", redirect: "manual", headers: { origin: site.baseURL } },
		body: new URLSearchParams({
			...{ category: "union", organisation: "SP Rombongan (rekaan)", region: "36.71", consent: "on", step: "submit" },
			...{ contact_name: "Hendra Wijaya", contact_email: "hendra@serikat.test", delegates: "3" },
			...{ d1_name: long, d2_name: "Dedi Rombongan", d3_name: "Wati Rombongan", form_key: crypto.randomUUID() },
			...{ d1_phone: "081288880001", d2_phone: "081288880002", d3_phone: "081288880003" },
		}),
	});
	expect(sent.status).toBe(303);
	await openReady(page, site, supervisor);
	await scan(page, "kusum siti");
	await page.getByRole("button", { name: `${words.checkIn} ${long}` }).click();
	await expect(outcome(page)).toContainText(t.group(2));
	await page.getByRole("button", { name: t.checkInGroup(2) }).click();
	await expect(outcome(page)).toContainText("Rombongan");
	await expect(page.locator(".desk-list").last()).toContainText("Wati Rombongan");
	await scan(page, "peserta nomor 25");
	await page.getByRole("button", { name: `${t.substitute.open} Peserta Nomor 25` }).click();
	const form = page.getByRole("dialog");
	await form.getByLabel(t.substitute.name).fill("Tono Pengganti");
	await form.getByLabel(t.walkIn.consent).check();
	await expectAccessible(page, "the form for a substitute", twoViews);
	await form.getByRole("button", { name: t.substitute.submit }).click();
	await expect(outcome(page)).toContainText("Tono Pengganti");
	await scan(page, "s");
	await expectAccessible(page, "the desk with a search");
	await expectNoSidewaysScroll(page, "the desk with a search");
	await expectLanguage(page, "id", "the desk");
	await page.goto(`/petugas/${event.id}?lang=en`);
	await expect(page.getByText(/^Ready offline/)).toBeVisible({ timeout: 30_000 });
	await expectLanguage(page, "en", "the desk");
});

test("an officer scans and does not search; whoever is sent away loses what the device knows at the next contact", async ({
	page,
	site,
}) => {
	await openReady(page, site, officer);
	await scan(page, "peserta");
	await expect(page.getByText(words.outcome.supervisorSearches, { exact: true })).toBeVisible();
	await dismissOfficer(deps, event.id, officer.id);
	await page.locator("#entry").fill(people[25]?.code ?? "");
	await page.locator("#entry").press("Enter");
	await expect(page.getByText(t.revoked.title)).toBeVisible({ timeout: 30_000 });
	const kept = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const request = indexedDB.open("rembuk-desk");
				request.onsuccess = () => {
					const count = request.result.transaction("desks").objectStore("desks").count();
					count.onsuccess = () => resolve(count.result);
				};
			}),
	);
	expect(kept).toBe(0);
	await expect(page.getByRole("main")).not.toContainText("Peserta Nomor");
	await expect(page.getByText(t.revoked.queued(1))).toBeVisible();
});
