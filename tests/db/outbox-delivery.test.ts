import { describe, expect, onTestFinished, test } from "vitest";
import { deliverDueLetters } from "#app/domain/messages/deliver-due-letters";
import { enqueueLetter } from "#app/domain/messages/enqueue-letter";
import { enqueueLetters } from "#app/domain/messages/enqueue-letters";
import type { LetterTransport, SendResult } from "#app/domain/messages/letter-transport";
import type { OutgoingLetter } from "#app/domain/messages/outgoing-letter";
import { resendLetter } from "#app/domain/messages/resend-letter";
import { resumeLane } from "#app/domain/messages/resume-lane";
import { letterIdIn } from "#app/domain/messages/return-address";
import { createDelivery, nextPortion, paceOf } from "#app/server/delivery.server";
import { createPace } from "#app/server/pace.server";
import { type Db, inTransaction } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as deliveryQueries from "#db/queries/delivery";
import { letterExample } from "#emails/messages";
import { createSmtpTransport } from "#emails/transport";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { type Mood, openMoodyServer } from "#tests/support/moody-mail-server";
import { deliverAll, inviteIn, openHand, outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const letterTo = (address: string, overrides: Partial<OutgoingLetter> = {}): OutgoingLetter =>
	({
		template: "registration-pending",
		facts: letterExample("registration-pending"),
		language: "id",
		to: { name: "Siti Nurhaliza", address },
		about: {},
		dedupeKey: address,
		isFictional: false,
		...overrides,
	}) as OutgoingLetter;

async function withServer(mood: (recipient: string, attempt: number) => Mood = () => ({ kind: "accept" })) {
	const { db } = await testDb();
	const server = await openMoodyServer(mood);
	const transport = createSmtpTransport(server.url);
	onTestFinished(async () => {
		await transport.close();
		await server.close();
	});
	return { db, deps: testDeps(db), server, transport };
}

const enqueue = (deps: TestDeps, letter: OutgoingLetter) =>
	inTransaction(deps.db, (trx) => enqueueLetter(trx, deps, letter));

const row = (db: Db, address: string) =>
	db.selectFrom("letters").selectAll().where("toAddress", "=", address).executeTakeFirstOrThrow();

const minutesFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

describe("what the mail server says", () => {
	test("a letter it takes is sent, once, to one recipient", async () => {
		const { db, deps, server, transport } = await withServer();
		await enqueue(deps, letterTo("siti@peserta.test"));
		await deliverAll(deps, transport);
		await deliverAll(deps, transport);
		const letter = await row(db, "siti@peserta.test");
		expect(letter).toMatchObject({ status: "sent", attempts: 1, leaseOwner: null, sentAt: deps.now().toISOString() });
		expect(server.arrivals.map(({ messageId, to }) => [messageId, to])).toEqual([
			[letter.messageId, "siti@peserta.test"],
		]);
		// What comes back about it names it; the sender that people see is the same as ever.
		const [arrival] = server.arrivals;
		expect(letterIdIn(arrival?.from ?? "")).toBe(letter.id);
		expect(arrival?.raw.toString()).toMatch(/^From: .*<dialog@rembuk\.example>\r$/m);
	});

	test("C70 451 puts it off by the table of waits, a fifth more or less, and then it goes", async () => {
		const refusals = 3;
		const { db, deps, server, transport } = await withServer((_to, attempt) =>
			attempt <= refusals ? { kind: "refuse", code: 451, message: "try again later" } : { kind: "accept" },
		);
		await enqueue(deps, letterTo("siti@peserta.test"));
		for (const [index, minutes] of [1, 5, 15].entries()) {
			await deliverAll(deps, transport);
			const letter = await row(db, "siti@peserta.test");
			expect(letter).toMatchObject({ status: "pending", attempts: index + 1, lastCode: 451, leaseOwner: null });
			expect(letter.lastError).toContain("try again later");
			const wait = minutesFrom(deps.now().toISOString(), letter.notBefore);
			expect(wait).toBeGreaterThanOrEqual(minutes * 0.8);
			expect(wait).toBeLessThanOrEqual(minutes * 1.2);
			// Not a moment earlier.
			expect(await deliverAll(deps, transport)).toEqual([]);
			deps.travelTo(letter.notBefore);
		}
		await deliverAll(deps, transport);
		expect(await row(db, "siti@peserta.test")).toMatchObject({ status: "sent", attempts: 4, lastError: null });
		expect(server.arrivals).toHaveLength(1);
	});

	test("put off for two days it has failed", async () => {
		const { db, deps, server, transport } = await withServer(() => ({ kind: "refuse", code: 451, message: "full" }));
		await enqueue(deps, letterTo("siti@peserta.test"));
		const begun = deps.now().toISOString();
		for (let round = 0; round < 30 && (await row(db, "siti@peserta.test")).status === "pending"; round++) {
			deps.travelTo((await row(db, "siti@peserta.test")).notBefore);
			await deliverAll(deps, transport);
		}
		expect(await row(db, "siti@peserta.test")).toMatchObject({ status: "failed", lastCode: 451 });
		expect(minutesFrom(begun, deps.now().toISOString()) / 60).toBeGreaterThan(30);
		expect(minutesFrom(begun, deps.now().toISOString()) / 60).toBeLessThan(60);
		expect(server.attemptsOf("siti@peserta.test")).toBe(12);
	});

	test("a letter that is refused has failed at once, says why, and is not tried again", async () => {
		const { db, deps, server, transport } = await withServer((to) =>
			to.startsWith("tidak") ? { kind: "refuse", code: 550, message: "5.7.1 not wanted" } : { kind: "accept" },
		);
		await enqueue(deps, letterTo("tidak.ada@peserta.test"));
		await enqueue(deps, letterTo("siti@peserta.test"));
		await deliverAll(deps, transport);
		deps.travelTo("2026-11-09T02:00:00.000Z");
		await deliverAll(deps, transport);
		const failed = await row(db, "tidak.ada@peserta.test");
		expect(failed).toMatchObject({ status: "failed", attempts: 1, lastCode: 550 });
		expect(failed.lastError).toContain("5.7.1 not wanted");
		expect(server.attemptsOf("tidak.ada@peserta.test")).toBe(1);
		expect((await row(db, "siti@peserta.test")).status).toBe("sent");
	});

	test("C74 a connection lost after the text: the same bytes go again under the same Message-ID", async () => {
		const { db, deps, server, transport } = await withServer((_to, attempt) =>
			attempt === 1 ? { kind: "drop-after-data" } : { kind: "accept" },
		);
		const event = await createOpenEvent(deps, {});
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await db.updateTable("letters").set({ status: "cancelled" }).where("template", "=", "registration-day").execute();
		await deliverAll(deps, transport);
		const [waiting] = await outbox(db, siti);
		expect(waiting).toMatchObject({ status: "pending", attempts: 0 });
		deps.travelTo(waiting?.notBefore ?? "");
		await deliverAll(deps, transport);
		expect((await outbox(db, siti))[0]?.status).toBe("sent");
		const [first, second, ...others] = server.arrivals;
		expect(others).toEqual([]);
		expect(first?.messageId).toBe(waiting?.messageId);
		expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true);
		expect(first?.raw.toString()).toContain("text/calendar; charset=utf-8; method=REQUEST");
	});

	test("C73 a server that is down for ten minutes costs no letter an attempt; then all leave", async () => {
		const { db, deps, server, transport } = await withServer();
		for (let index = 0; index < 8; index++) await enqueue(deps, letterTo(`p${index}@peserta.test`));
		const delivery = createDelivery(deps, transport, "worker");
		await server.close();
		const tried: number[] = [];
		const begun = deps.now().getTime();
		for (let at = 0; at <= 600; at += 5) {
			deps.travelTo(new Date(begun + at * 1000).toISOString());
			const round = await delivery.round();
			if (round && round.claimed > 0) tried.push(at);
			if (round?.claimed) expect(round.connectionLost).not.toBeNull();
		}
		// One full round, then one letter after pauses of 30, 60, 120 and 240 seconds.
		expect(tried).toEqual([0, 30, 90, 210, 450]);
		// Organisers see since when and until when nothing leaves, and why.
		const retryAt = new Date(begun + 750_000).toISOString();
		const [outage, ...others] = await deliveryQueries.listStopped(db);
		expect(others).toEqual([]);
		expect(outage).toMatchObject({ scope: "server", stoppedAt: new Date(begun).toISOString(), retryAt });
		expect(outage?.detail).toContain("ECONNREFUSED");
		const waiting = await db.selectFrom("letters").select(["status", "attempts"]).execute();
		expect(waiting).toEqual(Array(8).fill({ status: "pending", attempts: 0 }));
		const reopened = await openMoodyServer(() => ({ kind: "accept" }), server.port);
		onTestFinished(reopened.close);
		deps.travelTo(new Date(begun + 800_000).toISOString());
		const rounds: number[] = [];
		for (let more = true; more; ) {
			const round = await delivery.round();
			rounds.push(round?.claimed ?? -1);
			more = (round?.claimed ?? 0) > 0;
		}
		// One letter finds the way open, the others follow.
		expect(rounds).toEqual([1, 7, 0]);
		expect(reopened.arrivals).toHaveLength(8);
		expect(await deliveryQueries.listStopped(db)).toEqual([]);
		expect(await db.selectFrom("letters").select("status").distinct().execute()).toEqual([{ status: "sent" }]);
	});

	test("a letter of which nobody knows whether it arrived costs no attempt, and others that were taken up go back untried", async () => {
		const { db, deps, transport } = await withServer(() => ({ kind: "drop-after-data" }));
		for (let index = 0; index < 6; index++) await enqueue(deps, letterTo(`p${index}@peserta.test`));
		const one = createPace({ atOnce: 1, perDomain: 1, perSecond: null });
		const round = await deliverDueLetters(deps, transport, "worker", 6, { pace: one });
		expect(round).toMatchObject({ claimed: 6, putOff: 1, givenBack: 5, sent: 0 });
		const letters = await db.selectFrom("letters").select(["status", "attempts", "leaseOwner"]).execute();
		expect(letters).toEqual(Array(6).fill({ status: "pending", attempts: 0, leaseOwner: null }));
		expect(await db.selectFrom("letterAttempts").select("result").execute()).toEqual([{ result: "not_reached" }]);
	});

	test("a letter that cannot be put together waits with the reason, and holds up no other", async () => {
		const { db, deps, transport } = await withServer();
		await enqueue(deps, letterTo("siti@peserta.test"));
		await enqueue(deps, letterTo("budi@peserta.test"));
		const breaking: LetterTransport = {
			send: (letter) =>
				letter.to.address.startsWith("siti") ? Promise.reject(new Error("out of order")) : transport.send(letter),
		};
		await deliverAll(deps, breaking);
		expect(await row(db, "siti@peserta.test")).toMatchObject({ status: "pending", lastError: "out of order" });
		expect((await row(db, "budi@peserta.test")).status).toBe("sent");
	});
});

