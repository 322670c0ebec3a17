import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import pino from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { openImapDoor } from "#app/server/inbound-imap.server";
import { openDatabase } from "#db/client";
import { migrateToLatest } from "#db/migrate";
import { answerMail, programs } from "#tests/support/calendar-answers";
import { testDeps } from "#tests/support/deps";
import { freePort } from "#tests/support/free-port.mjs";
import { mailboxAt, until } from "#tests/support/inbound-doors";

const program = "dovecot";
const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
const version = status === 0 ? stdout.split(" ")[0] : undefined;
const password = "kata-sandi-kotak-surat";

/** Mails are never root's: Dovecot refuses that. */
const isRoot = userInfo().uid === 0;
const owner = isRoot ? { uid: 65534, gid: 65534 } : userInfo();

const settings = (folder: string, port: number) => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
${isRoot ? "" : `default_internal_user = ${userInfo().username}\ndefault_login_user = ${userInfo().username}`}
mail_location = maildir:${folder}/mails
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;

async function startDovecot() {
	const folder = mkdtempSync(path.join(tmpdir(), "rembuk-dovecot-"));
	for (const name of ["", "mails", "mails/new", "mails/cur", "mails/tmp"]) {
		mkdirSync(path.join(folder, name), { recursive: true, mode: 0o755 });
		chownSync(path.join(folder, name), owner.uid, owner.gid);
	}
	const port = await freePort();
	writeFileSync(path.join(folder, "dovecot.conf"), settings(folder, port));
	let server: ChildProcess;
	const start = async () => {
		server = spawn(program, ["-F", "-c", path.join(folder, "dovecot.conf")], { stdio: "ignore" });
		await until(() => answers(port));
	};
	const stop = () =>
		new Promise((resolve) => {
			server.once("exit", resolve);
			server.kill();
		});
	await start();
	onTestFinished(async () => {
		await stop();
		rmSync(folder, { recursive: true });
	});
	let mails = 0;
	const deliver = (raw: Buffer) => {
		const file = path.join(folder, "mails/new", `${Date.now()}.${mails++}.test`);
		writeFileSync(file, raw);
		chownSync(file, owner.uid, owner.gid);
	};
	return { port, deliver, start, stop };
}

const answers = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, "127.0.0.1");
		socket.once("data", () => resolve(true)).once("error", () => resolve(false));
		socket.once("close", () => resolve(false));
		socket.once("data", () => socket.destroy());
	});

describe(`Dovecot ${version ?? ""}`, () => {
	if (!version) {
		test("C86 dilewati: Dovecot tidak terpasang", ({ skip }) => skip());
		return;
	}

	test("C86 is read by one of two processes, as mails are announced and after it was away; each mail is kept once and marked as read", async () => {
		const file = path.join(mkdtempSync(path.join(tmpdir(), "rembuk-db-")), "rembuk.db");
		const db = openDatabase(`file:${file}`);
		await migrateToLatest(db);
		const deps = { ...testDeps(db), now: () => new Date() };
		const dovecot = await startDovecot();
		const lines: string[] = [];
		const log = pino({}, { write: (line: string) => lines.push(line) });
		const open = () => openImapDoor({ deps, log }, mailboxAt(dovecot.port, password), { poll: 60_000, retry: 200 });
		const doors = [open(), open()];
		const stored = () => db.selectFrom("inboundMails").select("raw").orderBy("id").execute();
		const mails = programs.map((program) =>
			answerMail(program, {
				uid: "6f1c2c1e-52d5-4c39-9d0c-2a6a6f3f9d01",
				attendee: "siti@peserta.test",
				status: "DECLINED",
			}),
		);
		const [first, second, third, fourth] = mails as [Buffer, Buffer, Buffer, Buffer];
		dovecot.deliver(first);
		await until(() => lines.some((line) => line.includes("the mailbox is read")));
		await until(async () => (await stored()).length === 1);
		dovecot.deliver(second);
		await until(async () => (await stored()).length === 2);
		await dovecot.stop();
		dovecot.deliver(third);
		await until(() => lines.some((line) => line.includes("the mailbox is not read")));
		await dovecot.start();
		await until(async () => (await stored()).length === 3);
		dovecot.deliver(fourth);
		await until(async () => (await stored()).length === 4);
		const raws = (await stored()).map(({ raw }) => Buffer.from(raw ?? "", "base64").toString());
		expect(raws).toEqual(mails.map(String));
		await Promise.all(doors.map((door) => door.close()));
		await db.destroy();
		rmSync(path.dirname(file), { recursive: true });
	});
});
