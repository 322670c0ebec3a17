import { chmodSync, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { acceptSignInLink } from "#app/domain/accounts/accept-sign-in-link";
import { replaceScenario } from "#app/domain/installation/replace-scenario";
import { runVerb } from "#app/server/cli/run";
import type { Runtime } from "#app/server/runtime.server";
import { createDraft, createOpenEvent } from "#tests/support/factories/event";
import { openMailbox } from "#tests/support/mailbox";
import { testFolder, testRuntime } from "#tests/support/test-runtime";

let runtime: Runtime;
beforeEach(async () => {
	runtime = await testRuntime();
	vi.stubEnv("DATABASE_URL", runtime.config.databaseUrl);
	vi.stubEnv("DATA_DIR", runtime.config.dataDir);
	vi.stubEnv("BASE_URL", "http://localhost:3000");
	vi.stubEnv("LOG_LEVEL", "silent");
});
afterEach(() => {
	vi.unstubAllEnvs();
});

async function rembuk(...args: string[]) {
	const caught = (["stdout", "stderr"] as const).map((name) => {
		const written: string[] = [];
		const spy = vi.spyOn(process[name], "write").mockImplementation((text) => written.push(String(text)) > 0);
		return { written, spy };
	});
	const status = await runVerb(args);
	const [stdout = "", stderr = ""] = caught.map(({ written, spy }) => {
		spy.mockRestore();
		return written.join("");
	});
	return { status, stdout, stderr, lastLine: stdout.trimEnd().split("\n").at(-1) ?? "" };
}

/** A failure is one line, and nothing of a stack. */
function expectOneLine(result: { status: number; stderr: string }, line: RegExp) {
	expect(result.status).toBe(1);
	expect(result.stderr).toMatch(line);
	expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
}

describe("the operator's tool", () => {
	test("lists its verbs, and each explains itself", async () => {
		const { stdout, status } = await rembuk("--help");
		expect(status).toBe(0);
		const verbs = [...stdout.matchAll(/^ {2}([a-z-]+)/gm)].map((match) => match[1] ?? "");
		expect(verbs).toEqual(expect.arrayContaining(["create-admin", "login-link", "backup", "restore", "doctor"]));
		for (const verb of verbs) {
			const help = await rembuk(verb, "--help");
			expect(help.status, verb).toBe(0);
			expect(help.stdout, verb).toContain(`npm run rembuk -- ${verb}`);
		}
	});

	test("says in one line what it does not understand", async () => {
		expectOneLine(await rembuk("fly"), /no verb "fly"/);
		expectOneLine(await rembuk("backup", "--to", "there"), /Unknown option '--to'/);
		expectOneLine(await rembuk("login-link"), /^Usage: npm run rembuk -- login-link <email>/);
		expectOneLine(await rembuk("login-link", "siapa@dinas.example"), /no active account/);
		vi.stubEnv("DATABASE_URL", "mysql://localhost/x");
		expectOneLine(await rembuk("backup"), /DATABASE_URL must begin with/);
	});

	test("creates an admin and prints links that sign in, alone on the last line", async () => {
		const created = await rembuk("create-admin", "kepala@dinas.example", "--name", "Sri Kepala");
		expect(created.status).toBe(0);
		expectOneLine(await rembuk("create-admin", "kepala@dinas.example"), /has an account already/);
		const link = await rembuk("login-link", "kepala@dinas.example");
		expect(link.lastLine).toMatch(/^http:\/\/localhost:3000\/masuk\/[\w-]{43}$/);
		const token = link.lastLine.split("/").at(-1) ?? "";
		expect(await acceptSignInLink(runtime.deps, token, { token: "s", replaces: null })).toBe("in");
	});

	test("ends the sessions of everybody, and says how many there were", async () => {
		await rembuk("create-admin", "kepala@dinas.example", "--name", "Sri Kepala");
		for (const session of ["one", "two"]) {
			const token = (await rembuk("login-link", "kepala@dinas.example")).lastLine.split("/").at(-1) ?? "";
			await acceptSignInLink(runtime.deps, token, { token: session, replaces: null });
		}
		expect((await rembuk("end-sessions")).lastLine).toBe("Ended sessions: 2.");
		expect(await runtime.db.selectFrom("userSessions").select("userId").execute()).toEqual([]);
	});

	test("tells of every line of a list what it is, registers the people, and says in one line what it cannot read", async () => {
		// The tool's clock is the machine's.
		const event = await createOpenEvent(runtime.deps, {
			days: [{ startsAtLocal: "2090-11-12T08:30", endsAtLocal: "2090-11-12T16:00" }],
			registrationOpensAtLocal: "2021-11-01T08:00",
			registrationClosesAtLocal: "2090-11-10T16:00",
			seats: { employer: 40, union: 40, cooperative: 40, government: 40 },
		});
		const list = path.resolve("tests/fixtures/imports/peserta-tangerang.csv");
		const people = () => runtime.db.selectFrom("registrations").select("id").execute();
		const dry = await rembuk("import", list, "--event", event.slug, "--dry-run", "--json");
		expect(dry).toMatchObject({ status: 0, stderr: "" });
		const answer = JSON.parse(dry.stdout);
		expect(answer.counts).toEqual({ valid: 119, duplicate: 22, review: 2, invalid: 7 });
		expect(answer.rows).toHaveLength(150);
		expect(answer.rows.find(({ record }: { record: number }) => record === 41)).toMatchObject({
			status: "duplicate",
			issues: ["DUP_EXACT"],
			duplicateOf: 11,
		});
		expect(await people()).toEqual([]);
		const done = await rembuk("import", list, "--event", event.slug);
		expect(done.lastLine).toBe("119 registered, 0 filled in, 9 lines left out.");
		expect(await people()).toHaveLength(119);
		expectOneLine(await rembuk("import", list, "--event", event.slug), /Nobody on the list is new/);
		expectOneLine(await rembuk("import", list, "--event", "tidak-ada"), /no event with the address tidak-ada/);
		expectOneLine(await rembuk("import", list), /Name the event/);
		expectOneLine(await rembuk("import", "tidak-ada.csv", "--event", event.slug), /no file tidak-ada.csv/);
		const photo = path.resolve("tests/support/photo.png");
		expectOneLine(await rembuk("import", photo, "--event", event.slug), /photo.png: This is a picture/);
	});

	test("prints the path of a backup, which restores elsewhere and leaves a trace there", async () => {
		await rembuk("create-admin", "kepala@dinas.example");
		const file = (await rembuk("backup")).lastLine;
		expect(existsSync(file)).toBe(true);
		expectOneLine(await rembuk("restore", file), /already holds secrets\.json/);
		const dataDir = testFolder();
		vi.stubEnv("DATA_DIR", dataDir);
		vi.stubEnv("DATABASE_URL", `file:${path.join(dataDir, "rembuk.db")}`);
		const restored = await rembuk("restore", file);
		expect(restored).toMatchObject({ status: 0, stderr: "" });
		expect((await rembuk("login-link", "kepala@dinas.example")).status).toBe(0);
		expectOneLine(await rembuk("restore", `${file}.gone`), /There is no file/);
	});

	test("leaves the demo with a backup in hand, and only the demo", async () => {
		expectOneLine(await rembuk("start-empty"), /holds no demo/);
		await replaceScenario(runtime.deps, "demo");
		const event = await createDraft(runtime.deps);
		expectOneLine(await rembuk("start-empty"), /1 events, 0 registrations/);
		await runtime.db.updateTable("events").set({ isFictional: 1 }).where("id", "=", event.id).execute();
		const left = await rembuk("start-empty");
		expect(left).toMatchObject({ status: 0, stderr: "" });
		expect(left.lastLine).toMatch(/\/masuk\/[\w-]{43}$/);
		expect(readdirSync(path.join(runtime.config.dataDir, "backups"))).toHaveLength(1);
		expect(await runtime.db.selectFrom("events").select("id").execute()).toEqual([]);
		const actions = await runtime.db.selectFrom("auditEntries").select("action").execute();
		expect(actions.map((entry) => entry.action)).toEqual(["account.created", "account.link-issued"]);
	});

	test("doctor names what is wrong and what to do, and fails with it", async () => {
		expect((await rembuk("doctor")).status).toBe(0);
		chmodSync(path.join(runtime.config.dataDir, "secrets.json"), 0o644);
		vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
		const ill = await rembuk("doctor");
		expectOneLine(ill, /^2 of 11 checks failed/);
		expect(ill.stdout).toMatch(/FAIL {2}Others can read secrets\.json\. → chmod 600/);
		expect(ill.stdout).toMatch(/FAIL {2}The mail server 127\.0\.0\.1:1: .+ → check SMTP_URL/);
	});

	test("sends a test letter through the mail server of the settings", async () => {
		const mailbox = await openMailbox();
		vi.stubEnv("SMTP_URL", mailbox.url);
		const sent = await rembuk("send-test-email", "sri@dinas.example");
		expect(sent).toMatchObject({ status: 0, stderr: "" });
		expect((await mailbox.letters()).map((letter) => letter.subject)).toEqual(["Surel percobaan dari Rembuk"]);
		await mailbox.close();
		expectOneLine(await rembuk("send-test-email", "sri@dinas.example"), /The letter was not taken \(connection\)/);
	});
});
