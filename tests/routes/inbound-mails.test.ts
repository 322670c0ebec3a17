import { describe, expect, test } from "vitest";
import * as homeRoute from "#app/routes/panel/home";
import * as mailRoute from "#app/routes/panel/inbound-mail";
import * as mailsRoute from "#app/routes/panel/inbound-mails";
import * as lettersRoute from "#app/routes/panel/letters";
import * as declinedRoute from "#app/routes/public/declined-seat";
import * as mineRoute from "#app/routes/public/my-registration";
import * as auditQueries from "#db/queries/audit";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { checkedBy, writtenMail } from "#tests/support/calendar-answers";
import { counting } from "#tests/support/counting-db";
import { signedInStaff } from "#tests/support/event-desk";
import { createOffice } from "#tests/support/factories/office";
import { publicPages } from "#tests/support/public-pages";

const list = "/panel/surat/masuk";
const routes = {
	panel: homeRoute,
	"panel/surat": lettersRoute,
	"panel/surat/masuk": mailsRoute,
	"panel/surat/masuk/:mailId": mailRoute,
	"pendaftaran/:token": mineRoute,
	"pendaftaran/:token/pelepasan": declinedRoute,
};

/** An event whose mailbox is read, with its organiser, somebody of another office and an admin. */
async function mailbox() {
	const answered = await answeredEvent(oneDay);
	const { system, staff, db } = answered;
	const pages = await publicPages(system, routes);
	const stranger = (await signedInStaff(system, (await createOffice(system)).id)).visitor;
	const admin = (await signedInStaff(system, staff.visitor.officeId, "admin")).visitor;
	return {
		...answered,
		stranger,
		admin,
		get: (path: string, options = {}) => pages.get(path, { as: staff.visitor, ...options }),
		post: (path: string, options = {}) => pages.post(path, {}, { as: staff.visitor, ...options }),
		visit: pages.get,
		answerAs: (path: string, answer: string) => pages.post(path, { answer }),
		proposal: () => answered.answer("TENTATIVE", { method: "COUNTER", comment: "Pukul <b>10.00</b>?" }),
		mail: (id: string | undefined) =>
			db
				.selectFrom("inboundMails")
				.selectAll()
				.where("id", "=", id ?? "")
				.executeTakeFirst(),
	};
}

