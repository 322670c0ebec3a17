import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildInvite } from "#app/domain/calendar/invite";
import { letterExample, renderLetter } from "#emails/messages";
import type { StoredLetter } from "#emails/stored-letter";
import { composeMessage, createFileTransport, createSmtpTransport, type Transport } from "#emails/transport";
import { expectGolden } from "#tests/support/golden";
import { lintIcs } from "#tests/support/ical-lint";
import { dayOne } from "#tests/support/invites";
import type { Mailbox } from "#tests/support/mailbox";
import { header, mimeTree, outline } from "#tests/support/mime";
import { postOffice } from "#tests/support/posted-invite";

const rendered = renderLetter("registration-confirmed", letterExample("registration-confirmed"), "id");

const confirmed: StoredLetter = {
	id: "017b9f00-0000-7000-8000-000000000001",
	messageId: "<017b9f00-0000-7000-8000-000000000001@kemnaker.test>",
	date: "2021-09-01T03:00:00.000Z",
	from: { name: "Panitia Dialog", address: "dialog@kemnaker.test" },
	to: { name: "Siti Rahmawati", address: "siti@peserta.test" },
	replyTo: { name: "Retno Puspitasari", address: "retno@kemnaker.test" },
	...rendered,
	language: "id",
	ics: { method: "REQUEST", content: buildInvite(dayOne) },
};

const cancelled: StoredLetter = {
	...confirmed,
	id: "017b9f00-0000-7000-8000-000000000002",
	messageId: "<017b9f00-0000-7000-8000-000000000002@kemnaker.test>",
	...renderLetter("event-cancelled", letterExample("event-cancelled"), "id"),
	ics: { method: "CANCEL", content: buildInvite({ ...dayOne, method: "CANCEL", sequence: 1 }) },
	references: [confirmed.messageId],
};

/** The only fields a reader ever gets from us. */
const fields = [
	"auto-submitted",
	"content-language",
	"content-type",
	"date",
	"from",
	"in-reply-to",
	"message-id",
	"mime-version",
	"references",
	"reply-to",
	"subject",
	"to",
	"x-auto-response-suppress",
];

const withoutIcs: StoredLetter = { ...confirmed, ics: null };
const office = postOffice();

/** A letter's bytes as they came out of the mail server. */
async function bytesOf(letter: StoredLetter): Promise<string> {
	office.inbox().clear();
	expect(await office.transport().send(letter)).toMatchObject({ ok: true });
	const arrived = await office.inbox().letters();
	expect(arrived).toHaveLength(1);
	return arrived[0]?.raw.toString("utf8") ?? "";
}

