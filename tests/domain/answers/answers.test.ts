import { describe, expect, it, test } from "vitest";
import { findDeclinedSeat } from "#app/domain/answers/declined-seat";
import { keepSeat } from "#app/domain/answers/keep-seat";
import { purgeInboundMails } from "#app/domain/answers/purge-inbound-mails";
import { recordInboundMail } from "#app/domain/answers/record-inbound-mail";
import { releaseDueSeats } from "#app/domain/answers/release-due-seats";
import { releaseSeat } from "#app/domain/answers/release-seat";
import { resumeReleases } from "#app/domain/answers/resume-releases";
import type { Actor } from "#app/domain/deps";
import { rescheduleEvent } from "#app/domain/events/reschedule-event";
import { setQuotas } from "#app/domain/events/set-quotas";
import { returnAddress } from "#app/domain/messages/return-address";
import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import type { Registration } from "#db/tables/registrations";
import { answeredEvent, oneDay } from "#tests/support/answered-event";
import { answerMail, checkedBy, edge, fixture, thunderbirdMail, writtenMail } from "#tests/support/calendar-answers";
import { letIn } from "#tests/support/desk";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";

const afterGrace = "2026-11-02T06:00:01.000Z";

const holder = ({ id, name }: Registration): Actor => ({ kind: "link", id, name, requestId: null });

/** What a person is asked on their own page as things are now. */
async function askedOf({ system, event, siti, now }: Awaited<ReturnType<typeof answeredEvent>>) {
	const current = await eventQueries.findById(system.db, event.id);
	return current && findDeclinedSeat(system.db, current, await now(siti), system.now());
}

describe("an answer", () => {
	it("C77: of a real Thunderbird is stored with SEQUENCE and DTSTAMP, and its history kept", async () => {
		const { system, siti, entriesOf, receive, answers } = await answeredEvent(oneDay);
		system.travelTo("2026-11-10T01:00:00.000Z");
		const [entry] = await entriesOf(siti);
		await receive(
			Buffer.from(
				thunderbirdMail("folded-name", entry?.uid ?? "")
					.toString("latin1")
					.replaceAll("20261122T100410Z", "20261109T100410Z"),
				"latin1",
			),
		);
		expect((await entriesOf(siti))[0]).toMatchObject({
			partstat: "ACCEPTED",
			replySequence: 0,
			replyDtstamp: "2026-11-09T10:04:10.000Z",
			answeredAt: "2026-11-10T01:00:00.000Z",
			answerProgram: "thunderbird",
		});
		expect(await answers()).toMatchObject([{ status: "ACCEPTED", standing: "counts", entryId: entry?.id }]);
	});

	it("C81: older than another is kept as history only", async () => {
		const { siti, entriesOf, answer, answers } = await answeredEvent(oneDay);
		await answer("TENTATIVE", { dtstamp: "20261102T033000Z", comment: "Menunggu izin" });
		await answer("ACCEPTED", { dtstamp: "20261102T032900Z" });
		expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "TENTATIVE", answerComment: "Menunggu izin" });
		expect((await answers()).map(({ standing }) => standing)).toEqual(["counts", "overtaken"]);
	});

	it("C82: to an earlier schedule is kept as history only", async () => {
		const { db, siti, entriesOf, answer, answers } = await answeredEvent(oneDay);
		await db.updateTable("calendarEntries").set({ sequence: 1, partstat: "NEEDS-ACTION" }).execute();
		await answer("ACCEPTED", { sequence: 0, dtstamp: "20261102T035900Z" });
		expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "NEEDS-ACTION" });
		expect((await answers()).map(({ standing }) => standing)).toEqual(["earlier_version"]);
	});

	it("C86: seen twice has one effect, by the same bytes or the same Message-ID", async () => {
		const { system, siti, entriesOf, answers, releases, process, told } = await answeredEvent(oneDay);
		const [entry] = await entriesOf(siti);
		const given = {
			uid: entry?.uid ?? "",
			attendee: "siti@peserta.test",
			status: "DECLINED",
			messageId: "<one@x>",
		} as const;
		const mail = (hop: string) =>
			answerMail("google", { ...given, fields: [`Received: ${hop}`, checkedBy(edge, "pass", "peserta.test")] });
		const store = (raw: Buffer) => recordInboundMail(system, { raw, source: "imap", rcpt: "dialog@rembuk.example" });
		expect([await store(mail("a")), await store(mail("a")), await store(mail("b"))]).toEqual([true, false, false]);
		await Promise.all([process(), process(), process()]);
		expect(await answers()).toHaveLength(1);
		expect(await releases()).toHaveLength(1);
		expect((await told(siti)).filter((name) => name === "registration-held")).toHaveLength(1);
	});

	it("C88: that is hostile is kept as unreadable, and the next mail is processed", async () => {
		const { db, receive, answer } = await answeredEvent(oneDay);
		expect(await receive(Buffer.alloc(3_000_000, 65))).toMatchObject({
			kind: "unreadable",
			outcome: "unreadable",
			needsPerson: 1,
		});
		expect(
			await receive(Buffer.from("From: x\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n")),
		).toMatchObject({
			kind: "unreadable",
		});
		expect(await answer("ACCEPTED")).toMatchObject({ outcome: "recorded" });
		expect(await db.selectFrom("inboundMails").selectAll().where("processedAt", "is", null).execute()).toEqual([]);
	});
});

