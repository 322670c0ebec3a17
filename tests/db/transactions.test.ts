import { expect, test } from "vitest";
import { inTransaction, newId, openDatabase } from "#db/client";
import { migrateToLatest, pendingMigrations } from "#db/migrate";
import { engine, testDb } from "#tests/support/test-db";

test("inside a transaction a query on another handle throws instead of waiting for ever", async () => {
	const { db } = await testDb();
	const attempt = inTransaction(db, async (trx) => {
		await trx.insertInto("installation").values({ name: "a", value: "1" }).execute();
		await db.selectFrom("installation").selectAll().execute();
	});
	await expect(attempt).rejects.toThrow("only its own `trx`");
	expect(await db.selectFrom("installation").selectAll().execute()).toEqual([]);
});

// SQLite gives a process one connection: a second would stop the event loop that the first needs to finish.
test("transactions of two connections that read and then write never lose a count", async () => {
	const { db, url } = await testDb();
	const other = engine === "postgres" ? openDatabase(url) : db;
	await db.insertInto("installation").values({ name: "counter", value: "0" }).execute();
	const raise = (handle: typeof db) =>
		inTransaction(handle, async (trx) => {
			const query = trx.selectFrom("installation").select("value").where("name", "=", "counter");
			const row = await (engine === "postgres" ? query.forUpdate() : query).executeTakeFirstOrThrow();
			await trx
				.updateTable("installation")
				.set({ value: String(Number(row.value) + 1) })
				.where("name", "=", "counter")
				.execute();
		});
	await Promise.all(Array.from({ length: 40 }, (_, n) => raise(n % 2 ? db : other)));
	if (other !== db) await other.destroy();
	expect(await db.selectFrom("installation").select("value").executeTakeFirst()).toEqual({ value: "40" });
});

test("ids of one process sort by the time they were made", () => {
	const ids = Array.from({ length: 1000 }, newId);
	expect([...ids].sort()).toEqual(ids);
});

test("a current database has nothing left to migrate, and migrating again does nothing", async () => {
	const { db } = await testDb();
	expect(await pendingMigrations(db)).toEqual([]);
	expect(await migrateToLatest(db)).toEqual([]);
});
