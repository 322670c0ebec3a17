import { describe, expect, test } from "vitest";
import { postponeEvent } from "#app/domain/events/postpone-event";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { editRegistration } from "#app/domain/registrations/edit-registration";
import type { EditInput } from "#app/domain/registrations/edit-schema";
import { replaceParticipant } from "#app/domain/registrations/replace-participant";
import { reviewChanges } from "#app/domain/registrations/review-changes";
import * as fileRoute from "#app/routes/files/registrations-file";
import * as addRoute from "#app/routes/panel/add-registration";
import * as approveRoute from "#app/routes/panel/approve-registration";
import * as callsRoute from "#app/routes/panel/call-list";
import * as cancelRoute from "#app/routes/panel/cancel-registration";
import * as decideRoute from "#app/routes/panel/decide-registrations";
import * as detailRoute from "#app/routes/panel/registration";
import * as listRoute from "#app/routes/panel/registrations";
import * as rejectRoute from "#app/routes/panel/reject-registration";
import * as replaceRoute from "#app/routes/panel/replace-registration";
import * as reviewRoute from "#app/routes/panel/review-registration";
import * as viewsRoute from "#app/routes/panel/saved-views";
import * as undoRoute from "#app/routes/panel/undo-decision";
import * as waitlistRoute from "#app/routes/panel/waitlist-registration";
import * as attentionQueries from "#db/queries/attention";
import * as auditQueries from "#db/queries/audit";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { approve, putOnWaitingList } from "#tests/support/decide";
import { organisedEvent, signedInStaff } from "#tests/support/event-desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOffice } from "#tests/support/factories/office";
import { outbox, participant, register } from "#tests/support/outbox";
import { publicPages } from "#tests/support/public-pages";
import { atOffices } from "#tests/support/reach";

const event = "panel/kegiatan/:eventId";
const one = `${event}/pendaftaran/:registrationId`;
const routes = {
	[`${event}/pendaftaran`]: listRoute,
	[`${event}/pendaftaran/unduhan`]: fileRoute,
	[`${event}/pendaftaran/tambah`]: addRoute,
	[`${event}/pendaftaran/tampilan`]: viewsRoute,
	[`${event}/keputusan`]: decideRoute,
	[`${event}/keputusan/:decisionId`]: undoRoute,
	[one]: detailRoute,
	[`${one}/persetujuan`]: approveRoute,
	[`${one}/daftar-tunggu`]: waitlistRoute,
	[`${one}/penolakan`]: rejectRoute,
	[`${one}/penggantian`]: replaceRoute,
	[`${one}/pembatalan`]: cancelRoute,
	[`${one}/peninjauan`]: reviewRoute,
	[`${event}/telepon`]: callsRoute,
};

async function panel(overrides: Parameters<typeof organisedEvent>[0] = {}) {
	const organised = await organisedEvent({ needsApproval: true, ...overrides });
	const { system, staff, db } = organised;
	const pages = await publicPages(system, routes);
	const base = `/panel/kegiatan/${organised.event.id}`;
	const as = staff.visitor;
	return {
		...organised,
		pages,
		base,
		list: `${base}/pendaftaran`,
		get: (path: string, options = {}) => pages.get(path, { as, ...options }),
		post: (path: string, fields: Record<string, string | readonly string[]>) => pages.post(path, fields, { as }),
		pathOf: ({ id }: Pick<Registration, "id">) => `${base}/pendaftaran/${id}`,
		status: async ({ id }: Pick<Registration, "id">) => (await registrationQueries.findById(db, id))?.status,
	};
}

/** The names a list shows, in its order. */
const namesIn = (html: string, base: string) =>
	[...html.matchAll(new RegExp(`<a href="${base}/pendaftaran/[0-9a-f-]{36}[^"]*">([^<]*)</a>`, "g"))].map(
		([, name]) => name,
	);