describe("mails that came in", () => {
	test("C83: one that needs a person stands in the panel with who wrote, what for, and a way to the registration", async () => {
		const { siti, event, proposal, get } = await mailbox();
		expect((await get(list)).body).toContain("Tidak ada surel yang perlu ditangani");
		const mail = await proposal();
		const { body } = await get(list);
		expect(body).toContain(`<a href="${list}/${mail?.id}">`);
		expect(body).toContain("siti@peserta.test");
		expect(body).toContain("Usulan waktu lain");
		expect(body).toContain("Pukul &lt;b&gt;10.00&lt;/b&gt;?");
		expect(body).toContain(`href="/panel/kegiatan/${event.id}/pendaftaran/${siti.id}"`);
		expect((await get("/panel/surat")).body).toContain("Surel masuk (1 perlu ditangani)");
		expect((await get("/panel")).body).toContain("1 surel masuk perlu ditangani");
		const one = await get(`${list}/${mail?.id}`, { lang: "en" });
		expect(one.body).toContain('<span lang="id">Pukul &lt;b&gt;10.00&lt;/b&gt;?</span>');
		expect(one.body).toContain("Another time proposed");
	});

	test("what was dealt with automatically is under all mails, for thirty days", async () => {
		const { system, answer, get } = await mailbox();
		await answer("ACCEPTED");
		expect((await get(list)).body).not.toContain("Jawaban kalender</");
		const { body } = await get(`${list}?tampilan=semua`);
		expect(body).toMatch(/Jawaban kalender<span class="line muted small">Dicatat<\/span>/);
		system.travelTo("2026-12-03T04:00:00.000Z");
		expect((await get(`${list}?tampilan=semua`)).body).toContain("Belum ada surel masuk");
	});

	test("marking one as seen to says who and when, counts once, and asks nobody any more", async () => {
		const { db, staff, proposal, get, post, mail } = await mailbox();
		const id = (await proposal())?.id ?? "";
		const answers = await Promise.all([post(`${list}/${id}`), post(`${list}/${id}`)]);
		expect(answers.map(({ location }) => location).sort()).toEqual([
			`${list}?kabar=mail-handled`,
			`${list}?kabar=mail-handled-before`,
		]);
		expect(await mail(id)).toMatchObject({ handledAt: "2026-11-02T04:00:00.000Z", handledById: staff.actor.id });
		expect((await auditQueries.listBySubject(db, id)).map(({ action }) => action)).toEqual(["mail.handled"]);
		const seen = await get(`${list}/${id}`);
		expect(seen.body).toMatch(/Ditangani [^<]+, 2 November 2026 pukul 11\.00 WIB/);
		expect(seen.body).not.toContain("Tandai sudah ditangani");
		expect((await get(`${list}?kabar=mail-handled`)).body).toContain("Surel ditandai sudah ditangani.");
	});

	test("another office sees none of them; a mail about no event is for admins alone", async () => {
		const { proposal, receive, get, post, mail, stranger, admin } = await mailbox();
		const own = (await proposal())?.id;
		const unknown = await receive(writtenMail({ From: "Umum <umum@luar.test>", Subject: "Daftar hadir" }));
		expect((await get(`${list}?tampilan=semua`, { as: stranger })).body).not.toContain("siti@peserta.test");
		for (const path of [`${list}/${own}`, `${list}/${unknown?.id}`, `${list}/none`]) {
			expect((await get(path, { as: stranger })).status).toBe(404);
			expect((await post(path, { as: stranger })).status).toBe(404);
		}
		expect((await get(`${list}/${unknown?.id}`)).status).toBe(404);
		expect((await get(list)).body).not.toContain("umum@luar.test");
		expect((await get(list, { as: admin })).body).toContain("umum@luar.test");
		expect((await get(`${list}/${unknown?.id}`, { as: admin })).body).toContain("Tidak terkait kegiatan");
		expect(await mail(own)).toMatchObject({ handledAt: null });
		expect((await post(`${list}/${unknown?.id}`, { as: admin })).location).toBe(`${list}?kabar=mail-handled`);
	});

	test("C88: what nobody can read is there without its words", async () => {
		const { receive, get, admin } = await mailbox();
		const broken = await receive(
			Buffer.from("From: x@y.test\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"),
		);
		const { body } = await get(list, { as: admin });
		expect(body).toContain("Tidak terbaca");
		expect(body).toContain("Tanpa perihal");
		expect((await get(`${list}/${broken?.id}`, { as: admin })).body).toContain("tidak memuat teks yang dapat dibaca");
	});

	test("come in pages, and more of them take no more queries", async () => {
		const { db, system, staff, proposal, get } = await mailbox();
		const first = await proposal();
		let count = 0;
		const counted = await publicPages({ ...system, db: counting(db, () => count++) }, routes);
		const queries = async () => {
			count = 0;
			await counted.get(`${list}?tampilan=semua`, { as: staff.visitor });
			return count;
		};
		const few = await queries();
		const { id: _id, sha256: _sha, messageHeader: _header, ...like } = first ?? ({} as NonNullable<typeof first>);
		const copies = Array.from({ length: 60 }, (_, at) => ({ ...like, id: `mail-${at}`, sha256: `hash-${at}` }));
		await db.insertInto("inboundMails").values(copies).execute();
		const { body } = await get(`${list}?halaman=2`);
		expect([...body.matchAll(/<th scope="row"/g)]).toHaveLength(11);
		expect(body).toContain("Halaman 2 dari 2");
		expect(few).toBeGreaterThan(0);
		expect(await queries()).toBe(few);
	});
});

describe("a participant's own page", () => {
	async function own() {
		const found = await mailbox();
		const path = `/pendaftaran/${found.system.links.token("registration", found.siti.id, found.siti.linkVersion)}`;
		return { ...found, path };
	}

	test("says until when a declined seat is held and leads to the answer, which ends the question", async () => {
		const { path, answer, visit, answerAs } = await own();
		expect((await visit(path)).body).not.toContain("Apakah Anda tetap hadir?");
		await answer("DECLINED");
		const { body } = await visit(path);
		expect(body).toContain("Kursi atau tempat Anda dilepas pada 2 November 2026 pukul 13.00 WIB.");
		expect(body).toContain(`href="${path}/pelepasan"`);
		expect((await answerAs(`${path}/pelepasan`, "keep")).location).toBe(path);
		expect((await visit(path)).body).not.toContain("Apakah Anda tetap hadir?");
	});

	test("asks after a decline that nobody can be sure of", async () => {
		const { path, answer, visit } = await own();
		await answer("DECLINED", { fields: [checkedBy("elsewhere.example", "pass", "peserta.test")] });
		expect((await visit(path, { lang: "en" })).body).toContain("but it is not certain. Your seat stays as it is.");
	});
});