test("C88: a mail with NUL where it names itself, us, its author and the event is kept and processed like any other", async () => {
	const { system, process, db } = await answeredEvent(oneDay);
	const ics = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:a\0b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
	const head = [
		"From: a\0b@lain.test",
		"To: dialog+\0x@rembuk.example",
		"References: <a\0b@lain.test>",
		"Content-Type: text/calendar",
	];
	const raw = Buffer.from(["Message-ID: <1\0@lain.test>", ...head, "", ics].join("\r\n"));
	expect(await recordInboundMail(system, { raw, source: "imap" })).toBe(true);
	expect(await process()).toEqual({ processed: 1, errors: [] });
	expect(await db.selectFrom("inboundMails").select(["kind", "rcpt"]).execute()).toEqual([
		{ kind: "foreign", rcpt: "dialog+x@rembuk.example" },
	]);
});

describe("a decline that is surely meant", () => {
	test("holds the seat for two hours and says so, then gives it to exactly one who waits and who learns of it", async () => {
		const { system, siti, budi, citra, answer, now, told, releases, db } = await answeredEvent(oneDay);
		expect(await answer("DECLINED")).toMatchObject({ kind: "answer", outcome: "held", registrationId: siti.id });
		expect(await now(siti)).toMatchObject({ status: "confirmed" });
		const letter = (await outbox(db, siti)).at(-1);
		expect(letter).toMatchObject({ template: "registration-held", toAddress: "siti@peserta.test" });
		expect(letter?.subject).toMatch(/^Kursi Anda dilepas 2 November 2026 pukul 13\.00 WIB: /);
		expect(letter?.text).toMatch(/\/pendaftaran\/[\w-]+\/pelepasan\?pilih=hadir/);
		expect(letter?.text).toMatch(/\/pendaftaran\/[\w-]+\/pelepasan\?pilih=lepas/);
		system.travelTo("2026-11-02T05:59:59.000Z");
		expect(await releaseDueSeats(system)).toBe(0);
		system.travelTo(afterGrace);
		const counts = await Promise.all([releaseDueSeats(system), releaseDueSeats(system)]);
		expect(counts.reduce((sum, count) => sum + count)).toBe(1);
		expect(await now(siti)).toMatchObject({
			status: "cancelled",
			reason: "Ditolak lewat kalender (Outlook), 2 November 2026 pukul 11.00 WIB",
		});
		expect([(await now(budi)).status, (await now(citra)).status]).toEqual(["confirmed", "waitlisted"]);
		expect(await told(budi)).toContain("registration-promoted");
		expect(await told(citra)).not.toContain("registration-promoted");
		expect(await releases()).toMatchObject([{ state: "released", program: "outlook" }]);
	});

	test("is taken back by coming after all, in the calendar or on the page", async () => {
		const { system, siti, answer, now, releases, entriesOf } = await answeredEvent(oneDay);
		await answer("DECLINED");
		expect(await answer("TENTATIVE", { dtstamp: "20261102T035000Z" })).toMatchObject({ outcome: "kept" });
		expect(await releases()).toMatchObject([{ state: "kept" }]);
		await answer("DECLINED", { dtstamp: "20261102T035500Z" });
		expect(await keepSeat(system.as(holder(siti)), siti)).toMatchObject({ ok: true, changed: true });
		expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "ACCEPTED", answerProgram: "page" });
		system.travelTo(afterGrace);
		expect(await releaseDueSeats(system)).toBe(0);
		expect((await now(siti)).status).toBe("confirmed");
		expect((await releases()).map(({ state }) => state)).toEqual(["kept", "kept"]);
	});

	test("is carried out at once by the person or by staff, and once", async () => {
		const { system, deps, siti, budi, answer, now } = await answeredEvent(oneDay);
		await answer("DECLINED");
		const answers = await Promise.all([releaseSeat(system.as(holder(siti)), siti), releaseSeat(deps, siti)]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect([(await now(siti)).status, (await now(budi)).status]).toEqual(["cancelled", "confirmed"]);
	});

	test("gives up nothing once the person is there, the event has begun, or the organiser wants it so", async () => {
		const { db, system, event, siti, answer, now, releases, told } = await answeredEvent(oneDay);
		await inTransaction(db, (trx) => eventCommands.update(trx, event.id, { releaseMinutes: 0 }));
		expect(await answer("DECLINED", { dtstamp: "20261102T030100Z" })).toMatchObject({ outcome: "asked" });
		await answer("ACCEPTED", { dtstamp: "20261102T030200Z" });
		await inTransaction(db, (trx) => eventCommands.update(trx, event.id, { releaseMinutes: null }));
		await answer("DECLINED", { dtstamp: "20261102T030300Z" });
		const [day] = await eventQueries.listDays(db, event.id);
		await letIn(system, event.id, { by: "registration", registrationId: siti.id, dayId: day?.id ?? "" });
		system.travelTo(afterGrace);
		expect(await releaseDueSeats(system)).toBe(0);
		expect(await releases()).toMatchObject([{ state: "expired" }]);
		system.travelTo("2026-11-12T01:30:00.000Z");
		expect(await answer("DECLINED", { dtstamp: "20261112T012900Z" })).toMatchObject({ outcome: "ignored" });
		expect((await now(siti)).status).toBe("confirmed");
		expect((await told(siti)).filter((name) => name === "registration-held")).toHaveLength(1);
	});

	test("where no seat goes by itself is decided by the person on their page, for the seat or against it", async () => {
		const answered = await answeredEvent(oneDay);
		const { db, system, event, siti, budi, answer, now } = answered;
		await inTransaction(db, (trx) => eventCommands.update(trx, event.id, { releaseMinutes: 0 }));
		const asked = () => askedOf(answered);
		expect(await asked()).toBeNull();
		expect(await answer("DECLINED")).toMatchObject({ outcome: "asked" });
		expect(await asked()).toEqual({ releaseAt: null });
		await keepSeat(system.as(holder(siti)), siti);
		expect(await asked()).toBeNull();
		system.travelTo("2026-11-02T05:00:00.000Z");
		await answer("DECLINED", { dtstamp: "20261102T043000Z" });
		expect(await asked()).toEqual({ releaseAt: null });
		expect(await releaseSeat(system.as(holder(siti)), siti)).toMatchObject({ ok: true, released: true });
		expect([(await now(siti)).status, (await now(budi)).status]).toEqual(["cancelled", "confirmed"]);
	});

	test("is asked about no more once the event has moved or staff have kept the seat", async () => {
		const answered = await answeredEvent(oneDay);
		const { db, deps, event, siti, answer } = answered;
		const asked = () => askedOf(answered);
		await answer("DECLINED");
		expect(await asked()).toEqual({ releaseAt: "2026-11-02T06:00:00.000Z" });
		await keepSeat(deps, siti);
		expect(await asked()).toBeNull();
		await answer("ACCEPTED", { dtstamp: "20261102T035000Z" });
		await answer("DECLINED", { dtstamp: "20261102T035500Z" });
		expect(await asked()).not.toBeNull();
		const [day] = await eventQueries.listDays(db, event.id);
		const moved = { id: day?.id ?? null, startsAtLocal: "2026-11-12T10:00", endsAtLocal: "2026-11-12T16:00" };
		expect(await rescheduleEvent(deps, event.id, { ...event, days: [moved] })).toMatchObject({ ok: true });
		expect(await asked()).toBeNull();
	});

	test("C81: counts though somebody sent an answer with a number far beyond ours before", async () => {
		const { answer } = await answeredEvent(oneDay);
		await answer("ACCEPTED", { sequence: 900_000, dtstamp: "20261102T030100Z" });
		expect(await answer("DECLINED", { dtstamp: "20261102T030200Z" })).toMatchObject({ outcome: "held" });
	});

	test("within a day of the event holds the seat for half an hour", async () => {
		const { system, answer, releases } = await answeredEvent(oneDay);
		system.travelTo("2026-11-11T02:00:00.000Z");
		await answer("DECLINED");
		expect(await releases()).toMatchObject([{ releaseAt: "2026-11-11T02:30:00.000Z" }]);
	});

	test("C93: of one day of several leaves the seat, of all days gives it up", async () => {
		const { system, siti, budi, answer, now, releases, entriesOf } = await answeredEvent();
		expect(await answer("DECLINED", { day: 2 })).toMatchObject({ outcome: "recorded" });
		expect(await releases()).toEqual([]);
		expect((await entriesOf(siti)).map(({ partstat }) => partstat)).toEqual(["NEEDS-ACTION", "DECLINED"]);
		system.travelTo(afterGrace);
		expect(await releaseDueSeats(system)).toBe(0);
		expect(await now(siti)).toMatchObject({ status: "confirmed" });
		expect(await answer("DECLINED", { day: 1 })).toMatchObject({ outcome: "held" });
		system.travelTo("2026-11-02T08:00:02.000Z");
		expect(await releaseDueSeats(system)).toBe(1);
		expect([(await now(siti)).status, (await now(budi)).status]).toEqual(["cancelled", "confirmed"]);
	});
});

