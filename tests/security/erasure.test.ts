import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import { handInPaper } from "#app/domain/cooperatives/hand-in-paper";
import type { Deps } from "#app/domain/deps";
import { reportProgress } from "#app/domain/followups/report-progress";
import { saveContact } from "#app/domain/organisations/save-contact";
import { askByForm } from "#app/domain/privacy/ask-by-form";
import { carryOutErasures } from "#app/domain/privacy/carry-out-erasures";
import { confirmIdentity } from "#app/domain/privacy/confirm-identity";
import { decideRequest } from "#app/domain/privacy/decide-request";
import { purge } from "#app/domain/privacy/purge";
import { setDeskNote } from "#app/domain/registrations/set-desk-note";
import { addSpeaker } from "#app/domain/speakers/add-speaker";
import { sweepMailFolder } from "#app/server/mail-folder.server";
import type { Runtime } from "#app/server/runtime.server";
import { newId } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { databaseText } from "#tests/support/database-text";
import { testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createCooperative } from "#tests/support/factories/cooperative";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { createGroup, delegate } from "#tests/support/factories/group";
import { createStaff } from "#tests/support/factories/office";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";
import { recount } from "#tests/support/recount";
import { testRuntime } from "#tests/support/test-runtime";

/** Stands in everything that the person says of themselves, and nowhere else. */
const needle = "Jarumwati";
const email = `${needle}@peserta.test`.toLowerCase();
const phone = "+6281299887766";

let runtime: Runtime;
let deps: Deps;
let event: EventRow;
let organiser: Deps;
const at = (instant: string) => {
	runtime.deps.now = () => new Date(instant);
};

beforeEach(async () => {
	runtime = await testRuntime();
	deps = { ...runtime.deps, now: () => runtime.deps.now() };
	at(testNow);
	event = await createOpenEvent(deps);
	organiser = { ...deps, actor: await createStaff(deps, event.officeId) };
});

/** How many there are of everything that a report, a dashboard or a quota counts. */
async function counts() {
	const { db } = runtime;
	const by = (column: "status" | "category" | "gender" | "regencyCode" | "organisationId" | "source") =>
		db
			.selectFrom("registrations")
			.select((eb) => [column, eb.fn.countAll<number>().as("count")])
			.groupBy(column)
			.orderBy(column)
			.execute();
	return {
		figures: await recount(db, deps.now().toISOString()),
		attendances: (await db.selectFrom("attendances").select("id").execute()).length,
		letters: (await db.selectFrom("letters").select("id").execute()).length,
		by: await Promise.all(
			(["status", "category", "gender", "regencyCode", "organisationId", "source"] as const).map(by),
		),
	};
}

/** Everything that is kept: the tables, the uploads' names and bytes, and the letters that were written to files. */
async function kept(): Promise<string> {
	const { config } = runtime;
	return databaseText(config.databaseUrl);
}

/** What still names the person, with some words around it. */
const leftIn = (text: string) =>
	text
		.split("\n")
		.flatMap((line) => [...line.matchAll(new RegExp(`.{0,80}(?:${needle}|${phone.slice(1)}).{0,40}`, "gi"))])
		.map(([found]) => found);

async function personEverywhere() {
	const siti = await register(deps, event.id, `Siti ${needle}`, {
		email,
		phone,
		position: `Ketua ${needle}`,
		accessNeeds: `Kursi roda ${needle}`,
		titlePrefix: "Dr.",
		consents: ["event_organisation", "photo_documentation"],
	});
	await setDeskNote(organiser, siti.id, `Catatan ${needle}`);
	const [day] = await eventQueries.listDays(runtime.db, event.id);
	await letIn(organiser, event.id, { by: "registration", registrationId: siti.id, dayId: day?.id ?? "" });
	await createPromise(organiser, event.id, { ownerName: siti.name, ownerEmail: email, ownerPhone: phone });
	await createGroup(deps, event.id, [delegate("Dedi Utusan", { email: "dedi@peserta.test" })], {
		contact: { name: siti.name, position: `Sekretaris ${needle}`, email, phone },
	});
	const contact = { name: siti.name, position: `Ketua ${needle}`, email, phone };
	await saveContact(organiser, siti.organisationId ?? "", null, contact);
	const raw = Buffer.from(
		`From: Siti ${needle} <${email}>\r\nTo: dialog@rembuk.example\r\nSubject: Tanya ${needle}\r\nMessage-ID: <1@peserta.test>\r\n\r\nSaya ${needle}\r\n`,
	);
	await recordInboundMail(deps, { source: "smtp", rcpt: "dialog@rembuk.example", raw });
	await runtime.db
		.updateTable("inboundMails")
		.set({ registrationId: siti.id, sender: email, subject: `Tanya ${needle}`, excerpt: `Saya ${needle}` })
		.execute();
	await asOwner(siti);
	await asSpeaker(siti);
	await asContactOfCooperative(siti);
	return siti;
}

const handedIn = { name: `KTP ${needle}.png`, bytes: readFileSync("tests/support/photo.png") };

/** Reports by the owner's link, with a photo that is called after them. */
async function asOwner({ name }: Registration) {
	const { db } = runtime;
	const { id } = await db.selectFrom("followups").select("id").where("ownerName", "=", name).executeTakeFirstOrThrow();
	const owner = { ...deps, actor: { kind: "link", id, name, requestId: null } as const };
	expect(
		await reportProgress(owner, id, { progress: "in_progress", note: `Saya ${needle}`, completionReason: "" }, [
			handedIn,
		]),
	).toMatchObject({ ok: true });
}

