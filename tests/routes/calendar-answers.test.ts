import { describe, expect, test } from "vitest";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { returnAddress } from "#app/domain/messages/return-address";
import * as callsRoute from "#app/routes/panel/call-list";
import * as overviewRoute from "#app/routes/panel/event-overview";
import * as heldRoute from "#app/routes/panel/held-seat";
import * as detailRoute from "#app/routes/panel/registration";
import * as listRoute from "#app/routes/panel/registrations";
import * as resumeRoute from "#app/routes/panel/resume-releases";
import * as writeRoute from "#app/routes/panel/write-to-group";
import { registrationList } from "#app/server/registration-list.server";
import { readRegistrationAddress } from "#app/ui/registrations/registration-address";
import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import type { Registration } from "#db/tables/registrations";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { checkedBy, fixture } from "#tests/support/calendar-answers";
import { counting } from "#tests/support/counting-db";
import { signedInStaff } from "#tests/support/event-desk";
import { createOffice } from "#tests/support/factories/office";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";

const event = "panel/kegiatan/:eventId";
const routes = {
	[event]: overviewRoute,
	[`${event}/pelepasan`]: resumeRoute,
	[`${event}/pendaftaran`]: listRoute,
	[`${event}/pendaftaran/:registrationId`]: detailRoute,
	[`${event}/pendaftaran/:registrationId/pelepasan`]: heldRoute,
	[`${event}/telepon`]: callsRoute,
	[`${event}/surat/baru`]: writeRoute,
};

async function panel(overrides: Parameters<typeof answeredEvent>[0] = oneDay) {
	const answered = await answeredEvent(overrides);
	const { system, staff, db } = answered;
	const pages = await publicPages(system, routes);
	const stranger = await signedInStaff(system, (await createOffice(system)).id);
	const base = `/panel/kegiatan/${answered.event.id}`;
	const actions = async (subjectId: string) =>
		(await auditQueries.listBySubject(db, subjectId)).map(({ action }) => action);
	return {
		...answered,
		base,
		stranger: stranger.visitor,
		actions,
		get: (path: string, options = {}) => pages.get(path, { as: staff.visitor, ...options }),
		post: (path: string, fields: Record<string, string>, options = {}) =>
			pages.post(path, fields, { as: staff.visitor, ...options }),
		pathOf: ({ id }: Pick<Registration, "id">) => `${base}/pendaftaran/${id}`,
		pause: (at: string | null) =>
			inTransaction(db, (trx) => eventCommands.update(trx, answered.event.id, { releasesPausedAt: at })),
		isPaused: async () => (await eventQueries.findById(db, answered.event.id))?.releasesPausedAt !== null,
	};
}

/** The names a list shows. */
const namesIn = (html: string) =>
	[...html.matchAll(/<a href="[^"]*pendaftaran\/[0-9a-f-]{36}[^"]*">([^<]*)<\/a>/g)].map(([, name]) => name);

describe("after many declines at once", () => {
	test("overview and registrations say what stands still, other pages lead there, and nothing says so without a pause", async () => {
		const { base, siti, answer, pause, get, pathOf } = await panel();
		await answer("DECLINED");
		expect((await get(base)).body).not.toContain("Pelepasan kursi ditahan");
		await pause("2026-11-02T04:00:00.000Z");
		for (const path of [base, `${base}/pendaftaran`]) {
			const { body } = await get(path);
			expect(body).toContain("Pada 2 November 2026 pukul 11.00 WIB sudah lebih dari sepuluh orang");
			expect(body).toContain(">1 kursi yang ditolak masih ditahan</a>");
			expect(body).toContain("2 orang di daftar tunggu belum mendapat kursi");
			expect(body).toContain(`action="${base}/pelepasan"`);
		}
		const other = (await get(pathOf(siti))).body;
		expect(other).toContain("Pelepasan kursi ditahan");
		expect(other).not.toContain(`action="${base}/pelepasan"`);
		expect((await get(`${base}/pendaftaran`, { lang: "en" })).body).toContain("1 declined seat is still held");
	});

	test("an organiser keeps all seats, once, and the trail says so", async () => {
		const { base, event, answer, pause, post, isPaused, releases, actions, siti, now } = await panel();
		await answer("DECLINED");
		await pause("2026-11-02T04:00:00.000Z");
		const answers = await Promise.all([
			post(`${base}/pelepasan`, { answer: "keep" }),
			post(`${base}/pelepasan`, { answer: "keep" }),
		]);
		expect(answers.map(({ location }) => location).sort()).toEqual([
			`${base}/pendaftaran?kabar=all-kept`,
			`${base}/pendaftaran?kabar=not-paused`,
		]);
		expect(await isPaused()).toBe(false);
		expect(await releases()).toMatchObject([{ state: "kept" }]);
		expect((await now(siti)).status).toBe("confirmed");
		expect((await actions(event.id)).filter((action) => action === "event.releases-resumed")).toHaveLength(1);
	});

	test("or lets them go when their time comes; a form without an answer decides nothing", async () => {
		const { base, answer, pause, post, get, isPaused, releases } = await panel();
		await answer("DECLINED");
		await pause("2026-11-02T04:00:00.000Z");
		expect((await post(`${base}/pelepasan`, {})).status).toBe(400);
		expect(await isPaused()).toBe(true);
		const { location } = await post(`${base}/pelepasan`, { answer: "release" });
		expect((await get(location ?? "")).body).toContain("Kursi yang ditolak dilepas pada waktunya.");
		expect(await releases()).toMatchObject([{ state: "held" }]);
		expect(await isPaused()).toBe(false);
	});

	test("another office finds nothing to decide", async () => {
		const { base, pause, post, isPaused, stranger } = await panel();
		await pause("2026-11-02T04:00:00.000Z");
		expect((await post(`${base}/pelepasan`, { answer: "keep" }, { as: stranger })).status).toBe(404);
		expect(await isPaused()).toBe(true);
	});
});