const known = {
	category: "union",
	organisation: "PUK SPSI PT Contoh (rekaan)",
	region: "36.71",
	name: "Siti Rahmawati",
	phone: "0812-3456-7890",
	consent_by: "phone",
	language: "id",
};

describe("the list of registrations", () => {
	test("finds people by name, organisation, number and code, whatever accents and spelling", async () => {
		const {
			deps,
			event: { id },
			get,
			list,
			base,
		} = await panel();
		const amin = await register(deps, id, "Aminah Ma’ruf", {
			phone: "+6281234567890",
			organisationName: "Kopkar José (rekaan)",
		});
		await register(deps, id, "Budi Santoso");
		for (const words of [
			"aminah MARUF",
			"ma'ruf am",
			"kopkar jose",
			"0812-3456-7890",
			"+62 812 3456",
			amin.code.toLowerCase(),
		]) {
			const page = await get(`${list}?cari=${encodeURIComponent(words)}`);
			expect([words, namesIn(page.body, base)]).toEqual([words, ["Aminah Ma’ruf"]]);
		}
		expect((await get(`${list}?cari=100%25`)).body).toContain("Tidak ada pendaftaran yang cocok");
		expect(namesIn((await get(list)).body, base)).toEqual(["Budi Santoso", "Aminah Ma’ruf"]);
	});

	test("shows one status or party at a time, with counts that follow the search", async () => {
		const {
			deps,
			event: { id },
			get,
			list,
			base,
		} = await panel({ seats: { union: 1, employer: 3 } });
		const [siti, budi] = [await register(deps, id, "Siti"), await register(deps, id, "Budi")];
		await register(deps, id, "Ani", { category: "employer" });
		await approve(deps, id, siti.id);
		await putOnWaitingList(deps, id, budi.id);
		expect(namesIn((await get(`${list}?status=waitlisted`)).body, base)).toEqual(["Budi"]);
		const all = await get(list);
		const text = all.body
			.replace(/<svg.*?<\/svg>/gs, "")
			.replace(/<[^>]+>/g, "")
			.replace(/\s+/g, " ");
		expect(text).toContain("SP/SB1/1, 1 di daftar tunggu");
		expect(text).toContain("Pengusaha0/3");
		expect(text).toContain("Perlu ditinjau (1)");
		expect(text).toContain("urutan 1");
		const employers = (await get(`${list}?kategori=employer`)).body;
		expect(namesIn(employers, base)).toEqual(["Ani"]);
		expect(employers.replace(/<[^>]+>/g, "")).toContain("Semua (1)");
		expect(employers).toContain("kategori=employer&amp;status=waitlisted");
	});

	test("approves in place and comes back to the same filters", async () => {
		const {
			deps,
			event: { id },
			get,
			post,
			list,
			pathOf,
			status,
		} = await panel();
		const siti = await register(deps, id, "Siti");
		const page = await get(`${list}?status=pending&cari=siti`);
		expect(page.body).toContain(`action="${pathOf(siti)}/persetujuan"`);
		expect(page.body).toContain('name="kembali" value="?status=pending&amp;cari=siti"');
		const answer = await post(`${pathOf(siti)}/persetujuan`, { kembali: "?status=pending&cari=siti" });
		expect(answer.status).toBe(303);
		expect(answer.location).toMatch(/\/pendaftaran\?status=pending&cari=siti&keputusan=[0-9a-f-]{36}$/);
		expect(await status(siti)).toBe("confirmed");
		expect((await get(answer.location ?? "")).body).toContain("1 pendaftaran disetujui dan peserta dikabari.");
	});

	test("holds 50 a page and sends an unknown page to the first", async () => {
		const {
			deps,
			event: { id },
			get,
			list,
			base,
		} = await panel({ seats: { union: 60 } });
		for (let index = 0; index < 52; index++) await register(deps, id, `Peserta ${index}`, { isFictional: true });
		expect(namesIn((await get(list)).body, base)).toHaveLength(50);
		expect(namesIn((await get(`${list}?halaman=2`)).body, base)).toEqual(["Peserta 1", "Peserta 0"]);
		expect(namesIn((await get(`${list}?halaman=9`)).body, base)).toHaveLength(50);
	});

	test("says what to do when there is nobody", async () => {
		const { get, list } = await panel();
		const page = await get(list);
		expect(page.body).toContain("Belum ada pendaftaran");
		expect(page.body).not.toContain("Ekspor");
	});
});

