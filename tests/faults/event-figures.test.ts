import { type SqlBool, sql } from "kysely";
import { expect, test } from "vitest";
import { refreshFigures } from "#app/domain/figures/refresh-figures";
import { openDatabase } from "#db/client";
import * as figureCommands from "#db/commands/event-figures";
import * as figureQueries from "#db/queries/event-figures";
import { type TestDeps, testDeps, testNow } from "#tests/support/deps";
import { letIn } from "#tests/support/desk";
import { createOpenEvent } from "#tests/support/factories/event";
import { createPromise } from "#tests/support/factories/followup";
import { register } from "#tests/support/outbox";
import { everywhere } from "#tests/support/reach";
import { inPlainWords, recount } from "#tests/support/recount";
import { engine, testDb } from "#tests/support/test-db";

async function expectRight({ db }: TestDeps) {
	const shown = (await figureQueries.listFigures(db, { within: everywhere }, testNow, 100)).latest;
	expect(inPlainWords(shown)).toEqual(await recount(db, testNow));
}

test("with several refreshers running all along, no write of many writers is lost from the figures", async () => {
	const { db, url } = await testDb();
	const deps = testDeps(db);
	const seats = { union: 90 };
	const events = [await createOpenEvent(deps, { seats }), await createOpenEvent(deps, { seats })];
	// One connection of SQLite a process: a second one would wait for the first and keep it from going on.
	const others = engine === "postgres" ? [openDatabase(url), openDatabase(url)] : [];
	let writing = true;
	const refreshers = [db, db, ...others].map(async (own) => {
		while (writing) {
			await refreshFigures({ db: own, now: deps.now });
			await new Promise((resolve) => setTimeout(resolve, 1));
		}
	});
	const dayIds = await db
		.selectFrom("eventDays")
		.select("id")
		.where("eventId", "=", events[0]?.id ?? "")
		.execute();
	const writers = events.map(async ({ id }, writer) => {
		for (let index = 0; index < 12; index++) {
			const { id: registrationId } = await register(deps, id, `Peserta ${writer} ${index}`);
			const arrival = { by: "registration", registrationId, dayId: dayIds[0]?.id ?? "" } as const;
			if (writer === 0) await letIn(deps, id, arrival);
			await createPromise(deps, id, { title: `Janji ${writer} ${index}` });
			await expectRightCount(deps, id, index + 1);
		}
	});
	await Promise.all(writers);
	await expectRight(deps);
	writing = false;
	await Promise.all(refreshers);
	await refreshFigures(deps);
	await expectRight(deps);
	expect(await figureQueries.countDiffering(db, testNow)).toBe(0);
	for (const own of others) await own.destroy();
}, 60_000);

/** Whoever wrote sees it at once, however the refreshers are getting on. */
async function expectRightCount({ db }: TestDeps, eventId: string, people: number) {
	const lines = (await figureQueries.listFigures(db, { within: everywhere }, testNow, 100)).latest;
	const own = lines.find((line) => line.eventId === eventId);
	expect([own?.confirmedUnion, own?.promisesOpen]).toEqual([people, people]);
}

test("marks that are taken away after counting, and not before, lose what was written in between", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const { id } = await createOpenEvent(deps, { seats: { union: 90 } });
	await register(deps, id, "Siti");
	const counted = figureQueries.countedFigures((eventId) => sql<SqlBool>`${eventId} = ${id}`, testNow);
	const { rows } = await counted.execute(db);
	await register(deps, id, "Budi");
	await db.deleteFrom("figureMarks").execute();
	await db.insertInto("eventFigures").values(rows).execute();
	expect((await figureQueries.listFigures(db, { within: everywhere }, testNow, 100)).latest[0]?.confirmedUnion).toBe(1);
	await expect(expectRight(deps)).rejects.toThrow();
	expect(await figureQueries.countDiffering(db, testNow)).toBe(1);
});

// SQLite has one writer at a time, which is the whole of it there.
if (engine === "postgres")
	test("while one process stores figures, another leaves it to that one", async () => {
		const { db, url } = await testDb();
		const deps = testDeps(db);
		const { id } = await createOpenEvent(deps, { seats: { union: 90 } });
		const other = openDatabase(url);
		await refreshFigures(deps);
		await db.transaction().execute(async (trx) => {
			expect(await figureCommands.claimStoring(trx)).toBe(true);
			await figureCommands.store(trx, [id], testNow);
			await register({ ...deps, db: other }, id, "Budi");
			expect(await refreshFigures({ db: other, now: deps.now })).toBe(0);
		});
		await expectRight(deps);
		expect(await refreshFigures({ db: other, now: deps.now })).toBe(1);
		await expectRight(deps);
		await other.destroy();
	});
