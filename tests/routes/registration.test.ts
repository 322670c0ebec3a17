import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { postponeEvent } from "#app/domain/events/postpone-event";
import * as registerRoute from "#app/routes/public/register";
import * as registrationQueries from "#db/queries/registrations";
import { testDeps } from "#tests/support/deps";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { outbox, register } from "#tests/support/outbox";
import { fieldsOf, publicPages } from "#tests/support/public-pages";
import { testDb } from "#tests/support/test-db";

const pageOne = { step: "1", category: "union", organisation: "PUK SPSI PT Contoh", region: "36.71" };
const pageTwo = { ...pageOne, step: "2", name: "Siti Rahmawati", phone: "0812 3456 7890", email: "siti@peserta.test" };
const whole = { ...pageTwo, step: "submit", consent: "on", form_key: "kunci-formulir-1" };

async function openForm(overrides: Parameters<typeof createOpenEvent>[1] = {}, env?: Record<string, string>) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, overrides);
	const path = `/kegiatan/${event.slug}/daftar`;
	const site = await publicPages(deps, { "kegiatan/:slug/daftar": registerRoute }, env);
	const people = () => db.selectFrom("registrations").selectAll().orderBy("id").execute();
	return { db, deps, event, path, site, people };
}

describe("the form", () => {
	test("leads from page to page with the answers, and ends on the personal page", async () => {
		const { db, deps, path, site, people } = await openForm();
		const first = await site.get(path);
		expect([first.status, first.heading]).toEqual([200, "Pihak yang Anda wakili"]);
		const second = await site.post(path, { ...fieldsOf(first.body), ...pageOne });
		expect([second.status, second.heading]).toEqual([200, "Data Anda"]);
		expect(second.body).toContain("Siapa yang melihat nama Anda");
		const third = await site.post(path, { ...fieldsOf(second.body), ...pageTwo });
		expect([third.status, third.heading]).toEqual([200, "Periksa jawaban Anda sebelum mengirim"]);
		for (const said of ["PUK SPSI PT Contoh", "Kota Tangerang", "Siti Rahmawati", "siti@peserta.test", "Tidak diisi"]) {
			expect(third.body).toContain(said);
		}
		expect(third.body).not.toMatch(/name="consent"[^>]*checked/);
		expect(await people()).toEqual([]);
		const sent = await site.post(path, { ...fieldsOf(third.body), step: "submit", consent: "on" });
		const [registration] = await people();
		if (!registration) throw new Error("nobody is registered");
		const token = deps.links.token("registration", registration.id, 1);
		expect([sent.status, sent.location]).toEqual([303, `/pendaftaran/${token}`]);
		expect(registration).toMatchObject({ name: "Siti Rahmawati", phone: "+6281234567890", status: "confirmed" });
		expect(await registrationQueries.listConsents(db, registration.id)).toHaveLength(1);
	});

	test("sent whole by a script without a key shows the check page with a key, and registers with it", async () => {
		const { path, site, people } = await openForm();
		const { form_key: _key, ...keyless } = whole;
		const shown = await site.post(path, keyless);
		expect([shown.status, shown.heading]).toEqual([200, "Periksa jawaban Anda sebelum mengirim"]);
		expect(await people()).toEqual([]);
		const { form_key } = fieldsOf(shown.body);
		expect(await site.post(path, { ...whole, form_key: form_key ?? "" })).toMatchObject({ status: 303 });
		expect(await people()).toHaveLength(1);
	});

	test("V51: with the same key and answers leads to the same page again; with other answers it says so (409)", async () => {
		const { path, site, people } = await openForm();
		const once = await site.post(path, whole);
		const twice = await site.post(path, whole);
		expect([twice.status, twice.location]).toEqual([303, once.location]);
		const other = await site.post(path, { ...whole, name: "Budi Santoso" });
		expect([other.status, other.heading]).toEqual([409, "Formulir ini sudah dikirim"]);
		expect(await people()).toHaveLength(1);
		const { form_key, ...kept } = fieldsOf(other.body);
		expect(form_key).toBeUndefined();
		const again = await site.post(path, { ...kept, step: "2" });
		await site.post(path, { ...fieldsOf(again.body), step: "submit", consent: "on" });
		expect((await people()).map(({ name }) => name)).toEqual(["Siti Rahmawati", "Budi Santoso"]);
	});

	test("changes one answer from the check page and returns to it", async () => {
		const { path, site } = await openForm();
		const check = await site.post(path, pageTwo);
		const change = await site.post(path, { ...fieldsOf(check.body), step: "ubah-1" });
		expect([change.status, change.heading]).toEqual([200, "Pihak yang Anda wakili"]);
		expect(change.body).toContain('value="PUK SPSI PT Contoh"');
		expect(change.body).toMatch(/<button[^>]*name="step" value="2"/);
		const back = await site.post(path, { ...fieldsOf(change.body), ...pageOne, organisation: "PUK Lain", step: "2" });
		expect(back.heading).toBe("Periksa jawaban Anda sebelum mengirim");
		expect(back.body).toContain("PUK Lain");
		expect(back.body).toContain("Siti Rahmawati");
	});

	test("is not kept by anybody on the way, because it carries a key of its own", async () => {
		const { path, site } = await openForm();
		const [one, other] = [await site.get(path), await site.get(path)];
		expect(fieldsOf(one.body).form_key).not.toBe(fieldsOf(other.body).form_key);
		expect(one.headers.get("cache-control")).toMatch(/private/);
	});

	test("speaks English when asked, and keeps the organiser's words marked as Indonesian", async () => {
		const { event, path, site } = await openForm();
		const page = await site.get(path, { lang: "en" });
		expect(page.heading).toBe("Who you represent");
		expect(page.body).toContain(`<span lang="id">${event.title}</span>`);
	});
});