describe("a worker that was thought dead", () => {
	test("changes nothing any more once another one has taken the letter over", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await enqueue(deps, letterTo("siti@peserta.test"));
		let wake = () => {};
		const asleep = new Promise<void>((resolve) => {
			wake = resolve;
		});
		let taken = false;
		const sleeper = deliverDueLetters(
			deps,
			{
				async send() {
					taken = true;
					await asleep;
					return { ok: false, kind: "permanent", code: 550, message: "too late to say so" };
				},
			},
			"sleeper",
			5,
		);
		await expect.poll(() => taken).toBe(true);
		const hand = openHand();
		deps.travelTo("2026-11-02T02:04:59.000Z");
		expect((await deliverDueLetters(deps, hand, "other", 5)).claimed).toBe(0);
		deps.travelTo("2026-11-02T02:05:01.000Z");
		expect((await deliverDueLetters(deps, hand, "other", 5)).sent).toBe(1);
		wake();
		await sleeper;
		expect(await row(db, "siti@peserta.test")).toMatchObject({ status: "sent", attempts: 2, lastError: null });
	});
});

describe("a worker that was thought dead, while another one has its letter on the way", () => {
	/** A worker's round that goes on when it is woken, with what the mail server said by then. */
	function sleepingRound(deps: TestDeps, owner: string, result: SendResult) {
		let wake = () => {};
		const asleep = new Promise<void>((resolve) => {
			wake = resolve;
		});
		let taken = false;
		const send = async () => {
			taken = true;
			await asleep;
			return result;
		};
		const round = deliverDueLetters(deps, { send }, owner, 5);
		return { round, wake: () => wake(), isTaken: () => taken };
	}

	const accepted = { ok: true, response: "250 taken" } as const;

	test.each<[string, SendResult]>([
		["was refused", { ok: false, kind: "permanent", code: 550, message: "5.1.1 no such person" }],
		["was put off", { ok: false, kind: "transient", code: 451, message: "later" }],
		["reached nobody", { ok: false, kind: "connection", code: null, message: "no route" }],
		["was taken", accepted],
	])("leaves the letter with the other when its own %s", async (_what, late) => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await enqueue(deps, letterTo("siti@peserta.test"));
		const first = sleepingRound(deps, "first", late);
		await expect.poll(first.isTaken).toBe(true);
		deps.travelTo("2026-11-02T02:05:01.000Z");
		const second = sleepingRound(deps, "second", accepted);
		await expect.poll(second.isTaken).toBe(true);
		const held = await row(db, "siti@peserta.test");
		expect(held).toMatchObject({ status: "sending", leaseOwner: "second" });
		first.wake();
		await first.round;
		expect(await row(db, "siti@peserta.test")).toEqual(held);
		second.wake();
		expect((await second.round).sent).toBe(1);
		expect((await row(db, "siti@peserta.test")).status).toBe("sent");
	});
});

