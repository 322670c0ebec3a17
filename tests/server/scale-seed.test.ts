import { beforeAll, describe, expect, test } from "vitest";
import { loadScale, wholeScale } from "#app/server/seed/scale/load-scale";
import type { Db } from "#db/client";
import { testDeps } from "#tests/support/deps";
import { testDb } from "#tests/support/test-db";

let db: Db;

beforeAll(async () => {
	({ db } = await testDb());
	await loadScale(testDeps(db), 0.1);
}, 240_000);

async function count(table: "events" | "registrations" | "followups" | "cooperatives") {
	const row = await db
		.selectFrom(table)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

describe("the scenario for measuring", () => {
	test("holds the part of a nation's history that was asked for", async () => {
		expect({
			dialogues: await count("events"),
			registrations: await count("registrations"),
			followups: await count("followups"),
			cooperatives: await count("cooperatives"),
		}).toEqual(Object.fromEntries(Object.entries(wholeScale).map(([what, all]) => [what, all / 10])));
	});

	test("has dialogues that are over and people of every party who came on either day", async () => {
		const { lastEnd } = await db
			.selectFrom("events")
			.select((eb) => eb.fn.max("endsAt").as("lastEnd"))
			.executeTakeFirstOrThrow();
		expect(lastEnd && lastEnd < testDeps(db).now().toISOString()).toBe(true);
		const parties = await db
			.selectFrom("attendances")
			.innerJoin("registrations", "registrations.id", "attendances.registrationId")
			.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
			.select(["registrations.category", "eventDays.position"])
			.distinct()
			.execute();
		expect(parties).toHaveLength(10);
	});

	test("names nobody who could get a letter", async () => {
		const real = await db.selectFrom("registrations").select("id").where("isFictional", "=", 0).execute();
		const addresses = await db
			.selectFrom("registrations")
			.select("email")
			.where("email", "is not", null)
			.where("email", "not like", "%.example")
			.execute();
		expect([...real, ...addresses]).toEqual([]);
	});
});
