import ICAL from "ical.js";
import { describe, expect, it, test } from "vitest";
import { readCalendarReply } from "#app/domain/answers/calendar-reply";
import { classifyMail, type KnownEntry } from "#app/domain/answers/classify-mail";
import { mailboxKey } from "#app/domain/answers/mailbox-key";
import { readMail } from "#app/domain/answers/read-mail";
import {
	type Answering,
	answerMail,
	checkedBy,
	edge,
	fixture,
	programs,
	thunderbirdMail,
	writtenMail,
} from "#tests/support/calendar-answers";

const uid = "6f1c2c1e-52d5-4c39-9d0c-2a6a6f3f9d01";
const siti = "siti@peserta.test";
const receivedAt = "2026-11-02T04:00:00.000Z";

const entry: KnownEntry = {
	attendeeEmail: siti,
	sequence: 0,
	replySequence: null,
	replyDtstamp: null,
	sentAt: "2026-11-02T02:00:00.000Z",
	isOpen: true,
};

const decline: Answering = { uid, attendee: siti, status: "DECLINED" };

async function classify(raw: Buffer, known: Partial<KnownEntry> = {}, { at = receivedAt, isOurs = true } = {}) {
	const context = { receivedAt: at, authservId: edge, entry: isOurs ? { ...entry, ...known } : undefined };
	return classifyMail(await readMail(raw), context);
}

describe("an answer", () => {
	it.each(programs)("of %s counts when our own server vouches for the sender", async (program) => {
		expect(await classify(answerMail(program, { ...decline, comment: "Maaf\\, ada rapat" }))).toEqual({
			kind: "answer",
			standing: "counts",
			answer: {
				status: "DECLINED",
				sequence: 0,
				dtstamp: "2026-11-02T03:00:00.000Z",
				comment: "Maaf, ada rapat",
				program,
			},
		});
	});

	it.each(["accepted", "folded-name", "broken-name"] as const)(
		"C77: of a real Thunderbird (%s) is read, whatever the name looks like",
		async (name) => {
			const at = "2026-12-01T00:00:00.000Z";
			const accepted = thunderbirdMail(name, uid);
			expect(await classify(accepted, {}, { at })).toMatchObject({
				answer: { status: "ACCEPTED", sequence: 0, program: "thunderbird" },
				standing: "counts",
			});
			for (const status of ["TENTATIVE", "DECLINED"]) {
				const other = accepted.toString("latin1").replaceAll("PARTSTAT=ACCEPTED", `PARTSTAT=${status}`);
				expect(await classify(Buffer.from(other, "latin1"), {}, { at })).toMatchObject({ answer: { status } });
			}
		},
	);

	it("C78: is known by its UID without ORGANIZER, with Windows' names of zones and folded in the middle of a word", async () => {
		const raw = answerMail("outlook", decline).toString();
		expect(raw).not.toContain("ORGANIZER");
		const folded = answerMail("google", decline)
			.toString()
			.replaceAll(`UID:${uid}`, `UID:${uid.slice(0, 9)}\r\n ${uid.slice(9)}`);
		expect(await classify(Buffer.from(folded))).toMatchObject({ standing: "counts" });
		for (const mail of [raw, folded])
			expect((await readMail(Buffer.from(mail))).body).toMatchObject({ reply: { events: [{ uid }] } });
	});

	it("C79: is the attendee's in other case, with dots or a plus at Gmail, and at googlemail.com", async () => {
		expect(mailboxKey("mailto:Siti.Rahma+dialog@GoogleMail.com")).toBe("sitirahma@gmail.com");
		expect(mailboxKey("Siti.Rahma+x@peserta.test")).toBe("siti.rahma+x@peserta.test");
		const given = { ...decline, attendee: "SITI.Rahma@googlemail.com", from: "sitirahma@gmail.com" };
		expect(await classify(answerMail("google", given), { attendeeEmail: "siti.rahma+rapat@gmail.com" })).toMatchObject({
			standing: "counts",
		});
	});

	it("C81: older than the one we have does nothing; RFC 5546 2.1.5 puts SEQUENCE before DTSTAMP", async () => {
		const raw = answerMail("google", { ...decline, sequence: 1 });
		const standingAfter = (replySequence: number, replyDtstamp: string) =>
			classify(raw, { sequence: 1, replySequence, replyDtstamp }).then(
				(verdict) => "standing" in verdict && verdict.standing,
			);
		expect(await standingAfter(1, "2026-11-02T03:00:00.000Z")).toBe("overtaken");
		expect(await standingAfter(2, "2026-11-02T01:00:00.000Z")).toBe("overtaken");
		expect(await standingAfter(0, "2026-11-02T03:30:00.000Z")).toBe("counts");
	});

	it("C82: to an earlier version is no answer to the new time", async () => {
		const raw = answerMail("outlook", { ...decline, status: "ACCEPTED" });
		expect(await classify(raw, { sequence: 1 })).toMatchObject({ standing: "earlier_version" });
	});

	it("C87: that a gateway left as a file of unknown kind is read", async () => {
		const raw = answerMail("google", decline)
			.toString()
			.replace(/--0000g\r\nContent-Type: multipart\/alternative[\s\S]*--0001g--\r\n/, "")
			.replace("application/ics", "application/octet-stream");
		expect(raw).not.toContain("text/calendar");
		expect(await classify(Buffer.from(raw))).toMatchObject({ standing: "counts" });
	});

	it("after the day has begun is too late", async () => {
		expect(await classify(answerMail("apple", decline), { isOpen: false })).toMatchObject({ standing: "too_late" });
	});

	it("dated in the future holds up no later one", async () => {
		const verdict = await classify(answerMail("apple", { ...decline, dtstamp: "20991231T000000Z" }));
		expect(verdict).toMatchObject({ answer: { dtstamp: receivedAt } });
	});
});