describe("a wrong answer", () => {
	test.each([
		[
			"page 1",
			{ ...pageOne, category: "", organisation: "" },
			["#category", "#organisation"],
			"Pilih pihak yang Anda wakili.",
		],
		["page 2", { ...pageTwo, phone: "0812-34" }, ["#phone"], "Nomor ponsel harus terdiri atas"],
		[
			"page 2 without any way to be reached",
			{ ...pageTwo, phone: "", email: "" },
			["#phone"],
			"Isi nomor ponsel atau alamat surel",
		],
		["page 3", { ...whole, consent: "" }, ["#consent"], "Centang persetujuan"],
		[
			"the last page, of the first one",
			{ ...whole, region: "99.99" },
			["#region"],
			"Pilih kabupaten atau kota dari daftar.",
		],
	])(
		"on %s is shown beside the field and in the summary, with the words kept",
		async (_page, fields, links, message) => {
			const { path, site, people } = await openForm();
			const answer = await site.post(path, fields);
			expect(answer.status).toBe(400);
			expect(answer.body).toContain("<title>Galat: ");
			for (const link of links) expect(answer.body).toContain(`href="${link}"`);
			expect(answer.body.split(message)).toHaveLength(3);
			expect(answer.body).toContain(fields.organisation);
			expect(await people()).toEqual([]);
		},
	);

	test("a personal identity number is refused with the reason, not shown again and not stored", async () => {
		const { db, path, site } = await openForm();
		const nik = "3671020987654321";
		const answer = await site.post(path, { ...whole, category: "cooperative", q_nik_koperasi: nik });
		expect(answer.status).toBe(400);
		expect(answer.body).toContain("NIK pribadi");
		expect(answer.body).not.toContain(nik);
		expect(await db.selectFrom("registrationAnswers").selectAll().execute()).toEqual([]);
	});

	test("a program that fills in the hidden field registers nobody", async () => {
		const { path, site, people } = await openForm();
		const answer = await site.post(path, { ...whole, website: "https://spam.example" });
		expect(answer.status).toBe(400);
		expect(answer.body).toContain("Biarkan bagian ini kosong");
		expect(await people()).toEqual([]);
	});

	test("V37: control characters are refused", async () => {
		const { path, site, people } = await openForm();
		expect((await site.post(path, { ...whole, name: "Siti\u0000" })).status).toBe(400);
		expect(await people()).toEqual([]);
	});

	test("V41: markup in a name is text", async () => {
		const { path, site } = await openForm();
		const answer = await site.post(path, { ...pageTwo, name: "<script>alert(1)</script>" });
		expect(answer.body).not.toContain("<script>alert");
		expect(answer.body).toContain("&lt;script&gt;");
	});
});