describe("a decline that may not be meant", () => {
	const forged = { fields: [checkedBy(edge, "fail", "peserta.test")] };

	test("changes nothing and is asked about once a day", async () => {
		const { system, siti, answer, now, told, releases, entriesOf } = await answeredEvent(oneDay);
		expect(await answer("DECLINED", forged)).toMatchObject({ outcome: "asked" });
		system.travelTo("2026-11-02T04:10:00.000Z");
		expect(await answer("DECLINED", { fields: ["Auto-Submitted: auto-replied"] })).toMatchObject({
			outcome: "ignored",
		});
		expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "NEEDS-ACTION", answeredAt: null });
		expect(await releases()).toEqual([]);
		system.travelTo("2026-11-03T04:00:01.000Z");
		expect(await releaseDueSeats(system)).toBe(0);
		expect(await answer("DECLINED", forged)).toMatchObject({ outcome: "asked" });
		expect((await told(siti)).filter((name) => name === "registration-asked")).toHaveLength(2);
		expect((await now(siti)).status).toBe("confirmed");
	});

	test("is carried out when the person says that it was meant, and forgotten when not", async () => {
		const { system, siti, budi, answer, now } = await answeredEvent(oneDay);
		expect(await releaseSeat(system.as(holder(siti)), siti)).toEqual({ ok: false, reason: "nothing-declined" });
		await answer("DECLINED", forged);
		expect(await keepSeat(system.as(holder(siti)), siti)).toMatchObject({ ok: true, changed: true });
		system.travelTo("2026-11-02T04:10:00.000Z");
		expect(await releaseSeat(system.as(holder(siti)), siti)).toEqual({ ok: false, reason: "nothing-declined" });
		await answer("DECLINED", { ...forged, dtstamp: "20261102T040900Z" });
		expect(await releaseSeat(system.as(holder(siti)), siti)).toMatchObject({ ok: true, released: true });
		expect([(await now(siti)).status, (await now(budi)).status]).toEqual(["cancelled", "confirmed"]);
	});

	test("of more than ten people within ten minutes waits for the organiser, who keeps the seats or lets them go", async () => {
		const { db, system, deps, event, budi, now, answer, releases, told } = await answeredEvent(oneDay);
		await setQuotas(deps, event.id, { employer: 0, union: 20, cooperative: 0, government: 0, other: 0 });
		const people = [];
		for (let number = 1; number <= 11; number++) people.push(await register(system, event.id, `Peserta ${number}`));
		system.travelTo("2026-11-02T04:01:00.000Z");
		await deliverAll(system, openHand());
		system.travelTo("2026-11-02T04:05:00.000Z");
		for (const person of people) await answer("DECLINED", { person });
		expect((await releases()).map(({ state }) => state)).toEqual(people.map(() => "held"));
		const paused = (await outbox(db)).filter(({ template }) => template === "releases-paused");
		expect(paused).toMatchObject([{ toAddress: "retno@panitia.example" }]);
		expect(await told(people[10] as Registration)).toContain("registration-asked");
		system.travelTo("2026-11-02T07:00:00.000Z");
		expect(await releaseDueSeats(system)).toBe(0);
		await keepSeat(deps, people[0] as Registration);
		expect(await resumeReleases(deps, event.id, { keepAll: false })).toMatchObject({ ok: true });
		expect(await resumeReleases(deps, event.id, { keepAll: true })).toEqual({ ok: false, reason: "not-paused" });
		expect(await releaseDueSeats(system)).toBe(10);
		expect((await now(people[0] as Registration)).status).toBe("confirmed");
		expect((await now(budi)).status).toBe("confirmed");
	});
});