describe("one registration", () => {
	test("shows person, answers, consent, letters, calls and the trail in the reader’s words", async () => {
		const {
			deps,
			event: { id },
			get,
			pathOf,
		} = await panel();
		const siti = await register(deps, id, "Siti Rahmawati", {
			category: "cooperative",
			titlePrefix: "Dr.",
			phone: "+6281234567890",
			email: null,
			answers: { missing: '["lpj","npwp"]', nik_koperasi: "3671020049001" },
			accessNeeds: "Kursi roda",
		});
		await approve(deps, id, siti.id);
		const page = await get(pathOf(siti));
		for (const text of [
			siti.code,
			"0812 3456 7890",
			"Laporan pertanggungjawaban dan neraca, NPWP koperasi",
			"3671020049001",
			"pemberitahuan versi 2026-11",
			"Pendaftaran dikonfirmasi",
			"Perlu dihubungi",
			"Didaftarkan",
			"Disetujui",
			"Rina Contoh",
		])
			expect(page.body).toContain(text);
		expect(page.heading).toBe("Dr. Siti Rahmawati");
		// The form promises that only the desk sees what somebody needs.
		expect(page.body).toContain("Ada. Dilihat di meja registrasi.");
		expect(page.body).not.toContain("Kursi roda");
		expect(page.body).not.toContain(siti.linkHash);
		expect(page.body).not.toContain(siti.passHash);
		const english = await get(pathOf(siti), { lang: "en" });
		expect(english.body).toContain("Trail of changes");
		expect(english.body).toContain("Registered");
		expect(english.body).not.toContain("Didaftarkan");
	});

	test("links a letter to its words, and the two ends of a replacement to one another", async () => {
		const {
			deps,
			event: { id },
			get,
			pathOf,
			db,
		} = await panel({ needsApproval: false });
		const siti = await register(deps, id, "Siti");
		const answer = await replaceParticipant(deps, id, siti.id, { ...participant("Dewi"), consentBy: "letter" });
		if (!answer.ok) throw new Error(answer.reason);
		const before = (await get(pathOf(siti))).body;
		for (const letter of await outbox(db, siti)) expect(before).toContain(`href="/panel/surat/${letter.id}"`);
		expect(before).toContain(`href="${pathOf(answer.registration)}"`);
		expect(before).toContain(answer.registration.code);
		expect((await get(pathOf(answer.registration))).body).toContain(`href="${pathOf(siti)}"`);
	});

	test("sends the personal link again", async () => {
		const {
			deps,
			event: { id },
			post,
			pathOf,
			db,
		} = await panel();
		const siti = await register(deps, id, "Siti");
		const answer = await post(pathOf(siti), {});
		expect(answer.location).toBe(`${pathOf(siti)}?kabar=link-sent`);
		expect((await outbox(db, siti)).map(({ template }) => template)).toContain("registration-link");
	});

	test("of a full party offers the waiting list, and a late click on approve says how many seats there are", async () => {
		const {
			deps,
			event: { id },
			get,
			post,
			pathOf,
			status,
		} = await panel({ seats: { union: 1 } });
		const [siti, budi] = [await register(deps, id, "Siti"), await register(deps, id, "Budi")];
		await approve(deps, id, siti.id);
		const page = await get(pathOf(budi));
		expect(page.body).toContain("Masukkan ke daftar tunggu");
		expect(page.body).not.toContain(`action="${pathOf(budi)}/persetujuan"`);
		const late = await post(`${pathOf(budi)}/persetujuan`, { kembali: "?status=pending" });
		expect(late.location).toBe(`${pathOf(budi)}?gagal=full`);
		expect((await get(late.location ?? "")).body).toContain("semua 1 kursi SP/SB sudah terisi");
		const queued = await post(`${pathOf(budi)}/daftar-tunggu`, {});
		expect(queued.location).toMatch(/\?keputusan=[0-9a-f-]{36}$/);
		expect(await status(budi)).toBe("waitlisted");
		// What the old address says is no longer so.
		await cancelRegistration(deps, siti.id);
		expect((await get(`${pathOf(budi)}?gagal=full`)).body).not.toContain("semua 1 kursi");
	});

	test("of a past event is shown and left alone", async () => {
		const {
			system,
			deps,
			event: { id },
			get,
			pathOf,
			post,
			status,
		} = await panel();
		const siti = await register(deps, id, "Siti");
		system.travelTo("2026-12-31T00:00:00.000Z");
		const page = await get(pathOf(siti));
		expect(page.body).toContain("Dialog ini sudah selesai. Pendaftaran tidak dapat diubah lagi.");
		expect(page.body).not.toContain('<form class="inline-form" method="post" action="/panel/kegiatan');
		expect((await get(`${pathOf(siti)}/penolakan`)).location).toBe(`${pathOf(siti)}?gagal=finished`);
		await post(`${pathOf(siti)}/persetujuan`, {});
		expect(await status(siti)).toBe("pending");
	});
});

