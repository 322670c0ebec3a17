import { describe, expect, onTestFinished, test } from "vitest";
import { noteResults } from "#app/domain/messages/note-results";
import { suppressAddress } from "#app/domain/messages/suppress-address";
import { cancelRegistration } from "#app/domain/registrations/cancel-registration";
import { type Db, inTransaction } from "#db/client";
import * as callTaskQueries from "#db/queries/call-tasks";
import * as suppressedAddressQueries from "#db/queries/suppressed-addresses";
import type { Registration } from "#db/tables/registrations";
import { createSmtpTransport } from "#emails/transport";
import { testDeps } from "#tests/support/deps";
import { createOpenEvent, testDays } from "#tests/support/factories/event";
import { openMoodyServer } from "#tests/support/moody-mail-server";
import { deliverAll, openHand, outbox, register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

/** A published event of two days, and a mail server that refuses everybody with an "x" before the name. */
async function houseWith(refusal: { code: number; message: string }) {
	const { db } = await testDb();
	const deps = testDeps(db);
	const server = await openMoodyServer((to) =>
		to.startsWith("x") ? { kind: "refuse", ...refusal } : { kind: "accept" },
	);
	const transport = createSmtpTransport(server.url);
	onTestFinished(async () => {
		await transport.close();
		await server.close();
	});
	return { db, deps, server, transport, event: await createOpenEvent(deps, { seats: { union: 5 }, days: testDays }) };
}

const noSuchUser = { code: 550, message: "5.1.1 no such user" };

const statuses = async (db: Db, about: Registration) =>
	(await outbox(db, about)).map(({ template, status, attempts }) => [template, status, attempts]);

describe("C71 an address that does not exist", () => {
	test("fails its letter, is noted once in lower case, and no further letter to it is tried", async () => {
		const { db, deps, event, server, transport } = await houseWith(noSuchUser);
		const siti = await register(deps, event.id, "Siti Nurhaliza", {
			email: "xSiti@peserta.test",
			phone: "+6281200000001",
		});
		await deliverAll(deps, transport);
		expect(await statuses(db, siti)).toEqual([
			["registration-confirmed", "failed", 1],
			["registration-day", "failed", expect.any(Number)],
		]);
		const known = await suppressedAddressQueries.findByAddress(db, "xsiti@peserta.test");
		expect(known).toMatchObject({ reason: "refused", statusCode: "5.1.1", suppressedAt: deps.now().toISOString() });
		const tried = server.attemptsOf("xSiti@peserta.test");
		await cancelRegistration(deps, siti.id);
		await deliverAll(deps, transport);
		expect(server.attemptsOf("xSiti@peserta.test")).toBe(tried);
		const untried = (await outbox(db, siti)).slice(2);
		expect(untried.map(({ status, attempts }) => [status, attempts])).toEqual(untried.map(() => ["failed", 0]));
		expect(untried.length).toBeGreaterThan(0);
		expect(untried[0]?.lastError).toContain("not tried");
	});

	test("moves the person to the call list with number and prepared text; the newest news takes the place of the last", async () => {
		const { db, deps, event, transport } = await houseWith(noSuchUser);
		const siti = await register(deps, event.id, "Siti Nurhaliza", {
			email: "xsiti@peserta.test",
			phone: "+6281200000001",
		});
		const budi = await register(deps, event.id, "Budi Santoso");
		await deliverAll(deps, transport);
		const [call, ...others] = await callTaskQueries.listByRegistration(db, siti.id);
		expect(others).toEqual([]);
		expect(call).toMatchObject({ reason: "registration-confirmed", phone: "+6281200000001", name: "Siti Nurhaliza" });
		expect(call?.text).toContain(siti.code);
		expect(await callTaskQueries.listByRegistration(db, budi.id)).toEqual([]);
		deps.travelTo("2026-11-02T03:00:00.000Z");
		await cancelRegistration(deps, siti.id);
		await deliverAll(deps, transport);
		const calls = await callTaskQueries.listByRegistration(db, siti.id);
		expect(calls.map(({ reason }) => reason)).toEqual(["registration-cancelled"]);
	});

	test("stops no calendar message that never left: nothing was handed over, so nothing has to be taken back", async () => {
		const { db, deps, event, transport } = await houseWith(noSuchUser);
		const siti = await register(deps, event.id, "Siti Nurhaliza", { email: "xsiti@peserta.test" });
		await deliverAll(deps, transport);
		const ratna = await register(deps, event.id, "Ratna Dewi", { email: siti.email });
		await deliverAll(deps, transport);
		const entries = await db
			.selectFrom("calendarEntries")
			.select("state")
			.where("registrationId", "=", ratna.id)
			.execute();
		expect(entries.map(({ state }) => state)).toEqual(["queued", "queued"]);
		deps.travelTo("2026-11-02T03:00:00.000Z");
		await cancelRegistration(deps, ratna.id);
		expect((await outbox(db, ratna)).filter(({ icsMethod }) => icsMethod === "CANCEL")).toEqual([]);
	});

	test("is noted by a notice that comes back later, too", async () => {
		const { db, deps, event, transport } = await houseWith(noSuchUser);
		const siti = await register(deps, event.id, "Siti Nurhaliza", { phone: "+6281200000001" });
		await deliverAll(deps, transport);
		const [letter] = await outbox(db, siti);
		if (!letter) throw new Error("no letter");
		await inTransaction(db, (trx) => suppressAddress(trx, deps, letter, { reason: "bounced", statusCode: "5.1.1" }));
		expect(await suppressedAddressQueries.findByAddress(db, siti.email ?? "")).toMatchObject({ reason: "bounced" });
		expect((await callTaskQueries.listByRegistration(db, siti.id)).map(({ reason }) => reason)).toEqual([
			"registration-confirmed",
		]);
	});
});

describe("C72 a letter refused for another reason", () => {
	test("has failed, and the next letter to the address is tried; the round says what the server said", async () => {
		const { db, deps, event, server, transport } = await houseWith({ code: 550, message: "5.7.1 blocked by policy" });
		const siti = await register(deps, event.id, "Siti Nurhaliza", { email: "xsiti@peserta.test" });
		const rounds = await deliverAll(deps, transport);
		expect(rounds.flatMap(({ refusals }) => refusals)).toEqual([
			expect.stringContaining("5.7.1 blocked by policy"),
			expect.stringContaining("5.7.1 blocked by policy"),
		]);
		expect(await suppressedAddressQueries.findByAddress(db, "xsiti@peserta.test")).toBeUndefined();
		expect(await callTaskQueries.listByRegistration(db, siti.id)).toEqual([]);
		const tried = server.attemptsOf("xsiti@peserta.test");
		deps.travelTo("2026-11-02T03:00:00.000Z");
		await cancelRegistration(deps, siti.id);
		await deliverAll(deps, transport);
		expect(server.attemptsOf("xsiti@peserta.test")).toBeGreaterThan(tried);
	});
});

test("every attempt at a letter is kept with its time and what the server said", async () => {
	const { db, deps, event } = await houseWith(noSuchUser);
	const siti = await register(deps, event.id, "Siti Nurhaliza");
	let answers = 0;
	const fickle = {
		send: async () =>
			answers++ === 0
				? ({ ok: false, kind: "transient", code: 451, message: "451 4.7.1 later" } as const)
				: ({ ok: true, response: "250 2.0.0 queued as 4F2" } as const),
	};
	await db
		.deleteFrom("letterBodies")
		.where("letterId", "in", (eb) => eb.selectFrom("letters").select("id").where("template", "=", "registration-day"))
		.execute();
	await db.deleteFrom("letters").where("template", "=", "registration-day").execute();
	await deliverAll(deps, fickle);
	deps.travelTo("2026-11-02T02:02:00.000Z");
	await deliverAll(deps, fickle);
	const attempts = await db.selectFrom("letterAttempts").selectAll().orderBy("id").execute();
	expect(attempts.map(({ at, result, code, answer }) => [at, result, code, answer])).toEqual([
		["2026-11-02T02:00:00.000Z", "put_off", 451, "451 4.7.1 later"],
		["2026-11-02T02:02:00.000Z", "accepted", 250, "250 2.0.0 queued as 4F2"],
	]);
	expect((await outbox(db, siti))[0]?.status).toBe("sent");
});

test("what a worker that was thought dead comes back with notes no address and no attempt", async () => {
	const { db, deps, event } = await houseWith(noSuchUser);
	await register(deps, event.id, "Siti Nurhaliza");
	const [letter] = await outbox(db);
	if (!letter) throw new Error("no letter");
	await deliverAll(deps, openHand());
	const result = { ok: false, kind: "permanent", code: 550, message: "550 5.1.1 no such user" } as const;
	await noteResults(deps, [{ letter: { ...letter, leaseOwner: "dead", leaseUntil: "then" }, body: undefined, result }]);
	expect(await db.selectFrom("suppressedAddresses").selectAll().execute()).toEqual([]);
	expect((await outbox(db))[0]?.status).toBe("sent");
	const attempts = await db.selectFrom("letterAttempts").select("result").distinct().execute();
	expect(attempts).toEqual([{ result: "accepted" }]);
});