describe("somebody who is registered already", () => {
	test("gets the page of a resend, which tells a stranger nothing, and the link by letter", async () => {
		const { db, path, site, people } = await openForm();
		await site.post(path, whole);
		const answer = await site.post(path, { ...whole, form_key: "kunci-formulir-2" });
		expect([answer.status, answer.heading]).toEqual([200, "Periksa surel Anda"]);
		expect(answer.body).toContain("Jika data tersebut terdaftar, kami telah mengirim tautan baru.");
		expect(answer.body).not.toContain("TAN-");
		expect(answer.location).toBeNull();
		expect(await people()).toHaveLength(1);
		expect((await outbox(db)).map(({ template }) => template)).toContain("registration-link");
	});
});

describe("when no seat is to be had", () => {
	test("a full party is told of the waiting list before and after sending, and others are not", async () => {
		const { deps, event, path, site, people } = await openForm({ seats: { union: 1 } });
		await register(deps, event.id, "Pertama");
		expect((await site.get(path)).body.split("Penuh – daftar tunggu")).toHaveLength(2);
		expect((await site.post(path, pageTwo)).body).toContain("sudah penuh");
		expect((await site.post(path, { ...pageTwo, category: "employer" })).body).not.toContain("sudah penuh");
		expect((await site.post(path, whole)).status).toBe(303);
		expect((await people()).map(({ status }) => status)).toEqual(["confirmed", "waitlisted"]);
	});

	test.each([
		["before the window", "2026-11-01T00:00:00.000Z", "Pendaftaran dibuka mulai 1 November 2026 pukul 08.00 WIB."],
		["after it", "2026-11-10T10:00:00.000Z", "Pendaftaran sudah ditutup."],
		["after the event", "2026-11-14T00:00:00.000Z", "Dialog ini sudah selesai."],
	])("%s a page says so, to readers (200) and to senders (409)", async (_when, at, text) => {
		const { deps, path, site, people } = await openForm();
		deps.travelTo(at);
		for (const [answer, status] of [
			[await site.get(path), 200],
			[await site.post(path, pageOne), 409],
			[await site.post(path, whole), 409],
		] as const) {
			expect([answer.status, answer.heading]).toEqual([status, "Pendaftaran tidak dibuka"]);
			expect(answer.body).toContain(text);
		}
		expect(await people()).toEqual([]);
	});

	test("a postponed and a cancelled event say why", async () => {
		const { deps, event, path, site } = await openForm();
		await postponeEvent(deps, event.id, "Gedung sedang diperbaiki.");
		const postponed = await site.get(path);
		expect(postponed.status).toBe(200);
		expect(postponed.body).toContain("ditunda");
		expect(postponed.body).toContain("Gedung sedang diperbaiki.");
		await cancelEvent(deps, event.id, "Anggaran dialihkan.");
		const cancelled = await site.post(path, whole);
		expect(cancelled.status).toBe(410);
		expect(cancelled.body).toContain("Anggaran dialihkan.");
	});

	test("V08: a draft and an unknown event are not there", async () => {
		const { deps, site } = await openForm();
		const draft = await createDraft(deps, { title: "Dialog rahasia" });
		for (const slug of [draft.slug, "tidak-ada"]) {
			expect((await site.get(`/kegiatan/${slug}/daftar`)).status).toBe(404);
			const posted = await site.post(`/kegiatan/${slug}/daftar`, whole);
			expect(posted.status).toBe(404);
			expect(posted.body).not.toContain(draft.title);
		}
	});
});

test("one network may register 60 people in ten minutes; the next is asked to wait and keeps the answers", {
	timeout: 60_000,
}, async () => {
	const { deps, path, site, people } = await openForm({ seats: { union: 100 } }, { LIMITS: "strict" });
	const person = (index: number) => ({
		...whole,
		name: `Peserta ${String.fromCharCode(97 + (index % 26))}${index}`,
		phone: "",
		email: `peserta${index}@peserta.test`,
		form_key: `kunci-formulir-${index}`,
	});
	for (let index = 0; index < 60; index++) expect((await site.post(path, person(index))).status).toBe(303);
	const refused = await site.post(path, person(60));
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
	expect(refused.body).toContain("peserta60@peserta.test");
	expect((await site.post(path, person(61), { from: "198.51.100.7" })).status).toBe(303);
	deps.travelTo(new Date(deps.now().getTime() + 11 * 60_000).toISOString());
	expect((await site.post(path, person(60))).status).toBe(303);
	expect(await people()).toHaveLength(62);
});
