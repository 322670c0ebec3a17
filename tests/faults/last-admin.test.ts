import { describe, expect, test } from "vitest";
import { disableUser } from "#app/domain/accounts/disable-user";
import { takeRole } from "#app/domain/accounts/take-role";
import { inTransaction, type Tx } from "#db/client";
import * as accountCommands from "#db/commands/accounts";
import * as accountQueries from "#db/queries/accounts";
import * as officeQueries from "#db/queries/offices";
import * as roleGrantQueries from "#db/queries/role-grants";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOffice, createStaff } from "#tests/support/factories/office";
import { engine, testDb } from "#tests/support/test-db";

/** A house with two admins. */
async function twoAdmins() {
	const deps = testDeps((await testDb()).db);
	await createOffice(deps);
	const top = (await officeQueries.findTop(deps.db))?.id ?? "";
	return { deps, one: await createStaff(deps, top, "admin"), two: await createStaff(deps, top, "admin") };
}

async function takeAdmin(deps: TestDeps, userId: string) {
	const grants = await roleGrantQueries.listByUsers(deps.db, [userId]);
	return takeRole(deps, userId, grants.find(({ role }) => role === "admin")?.id ?? "");
}

const ways = { disabling: (deps: TestDeps, userId: string) => disableUser(deps, userId), degrading: takeAdmin };
const pairs = [
	["disabling", "disabling"],
	["degrading", "degrading"],
	["disabling", "degrading"],
] as const;

describe("V07: of two admins who remove each other at the same moment one remains", () => {
	test.each(pairs)("%s and %s", async (first, second) => {
		const { deps, one, two } = await twoAdmins();
		const answers = await Promise.all([ways[first](deps.as(one), two.id), ways[second](deps.as(two), one.id)]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await accountQueries.countActiveAdmins(deps.db, "")).toBe(1);
	});

	test.each(pairs)("%s and %s, both asked for by the system", async (first, second) => {
		const { deps, one, two } = await twoAdmins();
		const answers = await Promise.all([ways[first](deps, two.id), ways[second](deps, one.id)]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(answers.filter((answer) => !answer.ok)).toEqual([{ ok: false, reason: "last-admin" }]);
	});
});

test("without the lock and the count inside it, the same two leave a house that nobody runs", async () => {
	const { deps, one, two } = await twoAdmins();
	let counted = 0;
	let goOn = () => {};
	const bothHaveCounted = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	const others = async (trx: Tx | TestDeps["db"], userId: string) => {
		const count = await accountQueries.countActiveAdmins(trx, userId);
		counted += 1;
		if (counted === 2) goOn();
		return count;
	};
	// PostgreSQL: counted inside, without the lock. SQLite: counted before the transaction.
	const disable = async (userId: string) => {
		const before = engine === "sqlite" ? await others(deps.db, userId) : 0;
		await inTransaction(deps.db, async (trx) => {
			const left = engine === "postgres" ? await others(trx, userId) : before;
			if (engine === "postgres") await bothHaveCounted;
			if (left > 0) await accountCommands.updateUser(trx, userId, { isActive: 0 });
		});
	};
	await Promise.all([disable(one.id), disable(two.id)]);
	expect(await accountQueries.countActiveAdmins(deps.db, "")).toBe(0);
});