describe("a letter's bytes", () => {
	it("are the same each time, so that a repeated delivery is recognised as one", async () => {
		expect(await bytesOf(confirmed)).toBe(await bytesOf(confirmed));
		expect(await bytesOf(confirmed)).not.toBe(await bytesOf({ ...confirmed, id: "another" }));
	});

	it("of a confirmation and of a cancellation match their golden files", async () => {
		expectGolden("letters/confirmed.eml", await composeMessage(confirmed));
		expectGolden("letters/cancelled.eml", await composeMessage(cancelled));
	});

	it("C51: M1, M3: are mixed [alternative [text, HTML, calendar], calendar file], the calendar part without disposition", async () => {
		const tree = mimeTree(await bytesOf(confirmed));
		expect(outline(tree)).toEqual([
			"multipart/mixed",
			[["multipart/alternative", ["text/plain", "text/html", "text/calendar"]], "application/ics"],
		]);
		const calendar = tree.parts[0]?.parts[2];
		expect(calendar && header(calendar, "content-disposition")).toEqual([]);
	});

	it.each([
		["REQUEST" as const, confirmed],
		["CANCEL" as const, cancelled],
	])(
		"C52: M2, M4, M10: name the method %s in the MIME part and in the object, as UTF-8 in base64",
		async (method, letter) => {
			const calendar = mimeTree(await bytesOf(letter)).parts[0]?.parts[2];
			expect(calendar?.contentType).toBe(`text/calendar; charset=utf-8; method=${method}`);
			expect(calendar && header(calendar, "content-transfer-encoding")).toEqual(["base64"]);
			const object = Buffer.from(calendar?.body ?? "", "base64");
			expect(object.toString("utf8")).toBe(letter.ics?.content);
			expect(lintIcs(object, { method })).toEqual([]);
		},
	);

	it("C53: M5: attach the very same calendar as a file with a plain name, and nothing else", async () => {
		const tree = mimeTree(await bytesOf(confirmed));
		const file = tree.parts[1];
		expect(file?.contentType).toMatch(/^application\/ics\b/);
		expect(file && header(file, "content-disposition")).toEqual(["attachment; filename=invite.ics"]);
		expect(Buffer.from(file?.body ?? "", "base64")).toEqual(Buffer.from(tree.parts[0]?.parts[2]?.body ?? "", "base64"));
		expect(tree.parts).toHaveLength(2);
	});

	it("C54: without a calendar are text and HTML alone; a letter has no way to carry another attachment", async () => {
		expect(outline(mimeTree(await bytesOf(withoutIcs)))).toEqual([
			"multipart/alternative",
			["text/plain", "text/html"],
		]);
		const extra = { ...confirmed, attachments: [{ filename: "tiket.pdf", content: "x" }] };
		expect(await bytesOf(extra)).toBe(await bytesOf(confirmed));
	});

	it("C55: M6: have no line over 998 octets, whatever people wrote", async () => {
		const long = "kata".repeat(500);
		const bytes = await bytesOf({ ...confirmed, text: long, html: `<p>${long}</p>`, subject: long });
		for (const line of bytes.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
		expect((await PostalMime.parse(bytes)).text?.trim()).toBe(long);
	});

	it("use CRLF only", async () => {
		expect((await bytesOf(confirmed)).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	});

	it("C57: fold a subject with emoji and 300 characters, and decode to the same", async () => {
		const subject = `Undangan 🙏: ${"Kesejahteraan pekerja/buruh é ".repeat(10)}`.trim();
		expect([...subject].length).toBeGreaterThan(300);
		const bytes = await bytesOf({ ...confirmed, subject });
		const head = bytes.slice(0, bytes.indexOf("\r\n\r\n")).split("\r\n");
		for (const line of head) expect(line.length).toBeLessThanOrEqual(78);
		expect((await PostalMime.parse(bytes)).subject).toBe(subject);
	});

	it("C60: say the same facts in text and in HTML", async () => {
		const { text = "", html = "" } = await PostalMime.parse(await bytesOf(confirmed));
		for (const fact of [
			"TAN-7K4QX",
			"Kamis, 16 September 2021, pukul 08.00–16.00 WIB",
			"Hotel Cisadane Asri (rekaan), Ruang Benteng",
			"https://rembuk.example/pendaftaran/contoh",
		]) {
			expect(text).toContain(fact);
			expect(html).toContain(fact);
		}
	});

	it("C63: carry the queue's Message-ID and date, say that a machine wrote them, and name no program", async () => {
		const tree = mimeTree(await bytesOf(cancelled));
		expect(header(tree, "message-id")).toEqual([cancelled.messageId]);
		expect(header(tree, "date")).toEqual(["Wed, 01 Sep 2021 03:00:00 +0000"]);
		expect(header(tree, "auto-submitted")).toEqual(["auto-generated"]);
		expect(header(tree, "x-auto-response-suppress")).toEqual(["OOF, AutoReply"]);
		expect(header(tree, "content-language")).toEqual(["id"]);
		expect(header(tree, "references")).toEqual([confirmed.messageId]);
		expect(header(tree, "in-reply-to")).toEqual([confirmed.messageId]);
		expect(tree.headers.map(([name]) => name.toLowerCase()).sort()).toEqual(fields);
	});

	it("take the header fields of a mailing on request, and no other", async () => {
		const unsubscribe = { "List-Unsubscribe": "<https://rembuk.test/berhenti>", "List-Id": "<kabar.rembuk.test>" };
		const tree = mimeTree(await bytesOf({ ...withoutIcs, headers: unsubscribe }));
		expect(header(tree, "list-unsubscribe")).toEqual(["<https://rembuk.test/berhenti>"]);
		await expect(composeMessage({ ...confirmed, headers: { Bcc: "evil@x.test" } })).rejects.toThrow(RangeError);
	});

	it("M9: are refused for an address that is not one", async () => {
		for (const address of [
			"a@x.test, c@y.test",
			"a b@x.test",
			"josé@x.test",
			"a@x.test\r\nBcc: c@y.test",
			"a@b@c.test",
			"a",
		])
			await expect(composeMessage({ ...confirmed, to: { name: "x", address } })).rejects.toThrow(RangeError);
		await expect(composeMessage({ ...confirmed, messageId: "<a@b>\r\nX: y" })).rejects.toThrow(RangeError);
		await expect(composeMessage({ ...confirmed, references: ["x"] })).rejects.toThrow(RangeError);
		await expect(composeMessage({ ...confirmed, date: "kemarin" })).rejects.toThrow(RangeError);
	});
});

describe("through a mail server", () => {
	let inbox: Mailbox;
	let transport: Transport;
	beforeAll(() => {
		inbox = office.inbox();
		transport = office.transport();
	});
	beforeEach(() => inbox.clear());

	it("a letter arrives byte for byte", async () => {
		await transport.verify();
		expect(await transport.send(confirmed)).toMatchObject({ ok: true, response: expect.stringContaining("250") });
		const [letter] = await inbox.letters();
		expect(letter?.raw.toString("utf8").trimEnd()).toBe((await composeMessage(confirmed)).toString("utf8").trimEnd());
		expect(letter?.envelope).toEqual({ from: "dialog@kemnaker.test", to: ["siti@peserta.test"] });
		expect(letter?.messageId).toBe(confirmed.messageId);
		expect(letter?.replyTo).toEqual([{ name: "Retno Puspitasari", address: "retno@kemnaker.test" }]);
	});

	it("C56: a line that begins with a dot arrives whole", async () => {
		const text = "baris satu\n.\n..dua titik\n.akhir";
		await transport.send({ ...withoutIcs, text });
		expect((await inbox.letters())[0]?.text?.trim()).toBe(text);
	});

	it("C58: M8: line breaks and Bcc in names and subject reach one recipient, with the usual fields only", async () => {
		const evil = "Siti\r\nBcc: evil@x.test\r\n\r\nisi";
		const result = await transport.send({
			...cancelled,
			to: { name: evil, address: "siti@peserta.test" },
			from: { name: `${evil}" <evil@x.test>,`, address: "dialog@kemnaker.test" },
			replyTo: { name: evil, address: "retno@kemnaker.test" },
			subject: `Perubahan jadwal\r\nBcc: evil@x.test\r\nContent-Type: text/html\r\n\r\n<b>`,
		});
		expect(result.ok).toBe(true);
		const [letter, ...others] = await inbox.letters();
		expect(others).toEqual([]);
		expect(letter?.envelope).toEqual({ from: "dialog@kemnaker.test", to: ["siti@peserta.test"] });
		expect(letter?.headers.map(({ key }) => key).sort()).toEqual(fields);
		expect(letter?.to).toEqual([{ name: "Siti Bcc: evil@x.test isi", address: "siti@peserta.test" }]);
		expect(letter?.from?.address).toBe("dialog@kemnaker.test");
		expect(letter?.subject).toBe("Perubahan jadwal Bcc: evil@x.test Content-Type: text/html <b>");
		expect(letter?.raw.toString("utf8")).not.toMatch(/=0D|=0A|^Bcc:/im);
	});

	it("an address that is none fails for good without asking the server", async () => {
		const to = { name: "x", address: "a@x.test, c@y.test" };
		expect(await transport.send({ ...confirmed, to })).toMatchObject({ ok: false, kind: "permanent", code: null });
		expect(await inbox.letters()).toEqual([]);
	});
});

const selfSigned = readFileSync(path.resolve(import.meta.dirname, "../fixtures/emails/self-signed.pem"));

describe("a mail server that refuses", () => {
	const open: { close(): Promise<void> }[] = [];
	afterEach(async () => {
		for (const resource of open.splice(0)) await resource.close();
	});

	async function listening(server: Server, stop: () => Promise<void>): Promise<Transport> {
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const transport = createSmtpTransport(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
		open.push(transport, { close: stop });
		return transport;
	}

	/** Answers each step as told; the steps after it are accepted. */
	async function answering(at: "mail" | "rcpt" | "data", responseCode: number): Promise<Transport> {
		const refuse = (step: string, done: (error?: Error | null) => void) =>
			step === at ? done(Object.assign(new Error("5.1.1 rekaan"), { responseCode })) : done();
		const smtp = new SMTPServer({
			authOptional: true,
			disabledCommands: ["STARTTLS", "AUTH"],
			disableReverseLookup: true,
			onMailFrom: (_address, _session, done) => refuse("mail", done),
			onRcptTo: (_address, _session, done) => refuse("rcpt", done),
			onData: (stream, _session, done) => {
				stream.resume();
				stream.on("end", () => refuse("data", done));
			},
		});
		smtp.on("error", () => {});
		return listening(smtp.server, () => new Promise((resolve) => smtp.close(() => resolve())));
	}

	it.each([
		["rcpt", 550, "permanent"],
		["rcpt", 450, "transient"],
		["data", 554, "permanent"],
		["data", 451, "transient"],
		["mail", 552, "permanent"],
		["mail", 550, "connection"],
		["mail", 421, "connection"],
		["rcpt", 421, "connection"],
		["data", 421, "connection"],
	] as const)("%s with %i is told as %s", async (step, code, kind) => {
		const result = await (await answering(step, code)).send(confirmed);
		expect(result).toMatchObject({ ok: false, kind, code, message: expect.stringContaining("5.1.1 rekaan") });
	});

	it("by hanging up after the text leaves it open whether the letter arrived", async () => {
		const smtp = new SMTPServer({
			authOptional: true,
			disabledCommands: ["STARTTLS", "AUTH"],
			disableReverseLookup: true,
			onData: (stream) => {
				stream.resume();
				stream.on("end", () => {
					for (const connection of smtp.connections) connection.close();
				});
			},
		});
		smtp.on("error", () => {});
		const transport = await listening(smtp.server, () => new Promise((resolve) => smtp.close(() => resolve())));
		expect(await transport.send(confirmed)).toMatchObject({ ok: false, kind: "connection", code: null });
	});

	it("by not being there is a matter of the connection", async () => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const { port } = server.address() as AddressInfo;
		await new Promise((resolve) => server.close(resolve));
		const transport = createSmtpTransport(`smtp://127.0.0.1:${port}`);
		open.push(transport);
		expect(await transport.send(confirmed)).toMatchObject({ ok: false, kind: "connection", code: null });
		await expect(transport.verify()).rejects.toThrow(/ECONNREFUSED/);
	});

	it("by greeting with 554 is a matter of the connection", async () => {
		const server = createServer((socket) => socket.on("error", () => {}).end("554 tidak sekarang\r\n"));
		const transport = await listening(server, () => new Promise((resolve) => server.close(() => resolve())));
		expect(await transport.send(confirmed)).toMatchObject({ ok: false, kind: "connection", code: 554 });
	});

	it("V70: gets nothing in the clear unless it is on this machine, nor under a certificate that is not right", async () => {
		for (const disabledCommands of [["STARTTLS", "AUTH"], ["AUTH"]]) {
			const received: string[] = [];
			const smtp = new SMTPServer({
				// Signed by nobody, and for another name.
				key: selfSigned,
				cert: selfSigned,
				authOptional: true,
				disabledCommands,
				disableReverseLookup: true,
				onData: (stream, _session, done) => {
					received.push("letter");
					stream.resume();
					stream.on("end", () => done());
				},
			});
			smtp.on("error", () => {});
			await new Promise<void>((resolve) => smtp.listen(0, "0.0.0.0", resolve));
			open.push({ close: () => new Promise((resolve) => smtp.close(() => resolve())) });
			const { port } = smtp.server.address() as AddressInfo;
			const send = async (address: string) => {
				const transport = createSmtpTransport(address);
				const result = await transport.send(confirmed);
				await transport.close();
				return result;
			};
			expect(await send(`smtp://127.0.0.2:${port}`)).toMatchObject({ ok: false, kind: "connection" });
			expect(received).toEqual([]);
			if (!disabledCommands.includes("STARTTLS")) continue;
			for (const address of [`smtp://127.0.0.1:${port}`, `smtp://127.0.0.2:${port}?requireTLS=false`])
				expect(await send(address)).toMatchObject({ ok: true });
			expect(received).toHaveLength(2);
		}
	});

	it("the sign-in is a matter of the connection, not of the letter", async () => {
		const smtp = new SMTPServer({
			authMethods: ["PLAIN"],
			allowInsecureAuth: true,
			disabledCommands: ["STARTTLS"],
			disableReverseLookup: true,
			onAuth: (_auth, _session, done) => done(Object.assign(new Error("salah"), { responseCode: 535 })),
		});
		smtp.on("error", () => {});
		await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
		const transport = createSmtpTransport(
			`smtp://siapa:rahasia@127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
		);
		open.push(transport, { close: () => new Promise((resolve) => smtp.close(() => resolve())) });
		const result = await transport.send(confirmed);
		expect(result).toMatchObject({ ok: false, kind: "connection", code: 535 });
		expect(JSON.stringify(result)).not.toContain("rahasia");
	});
});

describe("without a mail server", () => {
	const folder = mkdtempSync(path.join(tmpdir(), "rembuk-mail-"));
	const transport = createFileTransport(path.join(folder, "mail"));
	afterAll(() => rmSync(folder, { recursive: true }));

	it("each letter is one file only its owner may read, the same file when sent again", async () => {
		expect(await transport.send(confirmed)).toEqual({ ok: true, response: `${confirmed.id}.eml` });
		await transport.send(cancelled);
		await transport.send(confirmed);
		const files = readdirSync(path.join(folder, "mail")).sort();
		expect(files).toEqual([`${confirmed.id}.eml`, `${cancelled.id}.eml`]);
		const file = path.join(folder, "mail", `${confirmed.id}.eml`);
		expect(readFileSync(file)).toEqual(await composeMessage(confirmed));
		expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	it("a folder that cannot be written is told like a server that is not there", async () => {
		writeFileSync(path.join(folder, "file"), "");
		const blocked = createFileTransport(path.join(folder, "file", "mail"));
		expect(await blocked.send(confirmed)).toMatchObject({ ok: false, kind: "connection" });
		await expect(blocked.verify()).rejects.toThrow();
	});

	it("a letter cannot choose a place outside the folder", async () => {
		await expect(transport.send({ ...confirmed, id: "../x" })).rejects.toThrow(TypeError);
	});
});