describe("a decline is only asked about", () => {
	const unproven = async (given: Partial<Answering>, known: Partial<KnownEntry> = {}) =>
		expect(await classify(answerMail("outlook", { ...decline, ...given }), known)).toMatchObject({
			standing: "unproven",
		});
	const passed = checkedBy(edge, "pass", "peserta.test");

	test("when our server found it forged, or found nothing", async () => {
		await unproven({ fields: [checkedBy(edge, "fail", "peserta.test")] });
		await unproven({ fields: [] });
	});

	test("when the finding is another server's, below ours, in a comment, in quotes or about another domain", async () => {
		await unproven({ fields: [checkedBy("mx.attacker.test", "pass", "peserta.test")] });
		await unproven({ fields: [checkedBy(edge, "fail", "peserta.test"), passed] });
		await unproven({
			fields: [`Authentication-Results: ${edge}; dmarc=fail (dmarc=pass (really)) header.from=peserta.test`],
		});
		await unproven({
			fields: [`Authentication-Results: ${edge}; spf=pass (x; dmarc=pass header.from=peserta.test )`],
		});
		await unproven({ fields: [`Authentication-Results: ${edge}; spf=pass reason="; dmarc=pass"`] });
		await unproven({ fields: [checkedBy(edge, "pass", "attacker.test")] });
		await unproven({ fields: [`Authentication-Results: ${edge}.attacker.test; dmarc=pass`] });
	});

	test("when somebody else sent it, or two people claim to", async () => {
		await unproven({ from: "budi@peserta.test" });
		await unproven({ fields: [passed, "From: budi@peserta.test"] });
		await unproven({ from: "budi@peserta.test", fields: [passed, "From: siti@peserta.test"] });
		const fromIs = (field: string) => {
			const text = answerMail("outlook", decline).toString();
			return classify(Buffer.from(text.replace(/^From: .*$/m, () => `From: ${field}`)));
		};
		for (const field of [
			"siti@peserta.test, budi@peserta.test",
			"<siti@peserta.test> <budi@peserta.test>",
			"Panitia: siti@peserta.test;",
			'"<siti@peserta.test>" <budi@peserta.test>',
			"=?utf-8?q?siti=40peserta.test=2C?= <budi@peserta.test>",
			"budi@peserta.test (siti@peserta.test)",
		])
			expect(await fromIs(field)).toMatchObject({ standing: "unproven" });
		expect(await fromIs('"Rahma, Siti <HRD>" <siti@peserta.test>')).toMatchObject({ standing: "counts" });
	});

	test("when a program sent it, or it came within 90 seconds of the invitation", async () => {
		await unproven({ fields: [passed, "Auto-Submitted: auto-replied"] });
		await unproven({ fields: [passed, "Auto-Submitted: auto-generated"] });
		await unproven({}, { sentAt: "2026-11-02T03:58:31.000Z" });
		expect(await classify(answerMail("outlook", decline), { sentAt: "2026-11-02T03:58:29.000Z" })).toMatchObject({
			standing: "counts",
		});
	});

	test("while coming is believed of the address alone, and of nobody without either", async () => {
		const accept = { ...decline, status: "ACCEPTED" } as const;
		expect(await classify(answerMail("apple", { ...accept, fields: [] }))).toMatchObject({ standing: "counts" });
		const stranger = { ...accept, fields: [], from: "budi@lain.test" };
		expect(await classify(answerMail("apple", stranger))).toMatchObject({ standing: "unproven" });
	});
});

