import pino from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "#app/server/config.server";
import { findInbox } from "#app/server/doctor.server";
import { type ImapRhythm, openImapDoor } from "#app/server/inbound-imap.server";
import { writtenMail } from "#tests/support/calendar-answers";
import { testDeps } from "#tests/support/deps";
import { openImapServer } from "#tests/support/imap-server";
import { mailboxAt, until } from "#tests/support/inbound-doors";
import { testDb } from "#tests/support/test-db";

const password = "kata-sandi-kotak-surat";
const quick: ImapRhythm = { poll: 20, retry: 20 };
/** Asked once, and then only when the server announces something. */
const patient: ImapRhythm = { poll: 600_000, retry: 20 };

/** An empty mailbox, a database, and as many processes as a test opens on both. */
async function mailbox() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const server = await openImapServer(password);
	onTestFinished(() => server.close());
	const lines: string[] = [];
	const log = pino({}, { write: (line: string) => lines.push(line) });
	const open = (rhythm = quick, settings = mailboxAt(server.port, password)) => {
		const door = openImapDoor({ deps, log }, settings, rhythm);
		onTestFinished(() => door.close());
		return door;
	};
	const stored = () => db.selectFrom("inboundMails").select(["raw", "rcpt", "receivedAt"]).orderBy("id").execute();
	const cursor = () => db.selectFrom("mailboxCursors").selectAll().executeTakeFirst();
	const times = (command: string) => server.asked.filter((one) => one === command).length;
	const deliver = (number: number, receivedAt = deps.now()) =>
		server.deliver(writtenMail({ From: "siti@peserta.test", Subject: `Surel ${number}` }), receivedAt);
	return { db, deps, server, lines, open, stored, cursor, times, deliver };
}

describe("a mailbox", () => {
	test("is read mail by mail: fetched, stored, and then marked, with the time it arrived and whom it was delivered to", async () => {
		const { deps, server, open, stored, cursor } = await mailbox();
		const head = {
			"Delivered-To": "Dialog+B234@rembuk.example",
			From: "siti@peserta.test",
			To: "dialog@rembuk.example",
		};
		const mail = server.deliver(writtenMail(head), new Date("2026-11-01T23:59:58.000Z"));
		open();
		await until(() => mail.flags.has("\\Seen"));
		expect(await stored()).toEqual([
			{ raw: mail.raw.toString("base64"), rcpt: "dialog+b234@rembuk.example", receivedAt: "2026-11-01T23:59:58.000Z" },
		]);
		expect(server.asked.indexOf("FETCH")).toBeLessThan(server.asked.indexOf("STORE"));
		expect(await cursor()).toMatchObject({ mailbox: "dialog@127.0.0.1/INBOX", uidValidity: "1", lastUid: 1 });
		expect(deps.now().toISOString() < ((await cursor())?.readUntil ?? "")).toBe(true);
	});

	test("is read at once when the server announces a mail", async () => {
		const { open, stored, times, deliver } = await mailbox();
		open(patient);
		await until(() => times("IDLE") === 1);
		const mails = [deliver(1)];
		await until(() => mails[0]?.flags.has("\\Seen") ?? false);
		await until(() => times("IDLE") === 2);
		for (let number = 2; number <= 25; number++) mails.push(deliver(number));
		await until(() => mails.every(({ flags }) => flags.has("\\Seen")));
		expect((await stored()).map(({ raw }) => raw)).toEqual(mails.map(({ raw }) => raw.toString("base64")));
	});

	test("C86: is read on where it was left; a mail that is read again, after a crash say, is kept once", async () => {
		const { db, open, stored, times, deliver } = await mailbox();
		const first = deliver(1);
		const door = open();
		await until(() => first.flags.has("\\Seen"));
		await door.close();
		const fetches = times("FETCH");
		const again = open();
		await until(() => times("IDLE") > 1);
		expect(times("FETCH")).toBe(fetches);
		await again.close();
		await db.updateTable("mailboxCursors").set({ lastUid: 0 }).execute();
		open();
		await until(() => times("FETCH") > fetches);
		const second = deliver(2);
		await until(() => second.flags.has("\\Seen"));
		expect(await stored()).toHaveLength(2);
	});

	test("whose UIDs have changed is read a week back, and so is a new one; what is known is kept once", async () => {
		const { server, open, stored, cursor, deliver } = await mailbox();
		deliver(1, new Date("2026-10-20T00:00:00.000Z"));
		const recent = deliver(2, new Date("2026-10-28T00:00:00.000Z"));
		const door = open();
		await until(() => recent.flags.has("\\Seen"));
		expect((await stored()).map(({ raw }) => raw)).toEqual([recent.raw.toString("base64")]);
		await door.close();
		const missed = deliver(3);
		server.renumber(1);
		open();
		await until(() => missed.flags.has("\\Seen"));
		expect(await stored()).toHaveLength(2);
		expect(await cursor()).toMatchObject({ uidValidity: "2", lastUid: 3 });
	});
});

