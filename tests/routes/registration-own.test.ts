import { describe, expect, test } from "vitest";
import { cancelEvent } from "#app/domain/events/cancel-event";
import { postponeEvent } from "#app/domain/events/postpone-event";
import * as calendarRoute from "#app/routes/files/my-calendar";
import * as qrRoute from "#app/routes/files/my-qr";
import * as cancelRoute from "#app/routes/public/cancel-my-registration";
import * as findRoute from "#app/routes/public/find-registration";
import * as mineRoute from "#app/routes/public/my-registration";
import type { Registration } from "#db/tables/registrations";
import { testDeps, testNow } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { lintIcs, parseIcs } from "#tests/support/ical-lint";
import { invites, outbox, register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";
import { testDb } from "#tests/support/test-db";

const routes = {
	pendaftaran: findRoute,
	"pendaftaran/:token": mineRoute,
	"pendaftaran/:token/pembatalan": cancelRoute,
	"pendaftaran/:token/kalender.ics": calendarRoute,
	"pendaftaran/:token/qr.png": qrRoute,
};

async function registered(overrides: Parameters<typeof createOpenEvent>[1] = {}, env?: Record<string, string>) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await createOpenEvent(deps, { seats: { union: 1 }, ...overrides });
	const site = await publicPages(deps, routes, env);
	const pathOf = ({ id }: Registration) => `/pendaftaran/${deps.links.token("registration", id, 1)}`;
	const statuses = async () =>
		(await db.selectFrom("registrations").select("status").orderBy("id").execute()).map(({ status }) => status);
	return { db, deps, event, site, pathOf, statuses };
}

const reachable = { email: "siti@peserta.test", phone: "+6281234567890" };

describe("my registration", () => {
	test("shows code, QR, what happens next, and ways to keep it; looking changes nothing", async () => {
		const { db, deps, event, site, pathOf, statuses } = await registered();
		const siti = await register(deps, event.id, "Siti Rahmawati", reachable);
		const letters = (await outbox(db)).length;
		const path = pathOf(siti);
		const page = await site.get(path);
		await site.get(path);
		expect([page.status, page.heading]).toEqual([200, "Anda terdaftar sebagai peserta"]);
		expect(page.body).toContain(siti.code);
		expect(page.body).toContain("<svg");
		expect(page.body).toContain(`href="${path}/qr.png"`);
		expect(page.body).toContain(`href="${path}/kalender.ics"`);
		expect(page.body).toContain("Kabar kami kirim ke siti@peserta.test.");
		expect(page.body).toContain('content="noindex"');
		const whatsApp = /href="(https:\/\/wa\.me\/6281234567890\?text=[^"]+)"/.exec(page.body)?.[1] ?? "";
		expect(decodeURIComponent(whatsApp)).toContain(`${siti.code}\n`);
		expect(decodeURIComponent(whatsApp)).toContain(`https://rembuk.example${path}`);
		expect([await statuses(), (await outbox(db)).length]).toEqual([["confirmed"], letters]);
	});

	test("in the queue says the place and shows no ticket", async () => {
		const { deps, event, site, pathOf } = await registered();
		await register(deps, event.id, "Pertama");
		await register(deps, event.id, "Kedua");
		const third = await register(deps, event.id, "Ketiga");
		const page = await site.get(pathOf(third));
		expect(page.heading).toBe("Anda masuk daftar tunggu");
		expect(page.body).toContain("Anda berada di urutan 2 daftar tunggu SP/SB.");
		expect(page.body).not.toContain("qr-plate");
		expect((await site.get(`${pathOf(third)}/qr.png`)).status).toBe(404);
		expect((await site.get(`${pathOf(third)}/kalender.ics`)).status).toBe(404);
	});

	test("tells a cooperative what to bring, and what it said it lacks", async () => {
		const { deps, event, site, pathOf } = await registered();
		const answers = { missing: '["formulir_nik"]' };
		const koperasi = await register(deps, event.id, "Siti", { category: "cooperative", answers });
		const page = await site.get(pathOf(koperasi), { lang: "en" });
		expect(page.body).toContain("What to bring");
		expect(page.body).toContain("NIK form, filled in and signed by board and data officer");
		const union = await register(deps, event.id, "Budi");
		expect((await site.get(pathOf(union), { lang: "en" })).body).not.toContain("What to bring");
	});

	test("says first that the event is postponed or cancelled, and why", async () => {
		const { deps, event, site, pathOf } = await registered();
		const siti = await register(deps, event.id, "Siti");
		await postponeEvent(deps, event.id, "Gedung sedang diperbaiki.");
		const postponed = await site.get(pathOf(siti));
		expect(postponed.body).toContain("Dialog ini ditunda.");
		expect(postponed.body).toContain("Tanggal baru menyusul");
		expect(postponed.body).not.toContain("12 November 2026");
		await cancelEvent(deps, event.id, "Anggaran dialihkan.");
		const cancelled = await site.get(pathOf(siti));
		expect(cancelled.body).toContain("Anggaran dialihkan.");
		expect(cancelled.body).not.toContain("qr-plate");
	});

	test("opens with its own link only: not with the ticket's token, not after the link was renewed", async () => {
		const { deps, event, site } = await registered();
		const siti = await register(deps, event.id, "Siti");
		const renewed = deps.links.token("registration", siti.id, 2);
		for (const token of [deps.links.token("pass", siti.id, 1), renewed, siti.id, siti.code]) {
			for (const rest of ["", "/pembatalan", "/qr.png", "/kalender.ics"]) {
				expect((await site.get(`/pendaftaran/${token}${rest}`)).status).toBe(404);
			}
			expect((await site.post(`/pendaftaran/${token}/pembatalan`, {})).status).toBe(404);
		}
	});
});