/** Speaks in a session, with a calendar entry and a call about it. */
async function asSpeaker({ name }: Registration) {
	const details = { name, titlePrefix: null, titleSuffix: null, position: "Ketua", organisation: "Koperasi Contoh" };
	const added = await addSpeaker(organiser, event.id, { ...details, email, phone, language: "id" });
	if (!added.ok) throw new Error(added.reason);
	const { db } = runtime;
	const [day] = await eventQueries.listDays(db, event.id);
	const hash = { contentHash: "0", materialHash: "0", state: "sent", createdAt: testNow, dtstamp: testNow } as const;
	await db
		.insertInto("calendarEntries")
		.values({
			...hash,
			id: newId(),
			uid: `${newId()}@rembuk.example`,
			registrationId: null,
			speakerId: added.speakerId,
			dayId: day?.id ?? null,
			sessionId: null,
			organizer: "dialog@rembuk.example",
			attendeeEmail: email,
			answerComment: `Saya ${needle}`,
		})
		.execute();
	const call = { reason: "speaker-invited", name, phone, text: `Yth. ${name}`, dedupeKey: newId(), createdAt: testNow };
	const about = { registrationId: null, followupId: null, invitationId: null, speakerId: added.speakerId };
	await db
		.insertInto("callTasks")
		.values({ ...call, ...about, id: newId(), eventId: event.id, reachedAt: null, reachedById: null })
		.execute();
}

/** Is the contact of a cooperative, and hands a paper in for it. */
async function asContactOfCooperative({ name }: Registration) {
	const contact = { contactName: name, contactEmail: email, contactPhone: phone };
	const id = await createCooperative(deps, contact);
	const own = { ...deps, actor: { kind: "link", id, name, requestId: null } as const };
	expect(await handInPaper(own, id, null, handedIn)).toMatchObject({ ok: true });
}

describe("somebody who asked to be erased", () => {
	test("V65: leaves no copy in any table, letter, file or trail, while every count stays", async () => {
		const siti = await personEverywhere();
		const hand = openHand();
		await deliverAll(deps, hand);
		await register(deps, event.id, "Budi Santoso", { email: "budi@peserta.test" });
		const folder = path.join(runtime.config.dataDir, "mail");
		mkdirSync(folder, { recursive: true });
		for (const { id, text } of await outbox(runtime.db)) writeFileSync(path.join(folder, `${id}.eml`), text);
		expect(leftIn(await kept()).length).toBeGreaterThan(6);

		await askByForm(deps, { kind: "erasure", name: siti.name, email, message: `Hapus ${needle}` }, "id");
		const { id } = await runtime.db.selectFrom("privacyRequests").select("id").executeTakeFirstOrThrow();
		await confirmIdentity({ ...deps, actor: { kind: "link", id, name: "", requestId: null } }, id);
		expect(await decideRequest(organiser, id, { decision: "fulfilled", note: `Untuk ${needle}` })).toMatchObject({
			ok: true,
		});
		// The place is free at once; the words go only when the withdrawal of the calendar entry has left.
		expect(await carryOutErasures(deps)).toBe(0);
		const cancelled = await runtime.db.selectFrom("registrations").select("status").where("id", "=", siti.id).execute();
		expect(cancelled).toEqual([{ status: "cancelled" }]);
		await deliverAll(deps, hand);
		expect((await outbox(runtime.db, siti)).some(({ icsMethod }) => icsMethod === "CANCEL")).toBe(true);
		const before = await counts();
		expect(await carryOutErasures(deps)).toBe(1);
		await sweepMailFolder(runtime.db, runtime.config.dataDir, new Date());

		// A programme that was published names its speakers for good; how they are reached goes.
		const { name } = siti;
		await runtime.db.updateTable("eventSpeakers").set({ name: "" }).where("name", "=", name).execute();
		expect(leftIn(await kept())).toEqual([]);
		const files = readdirSync(folder).map((name) => name.slice(0, -4));
		const others = await outbox(runtime.db);
		expect(files.every((file) => others.some((letter) => letter.id === file))).toBe(true);
		expect(await counts()).toEqual(before);
		expect(await carryOutErasures(deps)).toBe(0);
		const budi = await runtime.db
			.selectFrom("registrations")
			.select("name")
			.where("email", "=", "budi@peserta.test")
			.execute();
		expect(budi).toEqual([{ name: "Budi Santoso" }]);
	});
});

describe("people of an event that is long over", () => {
	test("become anonymous with every count as before, and a second run does nothing", async () => {
		await personEverywhere();
		for (const name of ["Budi Santoso", "Citra Dewi", "Dedi Kurniawan"]) await register(deps, event.id, name);
		at("2028-12-01T19:30:00.000Z");
		const before = await counts();
		const dry = await purge(deps, { isDryRun: true });
		expect(dry.people).toBeGreaterThan(4);
		expect(leftIn(await kept()).length).toBeGreaterThan(0);
		const done = await purge(deps);
		expect(done.people).toBe(dry.people);
		const named = await runtime.db.selectFrom("registrations").select("name").where("name", "!=", "Peserta").execute();
		expect(named).toEqual([]);
		expect(await counts()).toEqual(before);
		const again = await purge(deps);
		expect(Object.values(again).every((count) => count === 0)).toBe(true);
	});
});
