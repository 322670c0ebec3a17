import { beforeEach, describe, expect, test } from "vitest";
import { endSubscription } from "#app/domain/mailings/end-subscription";
import { introSchema } from "#app/domain/mailings/letter-schema";
import { previewGroupLetter } from "#app/domain/mailings/preview-group-letter";
import { resumeSubscription } from "#app/domain/mailings/resume-subscription";
import { sendMailings } from "#app/domain/mailings/send-mailings";
import { setIntro } from "#app/domain/mailings/set-intro";
import { type GroupLetter, writeToGroup } from "#app/domain/mailings/write-to-group";
import { registrationFilter } from "#app/server/registration-filter.server";
import { readRegistrationAddress } from "#app/ui/registrations/registration-address";
import * as auditQueries from "#db/queries/audit";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

let deps: TestDeps;
let event: EventRow;
beforeEach(async () => {
	deps = testDeps((await testDb()).db);
	event = await createOpenEvent(deps);
});

/** The filter that a query of the list's address means. */
async function filterOf(query: string) {
	const days = await eventQueries.listDays(deps.db, event.id);
	return registrationFilter(event, days, readRegistrationAddress(new URLSearchParams(query)), deps.now());
}

let forms = 0;
async function write(query: string, expected: number, letter: Partial<GroupLetter> = {}) {
	const filter = await filterOf(query);
	const words = { subject: "Berkas RAT", body: "Mohon membawa berkas, {nama}.", formKey: `form-${++forms}` };
	return writeToGroup(deps, event.id, { ...words, filter, expected, query, ...letter });
}

const messages = async () => (await outbox(deps.db)).filter(({ template }) => template === "event-message");

