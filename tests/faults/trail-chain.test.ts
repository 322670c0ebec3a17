import { describe, expect, test } from "vitest";
import { noteHead } from "#app/domain/audit/note-head";
import { chainStart, linkHash } from "#app/domain/audit/proof";
import { record } from "#app/domain/audit/record";
import { sealTrail } from "#app/domain/audit/seal-trail";
import { verifyTrail } from "#app/domain/audit/verify-trail";
import { inTransaction, openDatabase } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import * as chainQueries from "#db/queries/audit-chain";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { tamper } from "#tests/support/tampering";
import { engine, testDb } from "#tests/support/test-db";

const write = (deps: TestDeps, count: number, from = 0) =>
	inTransaction(deps.db, async (trx) => {
		for (let index = from; index < from + count; index++)
			await record(trx, deps, {
				action: "registration.cancelled",
				subjectId: `person-${index}`,
				after: { status: "cancelled" },
				reason: `Alasan ${index}`,
				people: [{ kind: "registration", ids: [`person-${index}`, "other"] }],
			});
	});

/** Six entries, sealed: their ids in the order of the chain. */
async function sealedTrail() {
	const { db, url } = await testDb();
	const deps = testDeps(db);
	await write(deps, 6);
	expect(await sealTrail(deps)).toBe(6);
	const links = await db.selectFrom("auditChain").selectAll().orderBy("position").execute();
	return { db, url, deps, ids: links.map(({ entryId }) => entryId), links };
}

/** The kinds of problems and the entries they are told of. */
const problemsOf = async (deps: TestDeps, asked = {}) =>
	(await verifyTrail(deps.db, asked)).problems.map(({ kind, entryId }) => [kind, entryId]);

describe("a trail that somebody with the database in hand has changed", () => {
	test("untouched, it is what was written", async () => {
		const { deps, links } = await sealedTrail();
		expect(await verifyTrail(deps.db)).toEqual({
			...{ checked: 6, pending: 0, erased: 0, problems: [] },
			head: { position: 6, hash: links[5]?.hash },
		});
		expect(await sealTrail(deps)).toBe(0);
	});

	test("a changed entry is named", async () => {
		const { db, deps, ids } = await sealedTrail();
		await tamper(db, `update audit_entries set actor_name = 'Orang lain' where id = '${ids[2]}'`);
		expect(await problemsOf(deps)).toEqual([["entry-changed", ids[2]]]);
	});

	test("an entry changed together with its own hash is named by its place", async () => {
		const { db, deps, ids } = await sealedTrail();
		await tamper(db, `update audit_entries set hash = '${"a".repeat(64)}' where id = '${ids[2]}'`);
		expect(await problemsOf(deps)).toEqual([
			["entry-changed", ids[2]],
			["order-changed", ids[2]],
		]);
	});

	test("a removed entry is named, and so is one whose link is gone as well", async () => {
		const { db, deps, ids } = await sealedTrail();
		await tamper(
			db,
			`delete from audit_entries where id in ('${ids[1]}', '${ids[3]}')`,
			`delete from audit_chain where entry_id = '${ids[3]}'`,
		);
		expect(await problemsOf(deps)).toEqual([
			["entry-removed", ids[1]],
			["link-removed", ids[4]],
		]);
	});

	test("entries in another order are named", async () => {
		const { db, deps, ids } = await sealedTrail();
		await tamper(
			db,
			`update audit_chain set entry_id = 'x' where position = 2`,
			`update audit_chain set entry_id = '${ids[1]}' where position = 3`,
			`update audit_chain set entry_id = '${ids[2]}' where position = 2`,
		);
		expect(await problemsOf(deps)).toEqual([
			["order-changed", ids[2]],
			["order-changed", ids[1]],
		]);
	});

	test("an entry put in by another hand is named", async () => {
		const { db, deps } = await sealedTrail();
		await tamper(
			db,
			`insert into audit_entries (id, at, actor_kind, actor_name, action, subject_id)
				values ('forged', '2026-01-01T00:00:00.000Z', 'system', 'Rembuk', 'event.created', 's')`,
		);
		expect(await problemsOf(deps)).toEqual([["entry-added", "forged"]]);
	});

	test("other details, details gone though nobody was forgotten, and other people are named", async () => {
		const { db, deps, ids } = await sealedTrail();
		await tamper(
			db,
			`update audit_details set reason = 'Alasan lain' where entry_id = '${ids[0]}'`,
			`delete from audit_details where entry_id = '${ids[1]}'`,
			`delete from audit_people where entry_id = '${ids[2]}' and person_id = 'other'`,
		);
		expect(await problemsOf(deps)).toEqual([
			["details-changed", ids[0]],
			["details-removed", ids[1]],
			["people-changed", ids[2]],
		]);
	});

	test("a tail cut off from entries and chain alike is found by a head that was noted", async () => {
		const { db, deps, ids } = await sealedTrail();
		const noted = await noteHead(deps, "worker");
		expect(noted?.position).toBe(6);
		expect(await noteHead(deps, "another worker")).toBeNull();
		await tamper(
			db,
			`delete from audit_chain where position > 4`,
			`delete from audit_details where entry_id in ('${ids[4]}', '${ids[5]}')`,
			`delete from audit_people where entry_id in ('${ids[4]}', '${ids[5]}')`,
			`delete from audit_entries where id in ('${ids[4]}', '${ids[5]}')`,
		);
		expect(await problemsOf(deps)).toEqual([]);
		expect(await verifyTrail(db, { noted })).toMatchObject({ problems: [{ kind: "tail-removed", position: 6 }] });
		await write(deps, 4, 10);
		await sealTrail(deps);
		expect(await problemsOf(deps, { noted })).toEqual([["tail-removed", expect.any(String)]]);
	});

	test("a check of the latest part finds what is wrong there, and leaves the rest for a full one", async () => {
		const { db, deps, ids } = await sealedTrail();
		await tamper(db, `update audit_entries set reason = 'x' where id in ('${ids[0]}', '${ids[5]}')`);
		expect(await problemsOf(deps, { latest: 2 })).toEqual([["entry-changed", ids[5]]]);
		expect(await problemsOf(deps)).toHaveLength(2);
	});
});

