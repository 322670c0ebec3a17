import { expect, test } from "vitest";
import { registerCooperative } from "#app/domain/cooperatives/register-cooperative";
import { mergeOrganisations } from "#app/domain/organisations/merge-organisations";
import { inTransaction, newId } from "#db/client";
import * as mergeCommands from "#db/commands/organisation-merges";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import type { Organisation } from "#db/tables/organisations";
import { type TestDeps, testDeps } from "#tests/support/deps";
import { createOrganisation } from "#tests/support/factories/cooperative";
import { createOpenEvent } from "#tests/support/factories/event";
import { createOrganisations } from "#tests/support/factories/organisation";
import { register } from "#tests/support/outbox";
import { testDb } from "#tests/support/test-db";

async function twoRecords() {
	const { db } = await testDb();
	const deps = testDeps(db);
	const [one = "", other = ""] = await createOrganisations(deps, [{ name: "PT. Maju Jaya" }, { name: "pt maju jaya" }]);
	return { db, deps, one, other };
}

const mergesInForce = ({ db }: TestDeps) =>
	db.selectFrom("organisationMerges").selectAll().where("undoneAt", "is", null).execute();

test("of several people who merge the same pair at once, in either direction, one succeeds and the others are told", async () => {
	const { deps, one, other } = await twoRecords();
	const answers = await Promise.all(
		Array.from({ length: 8 }, (_, index) =>
			mergeOrganisations(
				deps,
				index % 2 === 0 ? { survivorId: one, mergedId: other } : { survivorId: other, mergedId: one },
			),
		),
	);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.reason])))).toEqual(new Set(["already-merged"]));
	expect(await mergesInForce(deps)).toHaveLength(1);
});

/** The same merge deciding by what it saw before it had the records to itself. */
async function mergeUnprotected(deps: TestDeps, survivorId: string, seen: Organisation | undefined) {
	const mergedId = seen?.id ?? "";
	return inTransaction(deps.db, async (trx) => {
		if (seen?.mergedIntoId !== null) return false;
		const merge = { id: newId(), survivorId, mergedId };
		const at = deps.now().toISOString();
		await mergeCommands.insert(trx, { ...merge, mergedAt: at, actorName: "", undoneAt: null, undoneByName: null });
		await organisationCommands.update(trx, mergedId, { mergedIntoId: survivorId });
		return true;
	});
}

test("without the lock the same pair is merged several times over", async () => {
	const { deps, one, other } = await twoRecords();
	const seen = await organisationQueries.findById(deps.db, other);
	await Promise.all(Array.from({ length: 8 }, () => mergeUnprotected(deps, one, seen)));
	expect((await mergesInForce(deps)).length).toBeGreaterThan(1);
});

test("whoever registers while two records are merged ends with the survivor", async () => {
	const { db, deps, one, other } = await twoRecords();
	const event = await createOpenEvent(deps, { seats: { employer: 40 } });
	const person = { category: "employer", organisationName: "pt maju jaya" } as const;
	await Promise.all([
		...Array.from({ length: 10 }, (_, index) => register(deps, event.id, `Peserta ${index}`, person)),
		mergeOrganisations(deps, { survivorId: one, mergedId: other }),
		...Array.from({ length: 10 }, (_, index) => register(deps, event.id, `Susulan ${index}`, person)),
	]);
	const left = await db.selectFrom("registrations").select("id").where("organisationId", "=", other).execute();
	expect(left).toEqual([]);
	expect((await db.selectFrom("registrations").select("id").execute()).length).toBe(20);
});

test("whoever opens the way of a cooperative while it is merged into another opens none for the record that is gone", async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	for (let round = 0; round < 10; round++) {
		const [survivorId, mergedId] = [await createOrganisation(deps, {}), await createOrganisation(deps, {})];
		await Promise.all([
			mergeOrganisations(deps, { survivorId, mergedId }),
			...Array.from({ length: 4 }, () => registerCooperative(deps, mergedId)),
		]);
	}
	const tracks = db
		.selectFrom("cooperatives")
		.innerJoin("organisations", "organisations.id", "cooperatives.organisationId")
		.select("organisations.id")
		.where("organisations.mergedIntoId", "is not", null);
	expect(await tracks.execute()).toEqual([]);
});