describe("what is no answer", () => {
	it("C80: of somebody who was not invited names their address only when it is surely theirs", async () => {
		const crasher = { ...decline, attendee: "budi@lain.test", status: "ACCEPTED" } as const;
		expect(await classify(answerMail("google", { ...crasher, fields: [] }))).toEqual({
			kind: "uninvited",
			address: null,
		});
		const fields = [checkedBy(edge, "pass", "lain.test")];
		expect(await classify(answerMail("thunderbird", { ...crasher, fields }))).toEqual({
			kind: "uninvited",
			address: "budi@lain.test",
		});
	});

	it("C83: proposes another time", async () => {
		expect(await classify(answerMail("google", { ...decline, method: "COUNTER" }))).toMatchObject({ kind: "proposal" });
	});

	it("C84: sends somebody else instead", async () => {
		expect(await classify(answerMail("outlook", { ...decline, status: "DELEGATED" }))).toMatchObject({
			kind: "delegation",
		});
	});

	it.each(["REQUEST", "CANCEL", "PUBLISH", "ADD", "REFRESH", "DECLINECOUNTER"])(
		"C85: %s to our mailbox is nobody's answer",
		async (method) => {
			expect(await classify(answerMail("google", { ...decline, method }))).toEqual({ kind: "foreign" });
		},
	);

	it("has a UID that is not ours, or asks for nothing", async () => {
		expect(await classify(answerMail("google", decline), {}, { isOurs: false })).toEqual({ kind: "foreign" });
		expect(await classify(answerMail("google", { ...decline, status: "NEEDS-ACTION" }))).toEqual({ kind: "foreign" });
	});

	it("C89: is a vacation reply, a list or a machine", async () => {
		for (const head of [
			{ "Auto-Submitted": "auto-replied; owner-email=x" },
			{ Precedence: "bulk" },
			{ "Return-Path": "<>" },
		])
			expect(await classify(writtenMail({ From: siti, ...head }))).toEqual({ kind: "automatic" });
		expect(await classify(writtenMail({ From: siti, "Auto-Submitted": "no" }))).toMatchObject({
			kind: "letter",
			excerpt: "Apakah tersedia tempat parkir untuk bus?",
		});
	});

	it("is what a real Postfix says about a letter", async () => {
		expect(await classify(fixture("dsn-postfix-550.eml"))).toEqual({
			kind: "report",
			report: { action: "failed", status: "5.7.1", messageId: "<req-d1.1@dialog.kemnaker.test>" },
		});
	});
});