describe("turning somebody down", () => {
	test("needs a reason, keeps what was typed, and comes back with the news", async () => {
		const {
			deps,
			event: { id },
			post,
			get,
			pathOf,
			status,
		} = await panel();
		const siti = await register(deps, id, "Siti");
		const empty = await post(`${pathOf(siti)}/penolakan`, { reason: "  " });
		expect(empty.status).toBe(400);
		expect(empty.body).toContain('href="#reason"');
		const long = await post(`${pathOf(siti)}/penolakan`, { reason: "x".repeat(1001) });
		expect(long.status).toBe(400);
		expect(long.body).toContain("x".repeat(1001));
		expect(await status(siti)).toBe("pending");
		const answer = await post(`${pathOf(siti)}/penolakan`, { reason: "Kursi terbatas." });
		expect(answer.location).toMatch(/\?keputusan=[0-9a-f-]{36}$/);
		expect((await get(answer.location ?? "")).body).toContain("Kursi terbatas.");
		expect((await get(`${pathOf(siti)}/penolakan`)).location).toBe(`${pathOf(siti)}?gagal=not-undecided`);
	});

	test("who has a seat is cancelled with a reason, and the next one moves up", async () => {
		const {
			deps,
			event: { id },
			post,
			pathOf,
			status,
		} = await panel({ seats: { union: 1 }, needsApproval: false });
		const [siti, budi] = [await register(deps, id, "Siti"), await register(deps, id, "Budi")];
		expect((await post(`${pathOf(siti)}/pembatalan`, { reason: "" })).status).toBe(400);
		const answer = await post(`${pathOf(siti)}/pembatalan`, { reason: "Tidak dapat hadir." });
		expect(answer.location).toMatch(new RegExp(`^${pathOf(siti)}\\?keputusan=[0-9a-f-]{36}$`));
		expect([await status(siti), await status(budi)]).toEqual(["cancelled", "confirmed"]);
		expect((await post(`${pathOf(siti)}/pembatalan`, { reason: "Sekali lagi." })).location).toBe(
			`${pathOf(siti)}?gagal=decided-before`,
		);
	});

	test.each([
		["cancelled", "pembatalan", { needsApproval: false }, "confirmed"],
		["rejected", "penolakan", { needsApproval: true }, "pending"],
	] as const)("who was %s from their own page is put back by one button there", async (after, path, terms, before) => {
		const { deps, event, post, get, base, pathOf, status } = await panel(terms);
		const siti = await register(deps, event.id, "Siti");
		const answer = await post(`${pathOf(siti)}/${path}`, { reason: "Keliru." });
		expect(await status(siti)).toBe(after);
		const page = (await get(answer.location ?? "")).body;
		expect(page).toContain("Urungkan");
		const decisionId = answer.location?.split("=").at(-1) ?? "";
		const undone = await post(`${base}/keputusan/${decisionId}`, { kembali: "", pendaftaran: siti.id });
		expect(undone.location).toBe(`${pathOf(siti)}?keputusan=${decisionId}`);
		expect(await status(siti)).toBe(before);
		expect((await get(undone.location ?? "")).body).toContain("kembali seperti semula");
	});

	test("while a dialogue is postponed somebody can still be cancelled", async () => {
		const { deps, event, post, pathOf, status } = await panel({ needsApproval: false });
		const siti = await register(deps, event.id, "Siti");
		expect(await postponeEvent(deps, event.id, "Gedung dipakai")).toMatchObject({ ok: true });
		const answer = await post(`${pathOf(siti)}/pembatalan`, { reason: "Berhalangan." });
		expect(answer.location).toBe(`${pathOf(siti)}?kabar=cancelled`);
		expect(await status(siti)).toBe("cancelled");
	});
});

