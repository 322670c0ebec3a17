import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#db/client";
import * as auditQueries from "#db/queries/audit";
import * as auditSearchQueries from "#db/queries/audit-search";
import type { AuditEntry } from "#db/tables/audit";
import { engine, type TestDb, testDb } from "#tests/support/test-db";

const entry = (index: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
	...{ id: newId(), at: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(), actorKind: "user" },
	...{ actorId: `actor-${index % 50}`, actorName: "Rina", action: index % 3 ? "person.viewed" : "event.edited" },
	...{ subjectId: `s-${index % 5_000}`, eventId: null, officeId: `office-${index % 10}`, before: null, after: null },
	...{ reason: null, requestId: `r-${index}`, detailsDigest: null, peopleDigest: null, hash: "h" },
	...more,
});

async function filled({ db }: TestDb, count: number) {
	for (let at = 0; at < count; at += 500)
		await db
			.insertInto("auditEntries")
			.values(Array.from({ length: 500 }, (_, index) => entry(at + index)))
			.execute();
	await sql`analyze`.execute(db);
}

test("an auditor sees the trail of the offices in reach and no other, those of no office only with all", async () => {
	const { db } = await testDb();
	await db
		.insertInto("auditEntries")
		.values([
			entry(1, { id: "a", officeId: "north" }),
			entry(2, { id: "b", officeId: "south" }),
			entry(3, { id: "c", officeId: null }),
		])
		.execute();
	const ids = async (officeIds: string[] | null) =>
		(await auditSearchQueries.listEntries(db, { officeIds }, { after: null, limit: 9 })).map(({ id }) => id);
	expect(await ids(["north"])).toEqual(["a"]);
	expect(await ids([])).toEqual([]);
	expect(await ids(null)).toEqual(["c", "b", "a"]);
	expect(await auditSearchQueries.findEntry(db, ["north"], "b")).toBeUndefined();
	expect(await auditSearchQueries.findEntry(db, ["north"], "a")).toMatchObject({ id: "a", isErased: false });
});

test("no search of the trail reads through all of it: 20,000 entries are found by their indexes", {
	timeout: 120_000,
}, async () => {
	const opened = await testDb();
	const { db } = opened;
	await filled(opened, 20_000);
	const plans: string[] = [];
	const explain = async (query: { compile(): { sql: string; parameters: readonly unknown[] } }) => {
		const { sql: text, parameters } = query.compile();
		const asked = engine === "postgres" ? `explain ${text}` : `explain query plan ${text}`;
		const parts = asked.split(engine === "postgres" ? /\$\d+/ : /\?/);
		const whole = sql.join(
			parts.flatMap((part, index) =>
				index < parameters.length ? [sql.raw(part), sql`${parameters[index]}`] : [sql.raw(part)],
			),
			sql``,
		);
		const { rows } = await sql<Record<string, unknown>>`${whole}`.execute(db.withoutPlugins());
		return rows.map((row) => Object.values(row).join(" ")).join("\n");
	};
	const all = { officeIds: null };
	for (const filter of [
		all,
		{ officeIds: ["office-1", "office-2"] },
		{ ...all, actorId: "actor-7" },
		{ ...all, recordId: "s-42" },
		{ ...all, requestId: "r-77" },
		{ ...all, from: "2026-01-03T00:00:00.000Z", until: "2026-01-03T06:00:00.000Z" },
	]) {
		const page = { after: { at: "2026-02-01T00:00:00.000Z", id: "z" }, limit: 51 };
		const plan = await explain(auditSearchQueries.pageQuery(db, filter, page));
		plans.push(plan);
		expect(plan, JSON.stringify(filter)).not.toMatch(
			engine === "postgres" ? /Seq Scan on audit_entries/ : /SCAN audit_entries(?! USING INDEX)/,
		);
	}
	expect(await explain(auditQueries.trailOf(db).where("subjectId", "=", "s-42"))).not.toMatch(
		/SCAN audit_entries$|Seq Scan on audit_entries/m,
	);
});
