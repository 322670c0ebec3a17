import { describe, expect, test } from "vitest";
import { announceRegistrations } from "#app/domain/messages/announce-registrations";
import { enqueueLetter } from "#app/domain/messages/enqueue-letter";
import type { OutgoingLetter } from "#app/domain/messages/outgoing-letter";
import { purgeLetters } from "#app/domain/messages/purge-letters";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { inTransaction } from "#db/client";
import * as callTaskQueries from "#db/queries/call-tasks";
import { letterExample } from "#emails/messages";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

const example = (overrides: Partial<OutgoingLetter> = {}): OutgoingLetter =>
	({
		template: "registration-pending",
		facts: letterExample("registration-pending"),
		language: "id",
		to: { name: "Siti Nurhaliza", address: "siti@peserta.test" },
		about: {},
		dedupeKey: "one",
		isFictional: false,
		...overrides,
	}) as OutgoingLetter;

async function house() {
	const { db } = await testDb();
	const deps = testDeps(db);
	return { db, deps, event: await createOpenEvent(deps, { seats: { union: 2 } }) };
}

describe("a letter is queued with what it announces", () => {
	test("C66 a transaction that rolls back leaves no letter", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const failing = inTransaction(db, async (trx) => {
			expect(await enqueueLetter(trx, deps, example())).not.toBeNull();
			throw new Error("the change failed");
		});
		await expect(failing).rejects.toThrow("the change failed");
		expect(await outbox(db)).toEqual([]);
		await inTransaction(db, (trx) => enqueueLetter(trx, deps, example()));
		expect(await outbox(db)).toHaveLength(1);
	});

	test("C67 the same dedupe key is one letter, and the second attempt says so", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const enqueue = (letter: OutgoingLetter) => inTransaction(db, (trx) => enqueueLetter(trx, deps, letter));
		const first = await enqueue(example());
		expect(await enqueue(example({ to: { name: "Orang Lain", address: "lain@peserta.test" } }))).toBeNull();
		expect(await enqueue(example({ dedupeKey: "two" }))).not.toBeNull();
		const letters = await outbox(db);
		expect(letters.map(({ id, toAddress }) => [id === first, toAddress])).toEqual([
			[true, "siti@peserta.test"],
			[false, "siti@peserta.test"],
		]);
	});

	test("its Message-ID is its id at the sender's domain, and its words are frozen", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await inTransaction(db, (trx) => enqueueLetter(trx, deps, example()));
		const [letter] = await outbox(db);
		expect(letter?.messageId).toBe(`<${letter?.id}@rembuk.example>`);
		expect(letter?.status).toBe("pending");
		expect(letter?.toDomain).toBe("peserta.test");
		expect(letter?.text).toContain(letterExample("registration-pending").code);
		expect(letter?.html).toContain("<html");
	});

	test("letters about one registration form a thread below the first", async () => {
		const { db, deps, event } = await house();
		const siti = await register(deps, event.id, "Siti Nurhaliza");
		await cancelRegistration(deps, siti.id);
		const [first, ...others] = await outbox(db, siti);
		expect(first?.inReplyTo).toBeNull();
		expect(others.length).toBeGreaterThan(1);
		expect(new Set(others.map(({ inReplyTo }) => inReplyTo))).toEqual(new Set([first?.messageId]));
	});

	test("a letter with a sign-in link is secret and urgent, and its words go once it was sent", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		const secret = example({
			template: "sign-in-link",
			facts: letterExample("sign-in-link"),
			dedupeKey: "in",
		} as never);
		await inTransaction(db, (trx) => enqueueLetter(trx, deps, secret));
		await inTransaction(db, (trx) => enqueueLetter(trx, deps, example()));
		const stored = await db.selectFrom("letters").select(["isSecret", "lane"]).orderBy("id").execute();
		expect(stored).toEqual([
			{ isSecret: 1, lane: 0 },
			{ isSecret: 0, lane: 1 },
		]);
		await purgeLetters(deps);
		expect(await outbox(db)).toHaveLength(2);
		await deliverAll(deps, openHand());
		await purgeLetters(deps);
		expect((await outbox(db)).map(({ template }) => template)).toEqual(["registration-pending"]);
		deps.travelTo("2026-12-03T02:00:00.000Z");
		await purgeLetters(deps);
		expect(await outbox(db)).toEqual([]);
		expect(await db.selectFrom("letters").select("status").execute()).toEqual([{ status: "sent" }, { status: "sent" }]);
	});
});

describe("people who do not exist", () => {
	test("are written to on paper only: their letters are kept as cancelled and never sent", async () => {
		const { db, deps, event } = await house();
		const invented = await register(deps, event.id, "Budi Rekaan", { isFictional: true });
		const real = await register(deps, event.id, "Siti Nurhaliza");
		await cancelRegistration(deps, invented.id);
		expect(new Set((await outbox(db, invented)).map(({ status }) => status))).toEqual(new Set(["cancelled"]));
		const hand = openHand();
		await deliverAll(deps, hand);
		const theirs = new Set((await outbox(db, invented)).map(({ messageId }) => messageId));
		expect(theirs.size).toBeGreaterThan(2);
		expect(hand.sent.filter((messageId) => theirs.has(messageId))).toEqual([]);
		// The scan could have found something: real people's letters did leave.
		expect(hand.sent).toHaveLength((await outbox(db, real)).length);
	});
});

describe("people without e-mail", () => {
	test("go on the call list with a prepared text, once for each piece of news", async () => {
		const { db, deps, event } = await house();
		const staff = deps.as(await createStaff(deps, event.officeId));
		const sri = await register(deps, event.id, "Sri Wahyuni", { email: null, phone: "+6281200000009" });
		expect(await outbox(db, sri)).toEqual([]);
		const [call] = await callTaskQueries.listByRegistration(db, sri.id);
		expect(call).toMatchObject({ reason: "registration-confirmed", name: "Sri Wahyuni", phone: "+6281200000009" });
		expect(call?.text).toContain(sri.code);
		expect(call?.text).toContain("https://rembuk.example/pendaftaran/");
		await inTransaction(db, (trx) => announceRegistrations(trx, deps, [sri.id], { letter: "registration-confirmed" }));
		expect(await callTaskQueries.countByEvent(db, event.id)).toEqual({ open: 1, reached: 0 });
		// The newest news takes the place of what nobody told them yet.
		deps.travelTo("2026-11-02T03:00:00.000Z");
		await cancelRegistration(staff, sri.id, { reason: "Permintaan instansi" });
		const calls = await callTaskQueries.listByRegistration(db, sri.id);
		expect(calls.map(({ reason }) => reason)).toEqual(["registration-cancelled"]);
	});
});