describe("a change by somebody who was approved", () => {
	/** Siti, approved, has changed her name, position and needs where the event asks for a new look. */
	async function changed() {
		const place = await panel({ needsApproval: false, editResetsApproval: true });
		const siti = await register(place.deps, place.event.id, "Siti", { position: "Staf" });
		await register(place.deps, place.event.id, "Budi");
		const edit = async (changes: Partial<EditInput>) => {
			const now = await registrationQueries.findById(place.db, siti.id);
			if (!now) throw new Error("Siti is gone.");
			const { name, titlePrefix, titleSuffix, gender, position, email, phone, accessNeeds } = now;
			const same = { name, titlePrefix, titleSuffix, gender, position, email, phone, accessNeeds };
			const asked = { answers: {}, files: {}, sessions: [], asked: new Set<string>() };
			const holder = place.system.as({ kind: "link", id: siti.id, name: "Siti", requestId: null });
			const input = { ...same, ...asked, ...changes };
			expect(await editRegistration(holder, siti, input)).toMatchObject({ ok: true, changed: true });
		};
		await edit({ name: "Siti <b>Baru</b>", position: "Ketua", accessNeeds: "Kursi roda" });
		const find = async () => await registrationQueries.findById(place.db, siti.id);
		return { ...place, siti, edit, find };
	}

	test("is marked in the list, found by a filter that a view keeps, and waits on the first page", async () => {
		const { get, list, base, db, event, system } = await changed();
		expect((await get(list)).body).toContain("Perlu ditinjau ulang");
		const narrowed = (await get(`${list}?tinjau=ya`)).body;
		expect(namesIn(narrowed, base)).toEqual(["Siti &lt;b&gt;Baru&lt;/b&gt;"]);
		expect(narrowed).toContain('name="query" value="tinjau=ya"');
		const at = system.now().toISOString();
		expect(await attentionQueries.listChanged(db, atOffices(event.officeId), at)).toMatchObject([
			{ eventId: event.id, count: 1 },
		]);
		expect(await attentionQueries.listChanged(db, atOffices("kantor-lain"), at)).toEqual([]);
	});

	test("is shown before and after on the registration, without what somebody needs", async () => {
		const { get, pathOf, siti, edit } = await changed();
		await edit({ position: "Sekretaris" });
		const page = (await get(pathOf(siti))).body.replace(/<span class="visually-hidden">[^<]*<\/span>/g, "");
		const text = page.replace(/<\/?(del|ins|span|dd|dt|div)[^>]*>/g, " ").replace(/\s+/g, " ");
		expect(text).toContain("Siti → Siti &lt;b&gt;Baru&lt;/b&gt;");
		expect(text).toContain("Staf → Sekretaris");
		expect(text).not.toContain("Kursi roda");
		expect(text).toContain("diubah; dilihat di meja registrasi");
	});

	test("is reviewed once: the mark and what stood there before go, and the trail says who did it", async () => {
		const { get, post, pathOf, siti, find, db, edit } = await changed();
		const seen = (await find())?.reviewNeededAt ?? "";
		const act = (moment: string) => post(`${pathOf(siti)}/peninjauan`, { seen: moment, kembali: "?tinjau=ya" });
		expect((await act("2020-01-01T00:00:00.000Z")).location).toBe(`${pathOf(siti)}?tinjau=ya&kabar=changed-since`);
		expect(await find()).toMatchObject({ reviewNeededAt: seen });
		for (const _twice of [1, 2]) expect((await act(seen)).location).toContain("kabar=reviewed");
		expect(await find()).toMatchObject({ reviewNeededAt: null, reviewBefore: null, status: "confirmed" });
		const trail = await auditQueries.listBySubject(db, siti.id);
		expect(trail.filter(({ action }) => action === "registration.reviewed")).toHaveLength(1);
		expect(JSON.stringify(trail)).not.toContain("Staf");
		expect((await get(pathOf(siti))).body).not.toContain("Sudah ditinjau");
		await edit({ position: "Bendahara", accessNeeds: null });
		expect(JSON.parse((await find())?.reviewBefore ?? "")).toEqual({ position: "Ketua", accessNeeds: null });
	});

	test("is not reviewed through another event of the office", async () => {
		const { deps, system, siti, event, find } = await changed();
		const other = await createOpenEvent(system, { officeId: event.officeId });
		const seen = (await find())?.reviewNeededAt ?? "";
		expect(await reviewChanges(deps, other.id, siti.id, seen)).toEqual({ ok: false, reason: "no-such-registration" });
		expect(await find()).toMatchObject({ reviewNeededAt: seen });
	});
});