describe("of several processes", () => {
	test("one reads; another goes on at once when that one stops, or minutes later when it died", async () => {
		const { db, deps, open, stored, times, deliver, cursor } = await mailbox();
		const first = open(patient);
		await until(() => times("IDLE") === 1);
		const second = open();
		const mail = deliver(1);
		await until(() => mail.flags.has("\\Seen"));
		expect([times("LOGIN"), (await stored()).length]).toEqual([1, 1]);
		await first.close();
		await until(() => times("LOGIN") === 2);
		await second.close();
		expect(await cursor()).toMatchObject({ reader: null, readUntil: null });

		await db.updateTable("mailboxCursors").set({ reader: "mati", readUntil: "2026-11-02T02:03:00.000Z" }).execute();
		open();
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(times("LOGIN")).toBe(2);
		deps.travelTo("2026-11-02T02:03:00.000Z");
		await until(() => times("LOGIN") === 3);
	});

	test("one that was thought dead moves nothing any more", async () => {
		const { db, open, times, cursor, deliver } = await mailbox();
		open(patient);
		await until(() => times("IDLE") === 1);
		const taken = { reader: "lain", readUntil: "2026-11-02T03:00:00.000Z", lastUid: 7 };
		await db.updateTable("mailboxCursors").set(taken).execute();
		deliver(1);
		await until(() => times("LOGOUT") === 1);
		expect(await cursor()).toMatchObject(taken);
		expect(times("FETCH")).toBe(0);
	});
});

describe("a mail server", () => {
	test("that is away, cuts connections or refuses the password is asked again; no log line has password, user or server's words", async () => {
		const { server, lines, open, times, deliver } = await mailbox();
		server.refuse(true);
		open();
		await until(() => times("LOGIN") === 2);
		server.refuse(false);
		await until(() => times("IDLE") > 0);
		server.hangUp();
		const mail = deliver(1);
		await until(() => mail.flags.has("\\Seen"));
		const told = lines.join("");
		expect(told).toContain("the mailbox is not read");
		expect(told).toContain('"signInRefused":true');
		expect(told).not.toMatch(new RegExp(`${password}|dialog|siti|wrong password`));
	});

	test("elsewhere that offers no encryption gets no password", async () => {
		const { server, lines, open, times } = await mailbox();
		open(quick, { ...mailboxAt(server.port, password), isLocal: false });
		await until(() => lines.length > 1);
		expect(times("LOGIN")).toBe(0);
	});

	test("is tried by the doctor, who says what is wrong without what the server says", async () => {
		const { server, times } = await mailbox();
		const config = readConfig({
			...{ NODE_ENV: "test", INBOUND: "imap", AUTHSERV_ID: "mx.rembuk.example" },
			IMAP_URL: `imap://dialog:${password}@127.0.0.1:${server.port}`,
		});
		expect(await findInbox(config)).toEqual({ mark: "ok", line: "Mails come in by imap." });
		expect(await findInbox({ ...config, authservId: null })).toMatchObject({
			mark: "note",
			remedy: expect.stringContaining("AUTHSERV_ID"),
		});
		server.refuse(true);
		const refused = {
			mark: "fail",
			line: "The mailbox at 127.0.0.1: it refuses the sign-in.",
			remedy: "check IMAP_URL",
		};
		expect(await findInbox(config)).toEqual(refused);
		await server.close();
		expect((await findInbox(config)).line).toBe("The mailbox at 127.0.0.1: it does not open (ECONNREFUSED).");
		expect([times("FETCH"), times("STORE")]).toEqual([0, 0]);
	});

	test("that is waited for or not there at all holds up no stop", async () => {
		const { server, open, times } = await mailbox();
		const waiting = open(patient);
		await until(() => times("IDLE") === 1);
		await waiting.close();
		expect(server.asked.at(-1)).toBe("LOGOUT");
		const port = server.port;
		await server.close();
		const away = open(patient, mailboxAt(port, password));
		await away.close();
	});
});