describe("the files of a seat", () => {
	test("the picture is a PNG that is saved under the code", async () => {
		const { deps, event, site, pathOf } = await registered();
		const siti = await register(deps, event.id, "Siti");
		const picture = await site.get(`${pathOf(siti)}/qr.png`);
		expect(picture.headers.get("content-type")).toBe("image/png");
		expect(picture.headers.get("content-disposition")).toContain(`tiket-${siti.code}.png`);
		expect(picture.body).toContain("PNG");
	});

	test("there is no picture for a dialogue that is over, called off, or held from afar", async () => {
		const { deps, event, site, pathOf } = await registered();
		const siti = await register(deps, event.id, "Siti");
		deps.travelTo("2026-11-20T01:00:00.000Z");
		expect((await site.get(`${pathOf(siti)}/qr.png`)).status).toBe(404);
		deps.travelTo(testNow);
		await cancelEvent(deps, event.id, "Anggaran dialihkan.");
		expect((await site.get(`${pathOf(siti)}/qr.png`)).status).toBe(404);
		const afar = await registered({ mode: "online", venueName: "", onlineUrl: "https://temu.example/ruang" });
		const budi = await register(afar.deps, afar.event.id, "Budi");
		expect((await afar.site.get(`${afar.pathOf(budi)}/qr.png`)).status).toBe(404);
	});

	test("the calendar holds each day with the UID and SEQUENCE that were mailed", async () => {
		const { db, deps, event, site, pathOf } = await registered();
		const siti = await register(deps, event.id, "Siti");
		const file = await site.get(`${pathOf(siti)}/kalender.ics`);
		expect(lintIcs(file.body, {})).toEqual([]);
		const days = parseIcs(file.body).root.components[0]?.components.filter(({ name }) => name === "VEVENT") ?? [];
		const uids = days.map((day) => day.properties.find(({ name }) => name === "UID")?.value);
		expect(uids.sort()).toEqual((await invites(db, siti)).map(({ uid }) => uid).sort());
		expect(uids).toHaveLength(2);
	});

	test("somebody without e-mail gets the days too, the same ones at every download", async () => {
		const { deps, event, site, pathOf } = await registered();
		const siti = await register(deps, event.id, "Siti", { email: null, phone: "+6281234567890" });
		const [once, again] = [
			await site.get(`${pathOf(siti)}/kalender.ics`),
			await site.get(`${pathOf(siti)}/kalender.ics`),
		];
		expect(once.body.match(/^UID:/gm)).toHaveLength(2);
		expect(again.body).toBe(once.body);
		expect(once.body).not.toContain("ATTENDEE");
	});
});