describe("the balance of the parties", () => {
	test("stands in the list, beside approving one, and where many are decided about", async () => {
		const { deps, event, get, post, list, base, pathOf, db } = await panel({ seats: { union: 10 } });
		await db.updateTable("eventQuotas").set({ targetPercent: 40 }).where("category", "=", "union").execute();
		const siti = await register(deps, event.id, "Siti");
		const aim = "kurang 14 dari sasaran 14";
		expect((await get(list)).body).toContain(aim);
		expect((await get(pathOf(siti))).body).toContain(aim);
		const question = await post(`${base}/keputusan`, { tindakan: "approve", pilih: siti.id });
		expect(question.body).toContain(aim);
		await post(`${pathOf(siti)}/persetujuan`, {});
		expect((await get(list)).body).toContain("kurang 13 dari sasaran 14");
	});
});

describe("adding somebody by hand", () => {
	test("asks for a way to reach them and how they agreed, in words about that person", async () => {
		const { post, list, db } = await panel();
		const answer = await post(`${list}/tambah`, {
			...known,
			name: "",
			phone: "",
			consent_by: "",
			position: "Ketua PUK",
		});
		expect(answer.status).toBe(400);
		expect(answer.body).toContain("Masukkan nama lengkap orang ini.");
		expect(answer.body).toContain("agar orang ini dapat dihubungi");
		expect(answer.body).toContain("Pilih cara orang ini menyetujui pemrosesan datanya.");
		expect(answer.body).toContain('value="Ketua PUK"');
		expect(answer.body).toContain("<title>Galat: ");
		expect(await db.selectFrom("registrations").selectAll().execute()).toEqual([]);
	});

	test("gives a seat even when the public form is closed, and reads the number in any spelling", async () => {
		const { system, post, get, list, db } = await panel();
		system.travelTo("2026-11-11T02:00:00.000Z");
		const answer = await post(`${list}/tambah`, { ...known, q_federation: "Federasi Contoh", consent_photo: "on" });
		expect(answer.status).toBe(303);
		const [row] = await db.selectFrom("registrations").selectAll().execute();
		expect(row).toMatchObject({ phone: "+6281234567890", status: "confirmed", source: "staff", email: null });
		expect(answer.location).toBe(`${list}/${row?.id}?kabar=added`);
		const page = await get(answer.location ?? "");
		for (const text of [
			"Federasi Contoh",
			"Ditambahkan panitia",
			"Lewat telepon",
			"Difoto atau direkam untuk dokumentasi",
		])
			expect(page.body).toContain(text);
	});

	test("of somebody who is registered leads to that registration and keeps what was typed", async () => {
		const {
			deps,
			event: { id },
			post,
			list,
			pathOf,
		} = await panel();
		const siti = await register(deps, id, "Siti Rahmawati", { phone: "+6281234567890" });
		const answer = await post(`${list}/tambah`, { ...known, name: "siti rahmawati", position: "Ketua PUK" });
		expect(answer.status).toBe(400);
		expect(answer.body).toContain(`href="${pathOf(siti)}"`);
		expect(answer.body).toContain("Orang ini sudah terdaftar pada dialog ini.");
		expect(answer.body).toContain('value="Ketua PUK"');
	});

	test("never shows a personal identity number again", async () => {
		const { post, list } = await panel();
		const answer = await post(`${list}/tambah`, {
			...known,
			category: "cooperative",
			q_nik_koperasi: "3671021203850001",
		});
		expect(answer.status).toBe(400);
		expect(answer.body).not.toContain("3671021203850001");
	});
});