describe("a lane of letters", () => {
	/** Letters to many: of the first `good` every one is taken, of the next `bad` none. */
	async function lane(good: number, bad: number) {
		const { db, deps, transport } = await withServer((to) =>
			to.startsWith("x") ? { kind: "refuse", code: 550, message: "5.7.1 too many complaints" } : { kind: "accept" },
		);
		const bulk = { template: "event-cancelled", facts: letterExample("event-cancelled") } as never;
		const addresses = [...Array(good).keys()].map((index) => `p${index}@peserta.test`);
		const refused = [...Array(bad).keys()].map((index) => `x${index}@peserta.test`);
		for (const address of [...addresses, ...refused]) await enqueue(deps, letterTo(address, bulk));
		return { db, deps, transport, bulk, rounds: await deliverAll(deps, transport) };
	}

	test("stops when more than 5 of its last 100 letters were refused; the other lanes go on, and the operator is told once", async () => {
		const { db, deps, transport, bulk, rounds } = await lane(20, 6);
		expect(rounds.flatMap(({ stoppedLanes }) => stoppedLanes)).toEqual([2]);
		const [stop] = await deliveryQueries.listStopped(db);
		expect(stop).toMatchObject({ scope: "bulk", retryAt: null });
		expect(stop?.detail).toContain("too many complaints");
		await enqueue(deps, letterTo("later@peserta.test", bulk));
		await enqueue(deps, letterTo("siti@peserta.test"));
		await deliverAll(deps, transport);
		expect((await row(db, "later@peserta.test")).status).toBe("pending");
		expect((await row(db, "siti@peserta.test")).status).toBe("sent");
	});

	test("goes on with five refused, however many go well", async () => {
		const { db, rounds } = await lane(3, 5);
		expect(rounds.flatMap(({ stoppedLanes }) => stoppedLanes)).toEqual([]);
		expect(await deliveryQueries.listStopped(db)).toEqual([]);
	});

	test("runs again when somebody says so, and its refusals are counted anew", async () => {
		const { db, deps, transport, bulk } = await lane(0, 6);
		deps.travelTo("2026-11-02T03:00:00.000Z");
		expect(await resumeLane(deps, "bulk")).toEqual({ ok: true });
		expect(await resumeLane(deps, "bulk")).toEqual({ ok: false, reason: "not-stopped" });
		for (let index = 0; index < 5; index++) await enqueue(deps, letterTo(`x-again${index}@peserta.test`, bulk));
		await enqueue(deps, letterTo("later@peserta.test", bulk));
		await deliverAll(deps, transport);
		expect(await deliveryQueries.listStopped(db)).toEqual([]);
		expect((await row(db, "later@peserta.test")).status).toBe("sent");
	});
});