describe("several processes that seal", () => {
	test("while others write, give each entry one place in one unbroken chain", async () => {
		const { db, url } = await testDb();
		const deps = testDeps(db);
		const others = engine === "postgres" ? [openDatabase(url), openDatabase(url)] : [db];
		let writing = true;
		const sealers = [db, ...others].map(async (own) => {
			while (writing) {
				await sealTrail({ db: own, now: deps.now });
				await new Promise((resolve) => setTimeout(resolve, 1));
			}
		});
		await Promise.all(Array.from({ length: 6 }, (_, at) => write(deps, 10, at * 10)));
		writing = false;
		await Promise.all(sealers);
		await sealTrail(deps);
		expect(await verifyTrail(db)).toMatchObject({ checked: 60, pending: 0, problems: [] });
		for (const own of others) if (own !== db) await own.destroy();
	});

	test("without the claim two of them would give the same place twice, and the database refuses the second", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await write(deps, 2);
		const head = await chainQueries.findHead(db);
		const [first, second] = await chainQueries.listPending(db, 2);
		const seal = (entry = first) =>
			inTransaction(db, (trx) =>
				auditCommands.appendLinks(trx, [
					{
						position: (head?.position ?? 0) + 1,
						entryId: entry?.id ?? "",
						hash: linkHash(chainStart, entry?.hash ?? ""),
						sealedAt: deps.now().toISOString(),
					},
				]),
			);
		await seal(first);
		await expect(seal(second)).rejects.toThrow(/unique/i);
		expect(await sealTrail(deps)).toBe(1);
		expect(await verifyTrail(db)).toMatchObject({ checked: 2, problems: [] });
	});

	test("one that dies in between leaves every entry waiting, and the next one seals it", async () => {
		const { db } = await testDb();
		const deps = testDeps(db);
		await write(deps, 3);
		const dying = inTransaction(db, async (trx) => {
			await auditCommands.claimSealing(trx);
			const [entry] = await chainQueries.listPending(trx, 1);
			const link = { position: 1, entryId: entry?.id ?? "", hash: "h", sealedAt: deps.now().toISOString() };
			await auditCommands.appendLinks(trx, [link]);
			throw new Error("killed");
		});
		await expect(dying).rejects.toThrow("killed");
		expect(await verifyTrail(db)).toMatchObject({ checked: 0, pending: 3, problems: [] });
		expect(await sealTrail(deps)).toBe(3);
		expect(await verifyTrail(db)).toMatchObject({ checked: 3, pending: 0, problems: [] });
	});
});

// SQLite has one writer at a time, which is the whole of it there.
if (engine === "postgres")
	test("whoever writes to the trail does not wait for a process that seals", async () => {
		const { db, url } = await testDb();
		const deps = testDeps(db);
		const other = openDatabase(url);
		await write(deps, 2);
		await db.transaction().execute(async (trx) => {
			expect(await auditCommands.claimSealing(trx)).toBe(true);
			await write(testDeps(other), 2, 5);
			expect(await sealTrail({ db: other, now: deps.now })).toBe(0);
		});
		expect(await sealTrail(deps)).toBe(4);
		await other.destroy();
	});
