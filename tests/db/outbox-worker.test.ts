import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "#app/server/config.server";
import { mailDestination, mostUnderWay } from "#app/server/delivery.server";
import type { Runtime } from "#app/server/runtime.server";
import { startWorker } from "#app/server/worker";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { openMoodyServer } from "#tests/support/moody-mail-server";
import { outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function house(env: Record<string, string> = {}) {
	const { db, url } = await testDb();
	const deps = testDeps(db);
	const dataDir = mkdtempSync(path.join(tmpdir(), "rembuk-worker-"));
	onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
	const lines: { job?: string; error?: string; level: number }[] = [];
	const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
	const config = readConfig({ NODE_ENV: "test", DATA_DIR: dataDir, DATABASE_URL: url, BACKUPS: "off", ...env });
	const runtime: Runtime = { config, log, db, deps, sessionSecrets: ["x".repeat(32)], isDemo: false };
	return { db, deps, runtime, dataDir, lines };
}

const somebody = async (deps: TestDeps) => register(deps, (await createOpenEvent(deps, {})).id, "Siti Nurhaliza");

describe("the worker", () => {
	test("without a mail server writes each letter to a file that only its owner may read", async () => {
		const { db, deps, runtime, dataDir } = await house();
		const siti = await somebody(deps);
		const worker = startWorker(runtime);
		await expect
			.poll(async () => (await outbox(db, siti)).map(({ status }) => status), { timeout: 10_000 })
			.toEqual(["sent", "sent"]);
		await worker.stop();
		const letters = await outbox(db, siti);
		const mail = path.join(dataDir, "mail");
		expect(readdirSync(mail).sort()).toEqual(letters.map(({ id }) => `${id}.eml`).sort());
		expect(readFileSync(path.join(mail, `${letters[0]?.id}.eml`), "utf8")).toContain(letters[0]?.messageId);
		expect(mailDestination(runtime.config)).toEqual({ kind: "folder", place: mail });
	});

	test("two of them on one outbox hand over each letter once", async () => {
		const server = await openMoodyServer(() => ({ kind: "accept" }));
		const { db, deps, runtime } = await house({ SMTP_URL: `${server.url}/?name=a` });
		const event = await createOpenEvent(deps, {});
		for (let index = 0; index < 10; index++) await register(deps, event.id, `Peserta ${index}`);
		const workers = [startWorker(runtime), startWorker(runtime)];
		await expect
			.poll(async () => (await outbox(db)).filter(({ status }) => status !== "sent").length, { timeout: 15_000 })
			.toBe(0);
		await Promise.all(workers.map((worker) => worker.stop()));
		await server.close();
		expect(server.arrivals).toHaveLength(20);
		expect(new Set(server.arrivals.map(({ messageId }) => messageId)).size).toBe(20);
	});

	test("lets what is on its way arrive when it is asked to end, and puts the rest back untried", async () => {
		let open = () => {};
		const doors = new Promise<void>((resolve) => {
			open = resolve;
		});
		const server = await openMoodyServer(() => ({ kind: "accept" }), 0, doors);
		const { db, deps, runtime } = await house({ SMTP_URL: server.url });
		const event = await createOpenEvent(deps, {});
		for (let index = 0; index < 12; index++) await register(deps, event.id, `Peserta ${index}`);
		const worker = startWorker(runtime);
		await expect.poll(() => server.arrivals.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(5);
		const stopped = worker.stop();
		open();
		await stopped;
		await server.close();
		const letters = await db.selectFrom("letters").select(["status", "attempts", "messageId", "leaseOwner"]).execute();
		const sent = letters.filter(({ status }) => status === "sent");
		// Those that had their turn: on a connection, or waiting for one.
		expect(sent.length).toBeGreaterThanOrEqual(5);
		expect(sent.length).toBeLessThanOrEqual(mostUnderWay);
		expect(sent.map(({ messageId }) => messageId).sort()).toEqual(
			server.arrivals.map(({ messageId }) => messageId).sort(),
		);
		for (const letter of letters.filter(({ status }) => status !== "sent"))
			expect(letter).toMatchObject({ status: "pending", attempts: 0, leaseOwner: null });
	});

	test("says which job failed, without stopping the others, and comes to an end when asked", async () => {
		const { db, deps, runtime, lines } = await house();
		const siti = await somebody(deps);
		await db.schema.alterTable("followups").renameTo("followups_away").execute();
		const worker = startWorker(runtime);
		await expect
			.poll(() => [...new Set(lines.filter(({ level }) => level >= 50).map(({ job }) => job))].sort(), {
				timeout: 10_000,
			})
			.toEqual(["figures", "organisers-digests", "reminders"]);
		await expect
			.poll(async () => (await outbox(db, siti)).map(({ status }) => status), { timeout: 10_000 })
			.toEqual(["sent", "sent"]);
		const stopping = Date.now();
		await worker.stop();
		expect(Date.now() - stopping).toBeLessThan(5_000);
		await somebody(deps);
		await new Promise((resolve) => setTimeout(resolve, 1_500));
		expect((await outbox(db)).filter(({ status }) => status === "pending")).toHaveLength(2);
	});
});

test("the outbox names the mail server without its credentials", () => {
	const smtpUrl = "smtps://dialog:rahasia@mail.dinas.example:465";
	expect(mailDestination({ smtpUrl, dataDir: "" })).toEqual({ kind: "smtp", place: "mail.dinas.example:465" });
});
