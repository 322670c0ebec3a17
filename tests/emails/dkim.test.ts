import { generateKeyPairSync } from "node:crypto";
import { authenticate } from "mailauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letterExample, renderLetter } from "#emails/messages";
import type { StoredLetter } from "#emails/stored-letter";
import { createSmtpTransport, type Transport } from "#emails/transport";
import { type Mailbox, openMailbox } from "#tests/support/mailbox";

const pair = generateKeyPairSync("rsa", {
	modulusLength: 2048,
	publicKeyEncoding: { type: "spki", format: "der" },
	privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const key = { domain: "kemnaker.test", selector: "rembuk", privateKey: pair.privateKey };

/** The records of the sender's domain, as its operator publishes them. */
const records: Record<string, string> = {
	"rembuk._domainkey.kemnaker.test": `v=DKIM1; k=rsa; p=${pair.publicKey.toString("base64")}`,
	"kemnaker.test": "v=spf1 ip4:192.0.2.7 -all",
	"_dmarc.kemnaker.test": "v=DMARC1; p=reject; adkim=s; aspf=s",
};

async function resolver(name: string, type: string): Promise<string[][]> {
	const record = type === "TXT" ? records[name] : undefined;
	if (!record) throw Object.assign(new Error(`no ${type} of ${name}`), { code: "ENOTFOUND" });
	return [[record]];
}

/** What a receiver that asks these records finds. */
async function judged(raw: Buffer, sender: string) {
	const { dkim, spf, dmarc } = await authenticate(raw, {
		...{ sender, ip: "192.0.2.7", helo: "mail.kemnaker.test", mta: "mx.peserta.test" },
		...{ resolver, disableArc: true, disableBimi: true },
	});
	const [signature] = dkim.results as ((typeof dkim.results)[number] & { signingHeaders?: { keys: string } })[];
	return {
		dkim: signature?.status.result,
		signed: (signature?.signingHeaders?.keys ?? "").toLowerCase(),
		spf: spf ? spf.status.result : null,
		dmarc: dmarc ? dmarc.status.result : null,
	};
}

const reminder: StoredLetter = {
	id: "017b9f00-0000-7000-8000-000000000003",
	messageId: "<017b9f00-0000-7000-8000-000000000003@kemnaker.test>",
	date: "2021-09-01T03:00:00.000Z",
	from: { name: "Panitia Dialog", address: "dialog@kemnaker.test" },
	returnPath: "dialog+b017@kemnaker.test",
	to: { name: "Siti Rahmawati", address: "siti@peserta.test" },
	...renderLetter("registration-confirmed", letterExample("registration-confirmed"), "id"),
	language: "id",
	headers: {
		"Feedback-ID": "acara:pengingat:bulk:rembuk",
		"List-Id": "<pengingat.kemnaker.test>",
		"List-Unsubscribe": "<https://kemnaker.test/berhenti/abc>, <mailto:dialog@kemnaker.test>",
		"List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
	},
};

describe("C61: a signed letter", () => {
	let inbox: Mailbox;
	let transport: Transport;
	let raw: Buffer;
	let sender: string;
	beforeAll(async () => {
		inbox = await openMailbox();
		transport = createSmtpTransport(inbox.url, key);
		await transport.send(reminder);
		const [letter] = await inbox.letters();
		raw = letter?.raw ?? Buffer.alloc(0);
		sender = letter?.envelope.from ?? "";
	});
	afterAll(async () => {
		await transport.close();
		await inbox.close();
	});

	it("passes DKIM, SPF and DMARC at a receiver, the sender's domain aligned in all three", async () => {
		expect(sender).toBe("dialog+b017@kemnaker.test");
		expect(await judged(raw, sender)).toMatchObject({ dkim: "pass", spf: "pass", dmarc: "pass" });
	});

	it("is signed with everything a program acts on by itself", async () => {
		const { signed } = await judged(raw, sender);
		for (const field of ["from", "to", "subject", "date", "message-id", "auto-submitted", "feedback-id", "list-id"])
			expect(signed.split(": ")).toContain(field);
		expect(signed).toContain("list-unsubscribe:");
		expect(signed).toContain("list-unsubscribe-post");
	});

	it("fails with one byte changed, in the text or in any signed field", async () => {
		const text = raw.toString("latin1");
		for (const [from, to] of [
			["One-Click", "One-Clock"],
			["acara:pengingat", "acara:pengingit"],
			["Subject: ", "Subject: X"],
		] as const) {
			expect(text).toContain(from);
			const changed = Buffer.from(text.replace(from, to), "latin1");
			expect(await judged(changed, sender)).toMatchObject({ dkim: "fail", dmarc: "pass" });
		}
		const body = Buffer.from(raw);
		const inBody = body.indexOf("\r\n\r\n") + 200;
		body[inBody] = (body[inBody] ?? 0) ^ 1;
		expect(await judged(body, "somebody@else.test")).toMatchObject({
			dkim: expect.not.stringMatching("pass"),
			dmarc: "fail",
		});
	});

	it("is the same bytes when it is sent again", async () => {
		inbox.clear();
		await transport.send(reminder);
		expect((await inbox.letters())[0]?.raw.equals(raw)).toBe(true);
	});
});