test("more than ten declines within ten minutes that are read an hour later, after a standstill, wait for the organiser too", async () => {
	const { system, deps, event, process, entriesOf, releases, db } = await answeredEvent(oneDay);
	await setQuotas(deps, event.id, { employer: 0, union: 20, cooperative: 0, government: 0, other: 0 });
	const people = [];
	for (let number = 1; number <= 11; number++) people.push(await register(system, event.id, `Peserta ${number}`));
	await deliverAll(system, openHand());
	system.travelTo("2026-11-02T05:30:00.000Z");
	for (const person of people) {
		const [entry] = await entriesOf(person);
		const { uid = "", attendeeEmail: attendee = "" } = entry ?? {};
		const raw = answerMail("apple", { uid, attendee, status: "DECLINED" });
		await recordInboundMail(system, { raw, source: "imap", receivedAt: "2026-11-02T04:20:00.000Z" });
	}
	expect(await process()).toEqual({ processed: 11, errors: [] });
	expect(await releases()).toHaveLength(11);
	expect((await outbox(db)).filter(({ template }) => template === "releases-paused")).toHaveLength(1);
});

describe("a mail that is no answer", () => {
	test("C80: of somebody who was not invited gets one polite letter with the way to register; no seat is touched", async () => {
		const { db, siti, entriesOf, receive, now } = await answeredEvent(oneDay);
		const [entry] = await entriesOf(siti);
		const crasher = (dtstamp: string) =>
			answerMail("google", {
				uid: entry?.uid ?? "",
				attendee: "dewi@lain.test",
				status: "ACCEPTED",
				dtstamp,
				fields: [checkedBy(edge, "pass", "lain.test")],
			});
		expect(await receive(crasher("20261102T030000Z"))).toMatchObject({ kind: "uninvited", outcome: "noted" });
		expect(await receive(crasher("20261102T031000Z"))).toMatchObject({ kind: "uninvited", outcome: "ignored" });
		const letters = (await outbox(db)).filter(({ toAddress }) => toAddress === "dewi@lain.test");
		expect(letters).toMatchObject([{ template: "answer-uninvited" }]);
		expect(letters[0]?.text).toMatch(/https:\/\/rembuk\.example\/kegiatan\/[^/\s]+\/daftar/);
		expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "NEEDS-ACTION" });
		expect((await now(siti)).status).toBe("confirmed");
	});

	test.each([
		["C83: proposing another time", "proposal", "COUNTER", "ACCEPTED"],
		["C84: sending somebody else instead", "delegation", "REPLY", "DELEGATED"],
	] as const)(
		"%s is noted for the organiser; the person learns once what to do, and keeps the seat",
		async (_wish, kind, method, status) => {
			const { siti, budi, answer, told, now, entriesOf } = await answeredEvent(oneDay);
			const seen = { kind, outcome: "noted", needsPerson: 1, registrationId: siti.id };
			for (let times = 0; times < 2; times++)
				expect(await answer(status, { method, program: "google" })).toMatchObject(seen);
			expect((await told(siti)).filter((name) => name === "answer-noted")).toHaveLength(1);
			expect([(await now(siti)).status, (await now(budi)).status]).toEqual(["confirmed", "waitlisted"]);
			expect((await entriesOf(siti))[0]).toMatchObject({ partstat: "NEEDS-ACTION", answeredAt: null });
		},
	);

	test("C85: somebody's invitation changes nothing and is answered by nobody", async () => {
		const { db, answer, siti, entriesOf } = await answeredEvent(oneDay);
		const before = await outbox(db);
		for (const method of ["REQUEST", "CANCEL", "PUBLISH"])
			expect(await answer("ACCEPTED", { method })).toMatchObject({ kind: "foreign", outcome: "ignored" });
		expect((await entriesOf(siti))[0]).toMatchObject({ state: "sent", partstat: "NEEDS-ACTION" });
		expect(await outbox(db)).toHaveLength(before.length);
	});

	test("C89: a vacation reply changes nothing and is answered by nobody", async () => {
		const { db, receive } = await answeredEvent(oneDay);
		const before = await outbox(db);
		const vacation = writtenMail({ From: "siti@peserta.test", "Auto-Submitted": "auto-replied" });
		expect(await receive(vacation)).toMatchObject({ kind: "automatic", outcome: "ignored", needsPerson: 0 });
		expect(await outbox(db)).toHaveLength(before.length);
	});

	test("C90: of a person goes to the organisers with the registration, and answers go to the person", async () => {
		const { db, siti, receive, event } = await answeredEvent(oneDay);
		const [first] = await outbox(db, siti);
		const head = { From: "Siti <kantor@lain.test>", Subject: "Parkir bus", "In-Reply-To": first?.messageId ?? "" };
		expect(await receive(writtenMail(head))).toMatchObject({
			kind: "letter",
			outcome: "forwarded",
			registrationId: siti.id,
			eventId: event.id,
		});
		const passedOn = (await outbox(db)).filter(({ template }) => template === "mail-forwarded");
		expect(passedOn).toMatchObject([{ toAddress: "retno@panitia.example", subject: "Surel peserta: Parkir bus" }]);
		expect(JSON.parse(passedOn[0]?.replyTo ?? "")).toEqual({ name: "Siti", address: "kantor@lain.test" });
		expect(passedOn[0]?.text).toContain("Apakah tersedia tempat parkir untuk bus?");
		expect(passedOn[0]?.text).toContain(siti.code);
		expect(await receive(writtenMail({ From: "SITI@peserta.test", Subject: "Lagi" }))).toMatchObject({
			outcome: "forwarded",
			registrationId: siti.id,
		});
	});

	test("C90: from ourselves, or in a flood, or about nothing of ours is passed on to nobody", async () => {
		const { db, siti, receive } = await answeredEvent(oneDay);
		const [first] = await outbox(db, siti);
		const passedOn = async () => (await outbox(db)).filter(({ template }) => template === "mail-forwarded").length;
		const own = { From: "Dialog+x@rembuk.example", "In-Reply-To": first?.messageId ?? "" };
		expect(await receive(writtenMail(own))).toMatchObject({
			outcome: "noted",
			needsPerson: 1,
			registrationId: siti.id,
		});
		expect(await receive(writtenMail({ From: "orang@lain.test" }))).toMatchObject({ outcome: "noted", eventId: null });
		expect(await passedOn()).toBe(0);
		for (let number = 0; number < 7; number++)
			await receive(writtenMail({ From: "siti@peserta.test" }, `Surel ${number}`));
		expect(await passedOn()).toBe(5);
	});

	test("its words are gone after 30 days; that it came stays", async () => {
		const { db, system, receive } = await answeredEvent(oneDay);
		await receive(writtenMail({ From: "siti@peserta.test", Subject: "Parkir" }));
		system.travelTo("2026-12-02T04:00:00.000Z");
		await purgeInboundMails(system);
		expect(await db.selectFrom("inboundMails").select("subject").execute()).toEqual([{ subject: "Parkir" }]);
		system.travelTo("2026-12-02T04:00:01.000Z");
		await purgeInboundMails(system);
		expect(await db.selectFrom("inboundMails").selectAll().executeTakeFirst()).toMatchObject({
			raw: null,
			sender: null,
			subject: null,
			excerpt: null,
			outcome: "forwarded",
		});
	});
});