describe("cancelling", () => {
	test("asks first, then frees the seat once for the next in line", async () => {
		const { deps, event, site, pathOf, statuses } = await registered();
		const siti = await register(deps, event.id, "Siti");
		await register(deps, event.id, "Budi");
		await register(deps, event.id, "Citra");
		const asked = await site.get(`${pathOf(siti)}/pembatalan`);
		expect([asked.status, asked.heading]).toEqual([200, "Batalkan keikutsertaan?"]);
		expect(await statuses()).toEqual(["confirmed", "waitlisted", "waitlisted"]);
		const done = await site.post(`${pathOf(siti)}/pembatalan`, {});
		expect([done.status, done.location]).toEqual([303, `${pathOf(siti)}?kabar=dibatalkan`]);
		expect(await statuses()).toEqual(["cancelled", "confirmed", "waitlisted"]);
		const again = await site.post(`${pathOf(siti)}/pembatalan`, {});
		expect(again.location).toBe(`${pathOf(siti)}?kabar=sudah`);
		expect(await statuses()).toEqual(["cancelled", "confirmed", "waitlisted"]);
		expect((await site.get(again.location ?? "")).body).toContain("Tidak ada yang berubah.");
	});

	test("is no longer offered when the event is over", async () => {
		const { deps, event, site, pathOf, statuses } = await registered();
		const siti = await register(deps, event.id, "Siti");
		deps.travelTo("2026-11-14T00:00:00.000Z");
		expect((await site.get(pathOf(siti))).body).not.toContain("/pembatalan");
		expect((await site.post(`${pathOf(siti)}/pembatalan`, {})).status).toBe(409);
		expect(await statuses()).toEqual(["confirmed"]);
	});
});

describe("finding one's registration", () => {
	test("by e-mail answers the same for known and unknown, and writes to the known one only", async () => {
		const { db, deps, event, site } = await registered();
		await register(deps, event.id, "Siti", reachable);
		const known = await site.post("/pendaftaran", { email: " SITI@peserta.test " });
		const unknown = await site.post("/pendaftaran", { email: "tidak.ada@peserta.test" });
		expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
		expect(known.body).toContain("Jika data tersebut terdaftar, kami telah mengirim tautan baru.");
		const links = (await outbox(db)).filter(({ template }) => template === "registration-link");
		expect(links.map(({ toAddress }) => toAddress)).toEqual(["siti@peserta.test"]);
	});

	test("by code and number shows status and QR in another browser, and no link to the personal page", async () => {
		const { deps, event, site, pathOf } = await registered();
		const siti = await register(deps, event.id, "Siti", { email: null, phone: "+6281234567890" });
		const found = await site.post("/pendaftaran", {
			code: siti.code.toLowerCase().replace("-", " "),
			phone: "0812-3456-7890",
		});
		expect([found.status, found.heading]).toEqual([200, "Anda terdaftar sebagai peserta"]);
		expect(found.body).toContain("qr-plate");
		expect(found.body).not.toContain(pathOf(siti));
	});

	test("a wrong number, a wrong code and a code of nobody look the same", async () => {
		const { deps, event, site } = await registered();
		const siti = await register(deps, event.id, "Siti", reachable);
		const answers = [
			await site.post("/pendaftaran", { code: siti.code, phone: "081299990000" }),
			await site.post("/pendaftaran", { code: "TAN-CCCCC", phone: "081299990000" }),
		];
		expect(answers.map(({ status }) => status)).toEqual([404, 404]);
		const [one, other] = answers.map(({ body }) => body.replaceAll(siti.code, "TAN-CCCCC"));
		expect(one).toBe(other);
	});

	test("a code cannot be tried with number after number", async () => {
		const { deps, event, site } = await registered({}, { LIMITS: "strict" });
		const siti = await register(deps, event.id, "Siti", reachable);
		const attempt = (phone: string, from?: string) =>
			site.post("/pendaftaran", { code: siti.code, phone }, from ? { from } : {});
		for (let last = 0; last < 5; last++) expect((await attempt(`08129999000${last}`)).status).toBe(404);
		const refused = await attempt("081234567890");
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
		expect((await attempt("081234567890", "198.51.100.7")).status).toBe(200);
	});

	test.each([
		[{ email: "bukan surel" }, "#email"],
		[{ code: "", phone: "081234567890" }, "#code"],
		[{ code: "TAN-CCCCC", phone: "0812-34" }, "#phone"],
	])("with %o says what is wrong", async (fields, link) => {
		const { site } = await registered();
		const answer = await site.post("/pendaftaran", fields);
		expect(answer.status).toBe(400);
		expect(answer.body).toContain(`href="${link}"`);
		expect(answer.body).toContain("<title>Galat: ");
	});
});