describe("replacing somebody", () => {
	const dewi = { name: "Dewi Lestari", email: "dewi@peserta.test", consent_by: "letter", language: "en" };

	test("asks only for the person; what is posted of the seat does not count", async () => {
		const {
			deps,
			event: { id },
			post,
			get,
			pathOf,
			db,
		} = await panel({ needsApproval: false });
		const siti = await register(deps, id, "Siti");
		const form = (await get(`${pathOf(siti)}/penggantian`)).body;
		expect(form).not.toContain('name="category"');
		const answer = await post(`${pathOf(siti)}/penggantian`, { ...dewi, category: "employer", organisation: "Lain" });
		const replacement = await db.selectFrom("registrations").selectAll().where("replacesId", "=", siti.id).execute();
		expect(replacement).toMatchObject([
			{ name: "Dewi Lestari", category: "union", language: "en", organisationName: siti.organisationName },
		]);
		expect(answer.location).toBe(`${pathOf(replacement[0] ?? { id: "" })}?kabar=replaced`);
	});

	test("refuses a form without name or consent with the words kept", async () => {
		const {
			deps,
			event: { id },
			post,
			pathOf,
			status,
		} = await panel({ needsApproval: false });
		const siti = await register(deps, id, "Siti");
		const answer = await post(`${pathOf(siti)}/penggantian`, { ...dewi, name: "", consent_by: "" });
		expect(answer.status).toBe(400);
		expect(answer.body).toContain('value="dewi@peserta.test"');
		expect(await status(siti)).toBe("confirmed");
	});
});

