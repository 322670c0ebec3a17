import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { enqueueLetters } from "#app/domain/messages/enqueue-letters";
import type { OutgoingLetter } from "#app/domain/messages/outgoing-letter";
import { type Db, inTransaction } from "#db/client";
import { letterExample } from "#emails/messages";
import { builtScript } from "#tests/support/built-script";
import { testDeps } from "#tests/support/deps";
import { type Arrival, type Mood, openMoodyServer } from "#tests/support/moody-mail-server";
import { testDb } from "#tests/support/test-db";

let worker: Awaited<ReturnType<typeof builtScript>>;
beforeAll(async () => {
	worker = await builtScript("tests/faults/outbox-worker.ts");
}, 60_000);
afterAll(() => worker.remove());

const streams = 30;
const letterCount = 300;

/** 300 letters; the first 90 are 30 calendar streams of three messages, each group in order. */
async function fill(db: Db) {
	const deps = testDeps(db);
	deps.travelTo(new Date(Date.now() - 60_000).toISOString());
	const letters = Array.from({ length: letterCount }, (_, index): OutgoingLetter => {
		const [stream, place] = [Math.floor(index / 3), index % 3];
		const calendar = { ics: "", method: "REQUEST" as const, streamKey: `uid-${stream}`, streamSeq: place };
		return {
			template: "registration-pending",
			facts: letterExample("registration-pending"),
			language: "id",
			to: { name: "Peserta", address: `p${index}@peserta.test` },
			about: {},
			dedupeKey: `letter ${index}`,
			isFictional: false,
			...(stream < streams ? { calendar } : {}),
		};
	});
	await inTransaction(db, (trx) => enqueueLetters(trx, deps, letters));
}

const countOpen = async (db: Db) =>
	(await db.selectFrom("letters").select("id").where("status", "in", ["pending", "sending"]).execute()).length;

async function outboxWithServer(mood: (recipient: string, attempt: number) => Mood) {
	const { db, url } = await testDb();
	await fill(db);
	const server = await openMoodyServer(mood);
	const running = new Set<ChildProcess>();
	onTestFinished(async () => {
		for (const child of running) child.kill("SIGKILL");
		await server.close();
	});
	const start = (owner: string, clockOffset = 0, manner = "claiming") => {
		const args = [worker.script, url, server.url, owner, String(clockOffset), manner];
		const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
		running.add(child);
		let complaints = "";
		child.stderr.on("data", (chunk) => (complaints += chunk));
		const ended = new Promise<void>((resolve, reject) =>
			child.once("exit", (code, signal) => {
				running.delete(child);
				if (code === 0 || signal === "SIGKILL") resolve();
				else reject(new Error(`The worker ended with ${code}: ${complaints}`));
			}),
		);
		return { kill: () => child.kill("SIGKILL"), ended };
	};
	return { db, server, start };
}

/** Letters that arrived more than once, by Message-ID. */
function repeated(arrivals: readonly Arrival[]): Map<string, Arrival[]> {
	const byId = new Map<string, Arrival[]>();
	for (const arrival of arrivals) byId.set(arrival.messageId, [...(byId.get(arrival.messageId) ?? []), arrival]);
	return new Map([...byId].filter(([, all]) => all.length > 1));
}

/** Recipients whose message came before an earlier one of its stream had come at all. */
function overtakers(arrivals: readonly Arrival[]): string[] {
	const come = new Set<string>();
	return arrivals.flatMap(({ to }) => {
		come.add(to);
		const index = Number(/\d+/.exec(to)?.[0]);
		const earlier = Math.floor(index / 3) < streams && index % 3 > 0 ? `p${index - 1}@peserta.test` : to;
		return come.has(earlier) ? [] : [to];
	});
}

const everybody = new Set(Array.from({ length: letterCount }, (_, index) => `p${index}@peserta.test`));

describe("several workers on one outbox", () => {
	test("C68 two processes deliver every letter once, and no calendar message overtakes another", async () => {
		const { db, server, start } = await outboxWithServer(() => ({ kind: "accept" }));
		await Promise.all(["one", "two"].map((owner) => start(owner).ended));
		expect(await countOpen(db)).toBe(0);
		expect(server.arrivals).toHaveLength(letterCount);
		expect(repeated(server.arrivals).size).toBe(0);
		expect(new Set(server.arrivals.map(({ to }) => to))).toEqual(everybody);
		expect(overtakers(server.arrivals)).toEqual([]);
	}, 120_000);

	test("control: workers that do not claim do send letters twice and out of order, and this is seen", async () => {
		const { server, start } = await outboxWithServer(() => ({ kind: "accept" }));
		for (const owner of ["one", "two"]) start(owner, 0, "grabbing");
		await expect.poll(() => repeated(server.arrivals).size, { timeout: 60_000 }).toBeGreaterThan(0);
		const [arrival] = server.arrivals as [Arrival];
		const wrongWayRound = [1, 0].map((index) => ({ ...arrival, to: `p${index}@peserta.test` }));
		expect(overtakers(wrongWayRound)).toEqual(["p1@peserta.test"]);
	}, 120_000);

	test("C69 killed again and again, with one letter in twenty put off, they lose nothing and repeat the same bytes", async () => {
		// A letter is put off at its first attempt only, or the two-day patience would be part of this test.
		const { db, server, start } = await outboxWithServer((to, attempt) =>
			Number(/\d+/.exec(to)?.[0]) % 20 === 7 && attempt === 1
				? { kind: "refuse", code: 451, message: "later" }
				: { kind: "accept" },
		);
		const lease = 6 * 60_000;
		const kills = 6;
		for (let round = 0; round < kills; round++) {
			const before = server.arrivals.length;
			// The clock jumps past the leases of the dead, for both workers alike.
			const workers = ["one", "two"].map((owner) => start(`${owner} ${round}`, round * lease));
			await expect.poll(() => server.arrivals.length - before, { timeout: 60_000, interval: 2 }).toBeGreaterThan(12);
			for (const { kill } of workers) kill();
			await Promise.all(workers.map(({ ended }) => ended));
		}
		expect(await countOpen(db)).toBeGreaterThan(0);
		for (let round = kills; (await countOpen(db)) > 0 && round < kills + 6; round++) {
			await Promise.all(["one", "two"].map((owner) => start(`${owner} ${round}`, round * lease).ended));
		}
		expect(await db.selectFrom("letters").select("status").distinct().execute()).toEqual([{ status: "sent" }]);
		expect(new Set(server.arrivals.map(({ to }) => to))).toEqual(everybody);
		expect(overtakers(server.arrivals)).toEqual([]);
		const again = repeated(server.arrivals);
		// At most what was under way when a worker died: five letters for each of two workers.
		expect(again.size).toBeLessThanOrEqual(kills * 2 * 5);
		for (const all of again.values()) {
			for (const { raw } of all) expect(raw.equals(all[0]?.raw ?? Buffer.alloc(0))).toBe(true);
		}
	}, 300_000);
});
