import { beforeAll, beforeEach, expect, test } from "vitest";
import { beginBatch } from "#app/domain/papers/begin-batch";
import { clearBatches } from "#app/domain/papers/clear-batches";
import { batchLease } from "#app/domain/papers/rules";
import type { PaperBatchKind } from "#app/domain/papers/types";
import { makeDuePapers } from "#app/server/paper-batches.server";
import { newId } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as paperBatchQueries from "#db/queries/paper-batches";
import type { EventRow } from "#db/tables/events";
import type { PaperBatch } from "#db/tables/papers";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOpenEvent } from "#tests/support/factories/event";
import { createStaff } from "#tests/support/factories/office";
import { register } from "#tests/support/outbox";
import { pdfText } from "#tests/support/pdf-text";
import { testDb } from "#tests/support/test-db";

const count = 300;
const afterwards = "2026-11-14T02:00:00.000Z";
let deps: TestDeps;
let staff: TestDeps;
let event: EventRow;

/** 300 people who were there on both days, written in one go; a second desk would take minutes. */
beforeAll(async () => {
	deps = testDeps((await testDb()).db);
	event = await createOpenEvent(deps, { seats: { union: 400 } });
	const one = await register(deps, event.id, "Peserta Contoh");
	const days = await eventQueries.listDays(deps.db, event.id);
	const people = Array.from({ length: count }, (_one, index) => {
		const id = index === 0 ? one.id : newId();
		const name = `Peserta Contoh ${String(index + 1).padStart(3, "0")}`;
		const code = `UJI-${String(index).padStart(5, "0")}`;
		const own = { linkHash: `link-${index}`, passHash: `pass-${index}`, email: null, emailFolded: null };
		return { ...one, ...own, id, name, nameFolded: name.toLowerCase(), searchFolded: name.toLowerCase(), code };
	});
	const attendances = people.flatMap(({ id: registrationId }) =>
		days.map(({ id: dayId, startsAt }) => ({
			id: newId(),
			registrationId,
			dayId,
			sessionId: null,
			method: "qr" as const,
			station: null,
			checkedInAt: startsAt,
			recordedAt: startsAt,
			recordedById: null,
			recordedByName: "Meja 1",
			isOffline: 0 as const,
		})),
	);
	await deps.db
		.updateTable("registrations")
		.set({ name: people[0]?.name ?? "", nameFolded: people[0]?.nameFolded ?? "" })
		.where("id", "=", one.id)
		.execute();
	for (let at = 1; at < people.length; at += 50)
		await deps.db
			.insertInto("registrations")
			.values(people.slice(at, at + 50))
			.execute();
	for (let at = 0; at < attendances.length; at += 50)
		await deps.db
			.insertInto("attendances")
			.values(attendances.slice(at, at + 50))
			.execute();
	staff = deps.as(await createStaff(deps, event.officeId));
});

beforeEach(async () => {
	deps.travelTo(afterwards);
	await deps.db.deleteFrom("certificates").execute();
	await deps.db.deleteFrom("paperBatches").execute();
});

const goesOn = () => new AbortController().signal;
const worker = (signal = goesOn()) => ({ owner: newId(), signal });
const begin = async (kind: PaperBatchKind, formKey = newId()): Promise<string> => {
	const begun = await beginBatch(staff, event.id, { kind, category: null, formKey });
	if (!begun.ok) throw new Error(begun.reason);
	return begun.batchId;
};
const batch = async (id: string) => (await paperBatchQueries.findOfEvent(deps.db, event.id, id)) as PaperBatch;
const issuedTo = async () =>
	(await deps.db.selectFrom("certificates").select("registrationId").execute()).map((one) => one.registrationId);
const fileOf = async (id: string) => pdfText(Buffer.from(await deps.uploads.get(id)));