describe("the call list", () => {
	test("has the text and one tap to send it, and a mark with a note that is made once", async () => {
		const {
			deps,
			event: { id },
			get,
			post,
			base,
			db,
		} = await panel({ needsApproval: false });
		await register(deps, id, "Siti Rahmawati", { email: null, phone: "+6281234567890" });
		const [call] = await db.selectFrom("callTasks").selectAll().execute();
		const page = (await get(`${base}/telepon`)).body;
		const whatsApp = /href="(https:\/\/wa\.me\/[^"]+)"/.exec(page)?.[1] ?? "";
		expect(whatsApp).toContain("https://wa.me/6281234567890?text=");
		expect(decodeURIComponent(whatsApp)).toContain("Siti Rahmawati");
		expect(page).toContain('href="tel:+6281234567890"');
		const note = { call: call?.id ?? "", result: "Datang bersama dua rekan" };
		const answer = await post(`${base}/telepon`, note);
		expect(answer.location).toBe(`${base}/telepon?kabar=reached`);
		expect((await get(`${base}/telepon`)).body).toContain("Tidak ada yang perlu dihubungi");
		const all = (await get(`${base}/telepon?tampilan=semua`)).body;
		expect(all).toContain("Datang bersama dua rekan");
		expect(all).toContain("oleh Rina Contoh");
		const again = await post(`${base}/telepon?tampilan=semua`, { ...note, result: "lain" });
		expect(again.location).toBe(`${base}/telepon?tampilan=semua&kabar=before`);
		expect((await get(`${base}/telepon?tampilan=semua`)).body).not.toContain("lain</span>");
		expect(await auditQueries.listBySubject(db, call?.id ?? "")).toMatchObject([{ action: "call.reached" }]);
	});

	test("keeps a note that is too long beside its own row", async () => {
		const {
			deps,
			event: { id },
			post,
			base,
			db,
		} = await panel({ needsApproval: false });
		await register(deps, id, "Siti", { email: null, phone: "+6281234567890" });
		await register(deps, id, "Budi", { email: null, phone: "+6281234567891" });
		const [, call] = await db.selectFrom("callTasks").selectAll().orderBy("id").execute();
		const answer = await post(`${base}/telepon`, { call: call?.id ?? "", result: "y".repeat(501) });
		expect(answer.status).toBe(400);
		expect(answer.body).toContain(`href="#result-${call?.id}"`);
		expect(answer.body.match(/y{501}/g)).toHaveLength(1);
	});
});

describe("another office", () => {
	test("sees nothing of an event, and changes nothing in it", async () => {
		const {
			system,
			deps,
			event: { id },
			pages,
			base,
			list,
			pathOf,
			status,
			db,
		} = await panel();
		const siti = await register(deps, id, "Siti", { email: null, phone: "+6281234567890" });
		const [call] = await db.selectFrom("callTasks").selectAll().execute();
		const other = await createOffice(system, "Dinas Lain");
		const { visitor: as } = await signedInStaff(system, other.id);
		const { visitor: admin } = await signedInStaff(system, other.id, "admin");
		const one = pathOf(siti);
		for (const path of [
			list,
			`${list}/tampilan`,
			`${base}/keputusan`,
			`${list}/tambah`,
			`${base}/telepon`,
			one,
			`${one}/penolakan`,
			`${one}/penggantian`,
			`${one}/pembatalan`,
		]) {
			expect([path, (await pages.get(path, { as })).status]).toEqual([path, 404]);
			expect([path, (await pages.get(path, { as: admin })).status]).toEqual([path, 200]);
		}
		for (const path of ["persetujuan", "daftar-tunggu", "penolakan", "penggantian", "pembatalan"])
			expect((await pages.post(`${one}/${path}`, { reason: "x" }, { as })).status).toBe(404);
		expect((await pages.post(`${list}/tambah`, known, { as })).status).toBe(404);
		expect((await pages.post(`${base}/telepon`, { call: call?.id ?? "" }, { as })).status).toBe(404);
		expect(await status(siti)).toBe("pending");
		expect(await db.selectFrom("callTasks").select("reachedAt").execute()).toEqual([{ reachedAt: null }]);
	});

	test("nobody reaches a registration through an event it does not belong to", async () => {
		const { deps, event, get, post, list, base, status } = await panel();
		const mine = await createOpenEvent(deps, { officeId: event.officeId, needsApproval: true });
		const siti = await register(deps, mine.id, "Siti", { email: null, phone: "+6281234567890" });
		expect((await get(`${list}/${siti.id}`)).status).toBe(404);
		expect((await post(`${list}/${siti.id}/persetujuan`, {})).status).toBe(404);
		const [call] = await deps.db.selectFrom("callTasks").selectAll().execute();
		expect((await post(`${base}/telepon`, { call: call?.id ?? "" })).status).toBe(404);
		expect((await get(`${list}/bukan-id`)).status).toBe(404);
		expect(await status(siti)).toBe("pending");
	});
});