describe("on a registration's page", () => {
	test("stand the answer to each day, what was said with it, and by which program and when", async () => {
		const days = ["2026-11-12", "2026-11-13"].map((day) => ({
			startsAtLocal: `${day}T08:30`,
			endsAtLocal: `${day}T16:00`,
		}));
		const { siti, answer, get, pathOf } = await panel({ days });
		await answer("DECLINED", { day: 1, comment: "Dinas luar <b>kota</b>" });
		await answer("ACCEPTED", { day: 2, program: "google" });
		const { body } = await get(pathOf(siti));
		const [first = "", second = ""] = body.slice(body.indexOf("<h2>Jawaban kalender</h2>")).split("<tr").slice(2);
		expect(first).toMatch(
			/Hari 1.*Tidak hadir.*Dinas luar &lt;b&gt;kota&lt;\/b&gt;.*Outlook.*2 November 2026 pukul 11\.00 WIB/s,
		);
		expect(second).toMatch(/Hari 2.*Hadir.*Google Kalender/s);
		const english = (await get(pathOf(siti), { lang: "en" })).body;
		expect(english).toContain("Not coming");
		expect(english).toContain('<span lang="id">Dinas luar &lt;b&gt;kota&lt;/b&gt;</span>');
	});

	test("what was said about another hour stands in the history alone", async () => {
		const { system, event, db, answer, get, pathOf, siti } = await panel();
		await answer("DECLINED", { comment: "Dinas luar kota" });
		const [day] = await eventQueries.listDays(db, event.id);
		const moved = { id: day?.id ?? null, startsAtLocal: "2026-11-12T10:00", endsAtLocal: "2026-11-12T16:00" };
		expect(await rescheduleEvent(system, event.id, { ...event, days: [moved] })).toMatchObject({ ok: true });
		const { body } = await get(pathOf(siti));
		const answers = body.slice(body.indexOf("<h2>Jawaban kalender</h2>"));
		const [entries = ""] = answers.split("Riwayat jawaban");
		const history = answers.slice(entries.length);
		expect(entries).toContain("Belum menjawab");
		expect(entries).not.toMatch(/Dinas luar kota|Outlook/);
		expect(history).toContain("Dinas luar kota");
	});

	test("C81: stand answers that do not count, and why", async () => {
		const { siti, answer, get, pathOf } = await panel();
		await answer("DECLINED", {
			dtstamp: "20261102T033000Z",
			fields: [checkedBy("elsewhere.example", "pass", "peserta.test")],
		});
		await answer("TENTATIVE", { dtstamp: "20261102T033100Z" });
		await answer("ACCEPTED", { dtstamp: "20261102T033000Z" });
		const { body } = await get(pathOf(siti));
		expect(body).toContain("Riwayat jawaban (3)");
		expect(body).toContain("Tidak berlaku: tidak pasti dari peserta sendiri");
		expect(body).toContain("Tidak berlaku: jawaban yang lebih baru sudah masuk");
		expect(body).toContain("Berlaku");
	});

	test("a held seat says until when, and staff keep it once; the person's answer stays as it is", async () => {
		const { siti, answer, get, post, pathOf, releases, actions, entriesOf } = await panel();
		await answer("DECLINED");
		const shown = (await get(pathOf(siti))).body;
		expect(shown).toContain("Kursi dilepas 2 November 2026 pukul 13.00 WIB");
		expect(shown).toContain("Ditolak lewat kalender (Outlook), 2 November 2026 pukul 11.00 WIB");
		const kept = await Promise.all([1, 2].map(() => post(`${pathOf(siti)}/pelepasan`, { answer: "keep" })));
		expect(kept.map(({ location }) => location)).toEqual(Array(2).fill(`${pathOf(siti)}?kabar=seat-kept`));
		expect(await releases()).toMatchObject([{ state: "kept" }]);
		expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "DECLINED" });
		expect(new Set((await actions(siti.id)).slice(0, 1))).toEqual(new Set(["registration.seat-kept"]));
		expect((await get(pathOf(siti))).body).not.toContain("Kursi dilepas 2 November");
	});

	test("staff give a held seat up at once, after a page that names what follows, and once", async () => {
		const { siti, budi, answer, get, post, pathOf, now } = await panel();
		await answer("DECLINED");
		const page = await get(`${pathOf(siti)}/pelepasan`);
		expect(page.heading).toContain("Lepas kursi: Siti");
		expect(page.body).toContain("Kursinya diberikan kepada giliran pertama dari 2 orang yang menunggu.");
		expect((await post(`${pathOf(siti)}/pelepasan`, {})).status).toBe(400);
		expect((await now(siti)).status).toBe("confirmed");
		const answers = await Promise.all([1, 2].map(() => post(`${pathOf(siti)}/pelepasan`, { answer: "release" })));
		expect(answers.map(({ location }) => location?.split("?")[1]).sort()).toEqual([
			"gagal=nothing-held",
			"kabar=seat-released",
		]);
		expect([(await now(siti)).status, (await now(budi)).status]).toEqual(["cancelled", "confirmed"]);
		expect((await get(`${pathOf(siti)}/pelepasan`)).location).toBe(`${pathOf(siti)}?gagal=nothing-held`);
	});

	test("another office reaches neither the seat nor its form", async () => {
		const { siti, answer, get, post, pathOf, releases, stranger } = await panel();
		await answer("DECLINED");
		expect((await get(`${pathOf(siti)}/pelepasan`, { as: stranger })).status).toBe(404);
		expect((await post(`${pathOf(siti)}/pelepasan`, { answer: "release" }, { as: stranger })).status).toBe(404);
		expect(await releases()).toMatchObject([{ state: "held" }]);
	});
});