describe("C88: a hostile mail is unreadable and costs no more than its length", () => {
	const calendar = (body: string) =>
		Buffer.from(`From: ${siti}\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n${body}`);
	const event = `BEGIN:VEVENT\r\nUID:${uid}\r\nATTENDEE;PARTSTAT=DECLINED:mailto:${siti}\r\nEND:VEVENT\r\n`;
	const parts = `--b\r\nContent-Type: text/calendar\r\n\r\n\r\n`;
	const multipart = (body: string) =>
		Buffer.from(`From: ${siti}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${body}--b--\r\n`);
	const nested = Array.from(
		{ length: 400 },
		(_one, at) => `Content-Type: multipart/mixed; boundary=n${at}\r\n\r\n--n${at}\r\n`,
	).join("");

	it.each([
		["broken", calendar("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID")],
		[
			"of 3 MB",
			calendar(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nDESCRIPTION:${"x".repeat(3_000_000)}\r\nEND:VCALENDAR\r\n`),
		],
		["of 10,000 events", calendar(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${event.repeat(10_000)}END:VCALENDAR\r\n`)],
		["of a few events too many", calendar(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${event.repeat(11)}END:VCALENDAR\r\n`)],
		["of quotes that never end", calendar(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nATTENDEE;CN="${'";"'.repeat(60_000)}`)],
		["of 40,000 parts", multipart(parts.repeat(40_000))],
		["of parts in parts in parts", Buffer.from(`From: ${siti}\r\n${nested}`)],
		["of a million empty lines", Buffer.from(`From: ${siti}\r\n\r\n${"\r\n".repeat(1_000_000)}`)],
		["of no mail at all", Buffer.alloc(500_000)],
		["of random bytes", Buffer.from(Array.from({ length: 100_000 }, (_one, at) => (at * 7919) % 256))],
	])("%s", async (_what, raw) => {
		expect(await classify(raw)).toEqual({ kind: "unreadable" });
	});

	const html = (text: string) => Buffer.from(`From: ${siti}\r\nContent-Type: text/html\r\n\r\n${text}`);

	it.each([
		["tags that never end", html("<".repeat(200_000))],
		["styles that never end", html("<style ".repeat(30_000))],
		["blanks in the middle of a line", writtenMail({ From: siti }, `a${" ".repeat(1_000_000)}b`)],
	])("a letter of %s is read", async (_what, raw) => {
		expect(await classify(raw)).toMatchObject({ kind: "letter" });
	});

	it("blanks without end in a comment, and quotes without end in what another server found, hold up no answer", async () => {
		const blank = calendar(
			`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${event.replace("END:", `COMMENT:a${" ".repeat(250_000)}b\r\nEND:`)}END:VCALENDAR\r\n`,
		);
		expect(await classify(blank)).toMatchObject({ kind: "answer" });
		const fields = [checkedBy(edge, "pass", "peserta.test"), `Authentication-Results: x; "${'\\"'.repeat(100_000)}`];
		expect(await classify(answerMail("apple", { ...decline, fields }))).toMatchObject({ standing: "counts" });
	});

	it("the words of a letter in HTML alone are read without their markup", async () => {
		const letter = html("<style>p { color: red }</style><p>Apakah 5 &lt; 6?<br>Terima kasih</p><script>let x");
		expect(await classify(letter)).toMatchObject({ excerpt: "Apakah 5 &lt; 6? Terima kasih" });
	});

	it("a packed part is not unpacked", async () => {
		const bomb = `--b\r\nContent-Type: application/zip\r\nContent-Encoding: gzip\r\nContent-Transfer-Encoding: base64\r\n\r\n${"H4sI".repeat(200_000)}\r\n`;
		expect(await classify(multipart(bomb))).toMatchObject({ kind: "letter", excerpt: "" });
	});

	it("a calendar reads like it does to another parser", () => {
		const mail = answerMail("thunderbird", decline).toString();
		const text = mail.slice(mail.indexOf("BEGIN:VCALENDAR"), mail.indexOf("END:VCALENDAR") + 15);
		const other = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
		const [event] = readCalendarReply(text)?.events ?? [];
		expect(event?.uid).toBe(other?.getFirstPropertyValue("uid"));
		expect(event?.attendees[0]?.addresses).toEqual([other?.getFirstProperty("attendee")?.getFirstValue()]);
		expect(event?.attendees[0]?.status).toBe(other?.getFirstProperty("attendee")?.getParameter("partstat"));
	});
});
