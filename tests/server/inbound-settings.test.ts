import { describe, expect, test } from "vitest";
import { readConfig } from "#app/server/config.server";

const read = (env: Record<string, string>) => readConfig({ NODE_ENV: "test", ...env });
const secret = "k3rahasiaan-yang-cukup-panjang-sekali";

describe("the way mails come in", () => {
	test("is shut unless it is named", () => {
		expect(read({})).toMatchObject({
			inbound: "off",
			inboundSmtpPort: 2525,
			inboundSecret: null,
			imap: null,
			authservId: null,
		});
		expect(read({ INBOUND: "smtp", INBOUND_SMTP_PORT: "2600", AUTHSERV_ID: "mx.kemnaker.test" })).toMatchObject({
			inbound: "smtp",
			inboundSmtpPort: 2600,
			authservId: "mx.kemnaker.test",
		});
		expect(read({ INBOUND: "webhook", INBOUND_SECRET: secret })).toMatchObject({
			inbound: "webhook",
			inboundSecret: secret,
		});
	});

	test("is a mailbox whose address has user, password and folder in it", () => {
		expect(
			read({ INBOUND: "imap", IMAP_URL: "imaps://dialog%40kemnaker.test:a%3Ab%2Fc@surat.kemnaker.test" }).imap,
		).toEqual({
			host: "surat.kemnaker.test",
			port: 993,
			secure: true,
			isLocal: false,
			user: "dialog@kemnaker.test",
			password: "a:b/c",
			folder: "INBOX",
		});
		expect(read({ INBOUND: "imap", IMAP_URL: "imap://dialog:x@127.0.0.1:1143/Surat%20masuk" }).imap).toMatchObject({
			...{ port: 1143, secure: false, isLocal: true, folder: "Surat masuk" },
		});
	});

	test.each([
		[{ INBOUND: "pop3" }, /INBOUND must be one of off, imap, smtp, webhook/],
		[{ INBOUND: "imap" }, /IMAP_URL must be imaps:/],
		[{ INBOUND: "imap", IMAP_URL: "https://dialog:x@surat.kemnaker.test" }, /IMAP_URL must be imaps:/],
		[{ INBOUND: "imap", IMAP_URL: "imaps://surat.kemnaker.test/INBOX" }, /IMAP_URL must be imaps:/],
		[{ INBOUND: "imap", IMAP_URL: "imaps://dialog@surat.kemnaker.test/INBOX" }, /IMAP_URL must be imaps:/],
		[{ INBOUND: "imap", IMAP_URL: "imaps://dialog:100%@surat.kemnaker.test" }, /IMAP_URL must be imaps:/],
		[{ INBOUND: "smtp", IMAP_URL: "surat.kemnaker.test" }, /IMAP_URL must be imaps:/],
		[{ INBOUND: "smtp", INBOUND_SMTP_PORT: "0" }, /INBOUND_SMTP_PORT must be a port/],
		[{ INBOUND: "smtp", INBOUND_SMTP_PORT: "smtp" }, /INBOUND_SMTP_PORT must be a number/],
		[{ INBOUND: "smtp", AUTHSERV_ID: "mx; dmarc=pass" }, /AUTHSERV_ID must be the name/],
		[{ INBOUND: "webhook" }, /INBOUND=webhook needs INBOUND_SECRET/],
		[
			{ INBOUND: "webhook", INBOUND_SECRET: "rahasia-dapur-31-aksara-saja-ya" },
			/INBOUND_SECRET needs at least 32 characters/,
		],
		[{ INBOUND: "webhook", INBOUND_SECRET: "ab".repeat(20) }, /at least 8 different ones/],
		[{ INBOUND: "smtp", MAIL_FROM: "Panitia <dialog@gmail.com>" }, /Gmail sends no calendar answers/],
	])("%o is refused at start", (env, message) => {
		expect(() => read(env)).toThrow(message);
	});

	test("leaves calendar entries one organizer's address, or gives each its own where there is room for a tag", () => {
		expect(read({}).organizerMode).toBe("plain");
		const plus = { INBOUND: "smtp", ORGANIZER_MODE: "plus" };
		expect(read({ ...plus, MAIL_ORGANIZER: `${"d".repeat(36)}@kemnaker.test` }).organizerMode).toBe("plus");
		expect(() => read({ ...plus, MAIL_ORGANIZER: `${"d".repeat(37)}@kemnaker.test` })).toThrow(/at most 36 signs/);
		expect(() => read({ ...plus, ORGANIZER_MODE: "tag" })).toThrow(/ORGANIZER_MODE must be one of plain, plus/);
	});

	test("is refused with everything wrong in one message, which repeats no secret", () => {
		const inbound = { INBOUND: "imap", IMAP_URL: "imap:/dialog:kata-sandi@x", INBOUND_SECRET: "rahasia-pendek" };
		const wrong = { ...inbound, SESSION_SECRETS: "x" };
		expect(() => read(wrong)).toThrow(/^(?!.*(rahasia-pendek|kata-sandi)).*SESSION_SECRETS.*INBOUND_SECRET.*IMAP_URL/);
	});
});