describe("when a letter leaves", () => {
	test("C75 a sign-in link overtakes 5,000 letters to many: what was taken up before it leaves first, and no other", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const many = Array.from({ length: 5_000 }, (_, index) =>
			letterTo(`p${index}@peserta.test`, {
				template: "event-cancelled",
				facts: letterExample("event-cancelled"),
			} as never),
		);
		await inTransaction(db, (trx) => enqueueLetters(trx, deps, many));
		const hand = openHand();
		// As the worker does it: two rounds at once, again and again.
		const delivery = createDelivery(deps, hand, "worker", paceOf({ mailPerSecond: null, mailPerDomain: 5 }));
		const both = () => Promise.all([delivery.round(), delivery.round()]);
		await both();
		const before = hand.sent.length;
		const link = { template: "sign-in-link", facts: letterExample("sign-in-link") } as never;
		const id = await enqueue(deps, letterTo("rina@dinas.test", link));
		await both();
		expect(before).toBe(40);
		expect(hand.sent.indexOf(`<${id}@rembuk.example>`) - before).toBeLessThan(40);
		expect(hand.sent.slice(before).indexOf(`<${id}@rembuk.example>`)).toBeGreaterThanOrEqual(0);
	}, 60_000);

	test("C75 at two letters a second no more than one is taken up at a time, so that a sign-in link is the next to leave", () => {
		expect(paceOf({ mailPerSecond: 2, mailPerDomain: 5 }).mostAtOnce).toBe(1);
		expect(paceOf({ mailPerSecond: 0.1, mailPerDomain: 5 }).mostAtOnce).toBe(1);
		expect(paceOf({ mailPerSecond: 1_000, mailPerDomain: 5 }).mostAtOnce).toBe(80);
	});

	test("C75 a quick mail server is given more letters at a time, a slow one fewer, so that a round ends within a second or so", () => {
		expect([20, 40, 80].map((portion) => nextPortion(portion, 100, 80))).toEqual([40, 80, 80]);
		expect([20, 40, 80].map((portion) => nextPortion(portion, 800, 80))).toEqual([20, 40, 80]);
		expect([20, 40, 80].map((portion) => nextPortion(portion, 1_500, 80))).toEqual([20, 20, 40]);
		expect([100, 800, 1_500].map((took) => nextPortion(1, took, 1))).toEqual([1, 1, 1]);
	});

	test("C76 a letter whose time is over is withdrawn, not sent; one with time left leaves", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await enqueue(deps, letterTo("late@peserta.test", { expiresAt: "2026-11-02T02:10:00.000Z" }));
		await enqueue(deps, letterTo("intime@peserta.test", { expiresAt: "2026-11-02T02:30:00.000Z" }));
		deps.travelTo("2026-11-02T02:20:00.000Z");
		const hand = openHand();
		await deliverAll(deps, hand);
		expect(hand.sent).toHaveLength(1);
		expect((await row(db, "late@peserta.test")).status).toBe("cancelled");
		expect((await row(db, "intime@peserta.test")).status).toBe("sent");
	});

	test("a letter for later waits for its time", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await enqueue(deps, letterTo("siti@peserta.test", { notBefore: "2026-11-02T03:00:00.000Z" }));
		const hand = openHand();
		expect(await deliverAll(deps, hand)).toEqual([]);
		deps.travelTo("2026-11-02T03:00:00.000Z");
		await deliverAll(deps, hand);
		expect((await row(db, "siti@peserta.test")).status).toBe("sent");
	});
});