/** Lets a worker make papers and dies as soon as `done` people have their page; what was seen on the way. */
async function watch(id: string, dieAt = Number.POSITIVE_INFINITY): Promise<number[]> {
	const seen: number[] = [];
	const life = new AbortController();
	const work = makeDuePapers(deps, worker(life.signal));
	let isOver = false;
	const ended = work.finally(() => {
		isOver = true;
	});
	while (!isOver) {
		const { done } = await batch(id);
		if (seen.at(-1) !== done) seen.push(done);
		if (done >= dieAt) life.abort();
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	await ended;
	return seen;
}

test("300 certificates are made off the request, and their number is seen to grow", async () => {
	const id = await begin("certificates");
	expect(await batch(id)).toMatchObject({ total: count, done: 0, finishedAt: null });
	expect(await issuedTo()).toHaveLength(0);
	const seen = await watch(id);
	expect(seen.length).toBeGreaterThan(3);
	expect(seen).toEqual([...seen].sort((a, b) => a - b));
	expect(await batch(id)).toMatchObject({ done: count, finishedAt: afterwards });
	const pages = (await fileOf(id)).split("\n—\n");
	expect(pages).toHaveLength(count);
	expect(pages[0]).toContain("Peserta Contoh 001");
	expect(new Set(await issuedTo()).size).toBe(count);
});

test("what a worker that died half-way has left is gone on with, and everybody gets one certificate", async () => {
	const id = await begin("certificates");
	await watch(id, 100);
	const left = await batch(id);
	expect(left.done).toBeGreaterThanOrEqual(100);
	expect(left).toMatchObject({ finishedAt: null });
	const codes = await deps.db.selectFrom("certificates").select(["id", "registrationId", "code"]).execute();
	expect(codes.length).toBeLessThan(count);
	// Its lease still runs: nobody takes it away from a worker that may be slow.
	expect(await makeDuePapers(deps, worker())).toBe(0);
	deps.travelTo(new Date(Date.parse(afterwards) + batchLease).toISOString());
	const seen = await watch(id);
	expect(Math.min(...seen)).toBeGreaterThanOrEqual(left.done);
	expect((await fileOf(id)).split("\n—\n")).toHaveLength(count);
	const after = await deps.db.selectFrom("certificates").select(["id", "registrationId", "code"]).execute();
	expect(after).toHaveLength(count);
	expect(after).toEqual(expect.arrayContaining(codes));
	const ids = new Set(after.map(({ id }) => id));
	const entries = await deps.db
		.selectFrom("auditEntries")
		.select("after")
		.where("action", "=", "certificate.issued")
		.execute();
	const told = entries.map((entry) => JSON.parse(entry.after ?? "{}").certificateId).filter((one) => ids.has(one));
	expect(told).toHaveLength(count);
});

test("of several workers at once one makes a batch", async () => {
	const id = await begin("badges");
	const finished = await Promise.all([1, 2, 3].map(() => makeDuePapers(deps, worker())));
	expect(finished.reduce((sum, one) => sum + one, 0)).toBe(1);
	expect(await batch(id)).toMatchObject({ attempts: 1, done: count });
});

test("badges are eight to a page, each with name, organisation and party and nothing else of a person", async () => {
	const id = await begin("badges");
	await makeDuePapers(deps, worker());
	const text = await fileOf(id);
	const pages = text.split("\n—\n");
	expect(pages).toHaveLength(Math.ceil(count / 8));
	expect(pages[0]?.match(/Peserta Contoh \d{3}/g)).toHaveLength(8);
	expect(text).toContain("SP/SB");
	expect(text).not.toMatch(/UJI-|@|\+62/);
});

test("the same form sent twice begins one batch", async () => {
	const key = newId();
	expect(await begin("badges", key)).toBe(await begin("badges", key));
});

test("a batch that cannot be made is tried again, and given up after five times", async () => {
	const id = await begin("badges");
	const noKey = () => {
		throw new Error("no key");
	};
	const broken = { ...deps, links: { token: noKey } };
	for (let attempt = 1; attempt <= 5; attempt++) {
		await expect(makeDuePapers(broken, worker())).rejects.toThrow("no key");
		deps.travelTo(new Date(Date.parse(afterwards) + attempt * batchLease).toISOString());
	}
	expect(await batch(id)).toMatchObject({ attempts: 5, finishedAt: null, failedAt: expect.any(String) });
	expect(await makeDuePapers(deps, worker())).toBe(0);
});

test("a file is removed three days after it was begun; certificates stay", async () => {
	const id = await begin("certificates");
	await makeDuePapers(deps, worker());
	expect(await clearBatches(deps)).toBe(0);
	deps.travelTo("2026-11-17T02:00:01.000Z");
	expect(await clearBatches(deps)).toBe(1);
	expect(await paperBatchQueries.findOfEvent(deps.db, event.id, id)).toBeUndefined();
	await expect(deps.uploads.get(id)).rejects.toThrow();
	expect(await issuedTo()).toHaveLength(count);
});
