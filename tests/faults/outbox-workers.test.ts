import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { enqueueLetters } from "#app/domain/messages/enqueue-letters";
import type { OutgoingLetter } from "#app/domain/messages/outgoing-letter";
import { mostUnderWay } from "#app/server/delivery.server";
import { type Db, inTransaction } from "#db/client";
import type { Letter } from "#db/tables/messages";
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
/** Letters after the streams of three that are renewed while the first one waits for another attempt. */
const renewed = Array.from({ length: 30 }, (_, index) => streams * 3 + index);
const letterCount = 1_500;

/** A letter of an index; `calendar` makes it a message of a calendar entry. */
function letterOf(index: number, key: string, calendar?: { streamKey: string; streamSeq: number }): OutgoingLetter {
	return {
		template: "registration-pending",
		facts: letterExample("registration-pending"),
		language: "id",
		to: { name: "Peserta", address: `p${index}@peserta.test` },
		about: {},
		dedupeKey: key,
		isFictional: false,
		...(calendar ? { calendar: { ics: "", method: "REQUEST", ...calendar } } : {}),
	};
}

async function enqueue(db: Db, letters: OutgoingLetter[]) {
	const deps = testDeps(db);
	deps.travelTo(new Date(Date.now() - 60_000).toISOString());
	await inTransaction(db, (trx) => enqueueLetters(trx, deps, letters));
}

/** 1,500 letters; the first 90 are 30 calendar streams of three messages, each group in order; 30 begin streams of their own. */
function fill(db: Db) {
	const streamOf = (index: number) => {
		if (index < streams * 3) return { streamKey: `uid-${Math.floor(index / 3)}`, streamSeq: index % 3 };
		return renewed.includes(index) ? { streamKey: `renewed-${index}`, streamSeq: 0 } : undefined;
	};
	const indexes = Array.from({ length: letterCount }, (_, index) => index);
	return enqueue(
		db,
		indexes.map((index) => letterOf(index, `letter ${index}`, streamOf(index))),
	);
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
		const reversed = [1, 0].map((index) => ({ ...arrival, messageId: `<${index}>`, to: `p${index}@peserta.test` }));
		expect(overtakers(reversed)).toEqual(["p1@peserta.test"]);
		const numbered = [0, 1].map((streamSeq) => ({ messageId: `<${streamSeq}>`, streamKey: "uid", streamSeq }));
		expect(wrongWayRound(numbered, reversed)).toEqual(["<0>"]);
	}, 120_000);

	test("C69 killed 12 times, with one letter in twenty put off, they lose nothing, repeat the same bytes and let nothing overtake", async () => {
		// A letter is put off at its first attempt only, or the two-day patience would be part of this test.
		const isPutOff = (index: number) => index % 20 === 7 || renewed.includes(index);
		const { db, server, start } = await outboxWithServer((to, attempt) =>
			isPutOff(Number(/\d+/.exec(to)?.[0])) && attempt === 1
				? { kind: "refuse", code: 451, message: "later" }
				: { kind: "accept" },
		);
		const lease = 6 * 60_000;
		const killed = 6;
		for (let round = 0; round < killed; round++) {
			const before = server.arrivals.length;
			// The clock jumps past the leases of the dead, for both workers alike.
			const workers = ["one", "two"].map((owner) => start(`${owner} ${round}`, round * lease));
			await expect.poll(() => server.arrivals.length - before, { timeout: 60_000, interval: 2 }).toBeGreaterThan(150);
			for (const { kill } of workers) kill();
			await Promise.all(workers.map(({ ended }) => ended));
			if (round === 0) await enqueue(db, renewed.map(renewalOf));
		}
		expect(await countOpen(db)).toBeGreaterThan(0);
		for (let round = killed; (await countOpen(db)) > 0 && round < killed + 6; round++) {
			await Promise.all(["one", "two"].map((owner) => start(`${owner} ${round}`, round * lease).ended));
		}
		const letters = await db.selectFrom("letters").select(["messageId", "status", "streamKey", "streamSeq"]).execute();
		const superseded = letters.filter(({ status }) => status === "superseded");
		expect(letters.filter(({ status }) => status !== "sent")).toEqual(superseded);
		expect(new Set(server.arrivals.map(({ to }) => to))).toEqual(everybody);
		expect(overtakers(server.arrivals)).toEqual([]);
		// The renewed ones had been tried: the older letter went no more, and never after the newer.
		expect(superseded.length).toBeGreaterThan(renewed.length / 2);
		expect(wrongWayRound(letters, server.arrivals)).toEqual([]);
		const again = repeated(server.arrivals);
		// At most what was under way when a worker died.
		expect(again.size).toBeLessThanOrEqual(killed * 2 * mostUnderWay);
		for (const all of again.values()) {
			for (const { raw } of all) expect(raw.equals(all[0]?.raw ?? Buffer.alloc(0))).toBe(true);
		}
	}, 300_000);
});

const renewalOf = (index: number) =>
	letterOf(index, `renewed ${index}`, { streamKey: `renewed-${index}`, streamSeq: 1 });

type Numbered = Pick<Letter, "messageId" | "streamKey" | "streamSeq">;

/** Messages that arrived after a later one of their calendar entry. */
function wrongWayRound(letters: readonly Numbered[], arrivals: readonly Arrival[]): string[] {
	const byId = new Map(letters.map((letter) => [letter.messageId, letter]));
	const latest = new Map<string, number>();
	return arrivals.flatMap(({ messageId }) => {
		const { streamKey, streamSeq } = byId.get(messageId) ?? { streamKey: null, streamSeq: null };
		if (streamKey === null || streamSeq === null) return [];
		const before = latest.get(streamKey) ?? -1;
		latest.set(streamKey, Math.max(before, streamSeq));
		return streamSeq < before ? [messageId] : [];
	});
}