describe("the order of one calendar entry's messages", () => {
	const message = (sequence: number): OutgoingLetter =>
		letterTo("siti@peserta.test", {
			dedupeKey: `uid:${sequence}`,
			calendar: { ics: `SEQUENCE:${sequence}`, method: "REQUEST", streamKey: "uid", streamSeq: sequence },
		});

	test("an earlier message that is with a worker, or waits for another attempt, holds back the later one", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await enqueue(deps, message(0));
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		const order: string[] = [];
		const transport: LetterTransport = {
			async send(letter) {
				if (letter.ics?.content === "SEQUENCE:0" && order.length === 0) {
					order.push("tried 0");
					await held;
					return { ok: false, kind: "transient", code: 451, message: "later" };
				}
				order.push(letter.ics?.content ?? "");
				return { ok: true, response: "250" };
			},
		};
		const slow = deliverDueLetters(deps, transport, "slow", 10);
		await expect.poll(() => order).toEqual(["tried 0"]);
		await enqueue(deps, message(1));
		expect((await deliverDueLetters(deps, transport, "quick", 10)).claimed).toBe(0);
		release();
		await slow;
		expect((await deliverDueLetters(deps, transport, "quick", 10)).claimed).toBe(0);
		deps.travelTo("2026-11-02T02:02:00.000Z");
		await deliverAll(deps, transport);
		expect(order).toEqual(["tried 0", "SEQUENCE:0", "SEQUENCE:1"]);
	});

	test("an earlier message nobody took up is superseded and never leaves", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		for (const sequence of [0, 1, 2]) await enqueue(deps, message(sequence));
		const hand = openHand();
		await deliverAll(deps, hand);
		const letters = await outbox(db);
		expect(letters.map(({ status }) => status)).toEqual(["superseded", "superseded", "sent"]);
		expect(hand.sent).toEqual([letters[2]?.messageId]);
	});
});