describe("a letter to a group", () => {
	test("goes to those present on day 1 with an overdue action, and to nobody else", async () => {
		const [late, absent, onTime] = [
			await register(deps, event.id, "Lambat Sekali", { organisationName: "Serikat Satu" }),
			await register(deps, event.id, "Lambat Absen", { organisationName: "Serikat Satu" }),
			await register(deps, event.id, "Tepat Waktu", { organisationName: "Serikat Dua" }),
		];
		const [day] = await eventQueries.listDays(deps.db, event.id);
		deps.travelTo("2026-11-12T02:00:00.000Z");
		for (const { id } of [late, onTime])
			await letIn(deps, event.id, { by: "registration", registrationId: id, dayId: day?.id ?? "" });
		await createPromise(deps, event.id, { organisationName: "Serikat Satu", ownerCategory: "union" });
		deps.travelTo("2026-12-12T02:00:00.000Z");
		expect(await write("status=confirmed&hadir=1&rtl=terlambat", 1)).toMatchObject({ ok: true });
		expect(await sendMailings(deps)).toBe(1);
		expect((await messages()).map(({ registrationId }) => registrationId)).toEqual([late.id]);
		expect((await messages())[0]).toMatchObject({ subject: "Berkas RAT", lane: 2 });
		expect((await messages())[0]?.text).toContain("Mohon membawa berkas, Lambat Sekali.");
		expect(absent.status).toBe("confirmed");
	});

	test("is one letter for each of N people, answered to the event's contact, and noted in the trail", async () => {
		for (let at = 0; at < 5; at++) await register(deps, event.id, `Peserta ${at}`);
		await write("status=confirmed", 5);
		await sendMailings(deps, 2);
		await sendMailings(deps, 2);
		const letters = await messages();
		expect(letters).toHaveLength(5);
		expect(new Set(letters.map(({ toAddress }) => toAddress)).size).toBe(5);
		expect(JSON.parse(letters[0]?.replyTo ?? "{}")).toMatchObject({ address: "retno@panitia.example" });
		const [trail] = await auditQueries.listBySubject(deps.db, event.id);
		expect(trail?.action).toBe("event.group-written-to");
		expect(JSON.parse(trail?.after ?? "{}")).toMatchObject({ people: 5, filter: "status=confirmed" });
	});

	test("that is sent twice with one form goes out once", async () => {
		await register(deps, event.id, "Siti");
		const first = await write("status=confirmed", 1, { formKey: "satu" });
		expect(await write("status=confirmed", 1, { formKey: "satu" })).toEqual(first);
		await sendMailings(deps);
		expect(await messages()).toHaveLength(1);
	});

	test("is not sent to another number of people than its preview named, to nobody, or by another office", async () => {
		await register(deps, event.id, "Siti");
		await register(deps, event.id, "Budi");
		expect(await write("status=confirmed", 1)).toEqual({ ok: false, reason: "group-changed" });
		expect(await write("status=rejected", 0)).toEqual({ ok: false, reason: "nobody" });
		const stranger = deps.as(await createStaff(deps, (await createOffice(deps)).id, "organiser"));
		const letter = { subject: "a", body: "b", filter: await filterOf(""), expected: 2, formKey: "lain", query: "" };
		expect(await writeToGroup(stranger, event.id, letter)).toEqual({ ok: false, reason: "no-such-event" });
		expect(await sendMailings(deps)).toBe(0);
	});

	test("shows its first readers' own letters and how many it reaches in which way before it is sent", async () => {
		await register(deps, event.id, "Siti {kegiatan}");
		await register(deps, event.id, "Budi", { email: null, phone: "+6281234567890" });
		const words = { subject: "Untuk {nama}", body: "Halo {nama}: {tanggal}, {waktu}, {tempat}.\n\n<b>{tautan}</b>" };
		const preview = await previewGroupLetter(deps.db, deps, await filterOf("status=confirmed"), words);
		expect(preview.reach).toEqual({ mailed: 1, unsubscribed: 0, withoutMail: 1 });
		expect(preview.unreached).toMatchObject([{ name: "Budi", phone: "+6281234567890" }]);
		const own = preview.samples.find(({ name }) => name.startsWith("Siti"));
		expect(own?.subject).toBe("Untuk Siti {kegiatan}");
		expect(own?.text).toContain("Halo Siti {kegiatan}: 12–13 November 2026, 08.30–16.00 WIB; 08.30–15.00 WIB,");
		expect(own?.text).toMatch(/<b>https:\/\/rembuk\.example\/pendaftaran\/[\w-]{43}<\/b>/);
	});

	test("stands on the call list for those without e-mail and those who want none, with a text for WhatsApp", async () => {
		await register(deps, event.id, "Siti", { phone: "+6281200000002" });
		await register(deps, event.id, "Budi", { email: null, phone: "+6281234567890" });
		await write("status=confirmed", 2);
		await sendMailings(deps);
		const subscription = await deps.db.selectFrom("mailSubscriptions").selectAll().executeTakeFirstOrThrow();
		await endSubscription(deps, subscription);
		await endSubscription(deps, subscription);
		await write("status=confirmed", 2, { subject: "Kabar kedua" });
		await sendMailings(deps);
		expect(await messages()).toHaveLength(1);
		const calls = await deps.db.selectFrom("callTasks").selectAll().where("reason", "=", "event-message").execute();
		expect(calls.map(({ name }) => name).sort()).toEqual(["Budi", "Budi", "Siti"]);
		expect(calls.find(({ name }) => name === "Siti")?.text).toContain("*Kabar kedua*\n\nMohon membawa berkas, Siti.");
		await resumeSubscription(deps, subscription);
		await write("status=confirmed", 2, { subject: "Kabar ketiga" });
		await sendMailings(deps);
		expect((await messages()).at(-1)?.subject).toBe("Kabar ketiga");
	});
});

describe("the opening words of an event's letters", () => {
	test("stand in confirmations in the reader's language, filled in as plain text", async () => {
		await setIntro(deps, event.id, {
			letterIntro: "Selamat datang, {nama}.\n\nTempat: {tempat}",
			letterIntroEn: "Welcome, {nama}.",
		});
		const siti = await register(deps, event.id, "Siti <i>R</i>", { email: "siti@peserta.test" });
		const jane = await register(deps, event.id, "Jane", { language: "en" });
		const [[indonesian], [english]] = [await outbox(deps.db, siti), await outbox(deps.db, jane)];
		expect(indonesian?.text).toContain("Selamat datang, Siti <i>R</i>.\n\nTempat: Hotel Cisadane Asri");
		expect(indonesian?.html).toContain("Selamat datang, Siti &lt;i&gt;R&lt;/i&gt;.");
		expect(english?.text).toContain("Welcome, Jane.");
	});

	test("V42: are refused when they name a placeholder there is none of", () => {
		const refused = introSchema.safeParse({ intro: "Halo {nama_lengkap}", intro_en: "Hi {nama}" });
		expect(refused.error?.issues).toMatchObject([{ path: ["intro"], message: "placeholder-unknown" }]);
		for (const hostile of ["{__proto__}", "{constructor}", "{{nama}}{x}"])
			expect(introSchema.safeParse({ intro: hostile }).success, hostile).toBe(false);
	});
});
