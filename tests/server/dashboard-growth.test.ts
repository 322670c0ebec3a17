import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { refreshFigures } from "#app/domain/figures/refresh-figures";
import { dashboardFigures } from "#app/server/dashboard.server";
import { loadScale } from "#app/server/seed/scale/load-scale";
import { isPostgres } from "#db/client";
import { counting } from "#tests/support/counting-db";
import { testDeps } from "#tests/support/deps";
import { multiply } from "#tests/support/multiplied";
import { everywhere } from "#tests/support/reach";
import { testDb } from "#tests/support/test-db";

const address = { year: "", province: "", topic: "", order: "late" } as const;

/** A nation of so many times a tenth of the whole: 30 dialogues, 6,000 registrations, 1,000 promises, 500 cooperatives. */
async function nation(times: number) {
	const { db } = await testDb();
	const deps = testDeps(db);
	await loadScale(deps, 0.1);
	if (times > 1) await multiply(db, times - 1);
	// What PostgreSQL does by itself after a while.
	if (isPostgres(db)) await sql`vacuum analyze`.execute(db);
	await refreshFigures(deps);
	const office = await db
		.selectFrom("organisations")
		.select("officeId")
		.where("officeId", "is not", null)
		.executeTakeFirst();
	return { deps, own: { officeId: office?.officeId ?? "", email: "pimpinan@kemnaker.test" } };
}

const look = ({ deps, own }: { deps: Deps; own: { officeId: string; email: string } }, db = deps.db) =>
	dashboardFigures(db, { address, within: everywhere, reach: null, own, now: deps.now() });

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await work();
	return performance.now() - begun;
}

test("ten times the dialogues, people, promises and cooperatives cost the dashboard at most three times as much", async () => {
	const [small, large] = [await nation(1), await nation(10)];
	let queries = 0;
	const counted = async (one: typeof small) => {
		const before = queries;
		const { key } = await look(
			one,
			counting(one.deps.db, () => queries++),
		);
		return { key, queries: queries - before };
	};
	const [few, many] = [await counted(small), await counted(large)];
	expect([few.queries, many.queries]).toEqual([7, 7]);
	expect(many.key).toEqual(times(few.key, 10));
	expect(many.key.confirmed).toBeGreaterThan(40_000);

	// Turn by turn in one run; what else the machine does may spoil a measurement, but not every one of six.
	const ratios: number[] = [];
	while (ratios.length < 6 && !ratios.some((ratio) => ratio <= 3)) {
		const [ofFew, ofMany]: [number[], number[]] = [[], []];
		for (let round = 0; round < 31; round++) {
			ofFew.push(await timed(() => look(small)));
			ofMany.push(await timed(() => look(large)));
		}
		ratios.push(median(ofMany) / median(ofFew));
	}
	expect(Math.min(...ratios)).toBeLessThanOrEqual(3);
}, 300_000);

/** The same figures so many times over. */
function times<T>(figures: T, factor: number): T {
	if (typeof figures === "number") return (figures * factor) as T;
	const parts = Object.entries(figures as object).map(([name, part]) => [name, times(part, factor)]);
	return Object.fromEntries(parts) as T;
}