describe("C36 sending a failed letter again", () => {
	test("brings the very same bytes, and the audit trail says who did it", async () => {
		let open = false;
		const { db, deps, server, transport } = await withServer(() =>
			open ? { kind: "accept" } : { kind: "refuse", code: 554, message: "5.7.1 refused" },
		);
		const event = await createOpenEvent(deps, {});
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await deliverAll(deps, transport);
		const [failed] = await outbox(db, siti);
		expect(failed?.status).toBe("failed");
		open = true;
		deps.travelTo("2026-11-03T02:00:00.000Z");
		expect(await resendLetter(deps, failed?.id ?? "")).toEqual({ ok: true });
		await deliverAll(deps, transport);
		const [sent] = await outbox(db, siti);
		expect(sent).toMatchObject({ status: "sent", messageId: failed?.messageId, ics: failed?.ics });
		expect(sent && inviteIn(sent)).toMatchObject({ sequence: 0 });
		expect(server.arrivals.map(({ messageId }) => messageId)).toEqual([failed?.messageId]);
		const trail = await auditQueries.listBySubject(db, failed?.id ?? "");
		expect(trail.map(({ action, eventId }) => [action, eventId])).toEqual([["letter.resent", event.id]]);
	});

	test("is refused for a letter that did not fail, and for one a newer calendar message has overtaken", async () => {
		const { db, deps, transport } = await withServer((_to, attempt) =>
			attempt === 1 ? { kind: "refuse", code: 554, message: "refused" } : { kind: "accept" },
		);
		const part = { ics: "", method: "REQUEST" as const, streamKey: "uid" };
		const first = await enqueue(deps, letterTo("siti@peserta.test", { calendar: { ...part, streamSeq: 0 } }));
		await deliverAll(deps, transport);
		const second = await enqueue(
			deps,
			letterTo("siti@peserta.test", { dedupeKey: "second", calendar: { ...part, streamSeq: 1 } }),
		);
		for (const id of [first, second]) {
			expect(await resendLetter(deps, id ?? "")).toEqual({ ok: false, reason: "not-resendable" });
		}
		expect(await auditQueries.listBySubject(db, first ?? "")).toEqual([]);
		await db.deleteFrom("letters").where("id", "=", second).execute();
		expect(await resendLetter(deps, first ?? "")).toEqual({ ok: true });
	});
});