describe("a bounce", () => {
	const bounce = (messageId: string, status: string, action = "failed") =>
		Buffer.from(
			fixture("dsn-postfix-550.eml")
				.toString("latin1")
				.replace("<req-d1.1@dialog.kemnaker.test>", messageId)
				.replace("Status: 5.7.1", `Status: ${status}`)
				.replace("Action: failed", `Action: ${action}`)
				.replace(/^Message-Id: .*$/m, `Message-Id: <${status}-${action}@mx>`),
			"latin1",
		);

	test("D8: of a letter of ours marks it; an address that does not exist gets no more letters", async () => {
		const { db, siti, receive } = await answeredEvent(oneDay);
		const [letter] = await outbox(db, siti);
		if (!letter) throw new Error("no letter");
		const rcpt = returnAddress("dialog@rembuk.example", letter.id);
		const state = () =>
			db.selectFrom("letters").select(["status", "bouncedAt"]).where("id", "=", letter.id).executeTakeFirst();
		const suppressed = () => db.selectFrom("suppressedAddresses").selectAll().execute();
		expect(await receive(bounce(letter.messageId, "4.4.1", "delayed"), rcpt)).toMatchObject({
			kind: "delay",
			outcome: "recorded",
		});
		expect(await state()).toMatchObject({ bouncedAt: null });
		expect(await receive(bounce("<other@rembuk.example>", "5.1.1"), rcpt)).toMatchObject({ outcome: "ignored" });
		expect(await receive(bounce(letter.messageId, "5.7.1"), rcpt)).toMatchObject({
			kind: "bounce",
			outcome: "bounced",
		});
		expect(await state()).toMatchObject({ bouncedAt: "2026-11-02T04:00:00.000Z" });
		expect(await suppressed()).toEqual([]);
		await db.updateTable("letters").set({ bouncedAt: null }).execute();
		expect(await receive(bounce(letter.messageId, "5.1.10"), rcpt)).toMatchObject({
			outcome: "bounced",
			registrationId: siti.id,
		});
		expect(await suppressed()).toMatchObject([
			{ address: "siti@peserta.test", reason: "bounced", statusCode: "5.1.10" },
		]);
	});

	test("D8: of nobody's letter changes nothing", async () => {
		const { db, receive } = await answeredEvent(oneDay);
		expect(await receive(fixture("dsn-postfix-550.eml"))).toMatchObject({ kind: "bounce", outcome: "ignored" });
		expect(await db.selectFrom("letters").select("id").where("bouncedAt", "is not", null).execute()).toEqual([]);
	});
});