test("D8: whose letter came back by mail is marked on page and list, and stands on the call list", async () => {
	const { db, siti, receive, base, get, pathOf } = await panel();
	const [letter] = await outbox(db, siti);
	const report = fixture("dsn-postfix-550.eml")
		.toString("latin1")
		.replace("<req-d1.1@dialog.kemnaker.test>", letter?.messageId ?? "")
		.replace("Status: 5.7.1", "Status: 5.1.1");
	await receive(Buffer.from(report, "latin1"), returnAddress("dialog@rembuk.example", letter?.id ?? ""));
	expect((await get(pathOf(siti))).body).toContain("Surel tidak sampai");
	expect((await get(`${base}/pendaftaran`)).body).toContain("Surel tidak sampai");
	const calls = (await get(`${base}/telepon`)).body;
	expect(calls).toContain("Siti");
	expect(calls).toContain("Pendaftaran dikonfirmasi");
});

describe("in the list of registrations", () => {
	async function variety() {
		const found = await panel({
			...oneDay,
			seats: { employer: 0, union: 20, cooperative: 0, government: 0, other: 0 },
		});
		const { system, event, answer } = found;
		const people = [found.siti, found.budi, found.citra, await register(system, event.id, "Dewi")];
		await deliverAll(system, openHand());
		const [siti, budi, citra] = people;
		await answer("DECLINED", { person: siti as Registration });
		await answer("TENTATIVE", { person: budi as Registration });
		await answer("ACCEPTED", { person: citra as Registration });
		return found;
	}

	test("people are found by what they answered, also for a letter to a group", async () => {
		const { base, get } = await variety();
		const names = async (answer: string) => namesIn((await get(`${base}/pendaftaran?kalender=${answer}`)).body);
		expect(await names("menolak")).toEqual(["Siti"]);
		expect(await names("belum-pasti")).toEqual(["Budi"]);
		expect(await names("hadir")).toEqual(["Citra"]);
		expect(await names("belum-menjawab")).toEqual(["Dewi"]);
		expect(await names("kursi-ditahan")).toEqual(["Siti"]);
		expect(await names("entah")).toHaveLength(4);
		expect((await get(`${base}/surat/baru?kalender=menolak`)).body).toContain(`${base}/pendaftaran?kalender=menolak`);
	});

	test("a seat about to go is marked, and answers are a column for whoever wants it", async () => {
		const { base, get } = await variety();
		const { body } = await get(`${base}/pendaftaran?kolom=answer`);
		expect(body).toContain("sampai 2 November 2026 pukul 13.00 WIB");
		expect(body).toMatch(
			/data-label="Jawaban kalender"[^>]*><span class="line"><span class="tag tag-info">Belum pasti/,
		);
	});

	test("more people take no more queries", async () => {
		const { db, event, system } = await variety();
		async function queries() {
			let count = 0;
			const row = await eventQueries.findById(db, event.id);
			if (!row) throw new Error("gone");
			await registrationList(
				counting(db, () => count++),
				{
					event: row,
					address: readRegistrationAddress(new URLSearchParams()),
					page: null,
					userId: "",
					now: system.now(),
				},
			);
			return count;
		}
		const before = await queries();
		for (const name of ["Eka", "Fitri", "Gita", "Hana"]) await register(system, event.id, name);
		expect(await queries()).toBe(before);
	});
});
