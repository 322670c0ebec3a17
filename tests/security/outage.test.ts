import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { isOutageError } from "#app/server/outage.server";
import { type Db, openDatabase } from "#db/client";
import { createHouse, depsOf, type House, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

let site: Site;
let deps: Deps;
let house: House;
/** A second connection, which gets in the way of the site's. */
let other: Db;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	const env = { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() };
	site = await startSite({ postgresUrl, env });
	deps = depsOf(site);
	house = await createHouse(deps, site);
	other = openDatabase(site.databaseUrl);
}, 90_000);

afterAll(async () => {
	await other?.destroy();
	await deps?.db.destroy();
	await site?.remove();
});

const form = (name: string) => ({
	...{ category: "cooperative", organisation: "Koperasi Contoh", region: "36.71", name },
	...{ email: `${name.toLowerCase()}@peserta.test`, consent: "on", form_key: crypto.randomUUID(), step: "submit" },
});
const registrations = async (name: string) =>
	(await deps.db.selectFrom("registrations").select("id").where("name", "=", name).execute()).length;

/** Does `work` while nothing can be written: another connection holds what every registration needs. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
	return other.connection().execute(async (holder) => {
		if (engine === "postgres") {
			await sql`begin`.execute(holder);
			await sql`lock table events in access exclusive mode`.execute(holder);
		} else await sql`begin immediate`.execute(holder);
		try {
			return await work();
		} finally {
			await sql`rollback`.execute(holder);
		}
	});
}

describe("V72: while the database cannot be written to", () => {
	test("a registration is refused in honest words, keeps nothing, and succeeds when it is sent again", async () => {
		const wanted = form("Wulan");
		const path = `/kegiatan/${house.slug}/daftar`;
		for (const [lang, words] of [
			["id", "belum tersimpan"],
			["en", "has not been saved"],
		]) {
			const refused = await whileLocked(() => ask(site.baseURL, `${path}?lang=${lang}`, { form: wanted }));
			expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "60"]);
			expect(refused.body).toContain(words);
			expect(refused.body).toContain(refused.headers.get("x-request-id"));
		}
		expect(await registrations("Wulan")).toBe(0);
		expect((await ask(site.baseURL, path, { form: wanted })).status).toBe(303);
		expect(await registrations("Wulan")).toBe(1);
	}, 120_000);

	test("the site lives, and serves again at once without a restart", async () => {
		const before = site.pid();
		await whileLocked(async () => {
			expect((await ask(site.baseURL, "/healthz")).status).toBe(200);
		});
		expect((await ask(site.baseURL, "/")).status).toBe(200);
		expect(site.pid()).toBe(before);
	}, 60_000);
});

if (engine === "postgres")
	test("V72: when PostgreSQL ends every connection, the next request is served", async () => {
		await sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and pid <> pg_backend_pid()`.execute(other);
		const statuses = [];
		for (let at = 0; at < 3; at++) statuses.push((await ask(site.baseURL, "/")).status);
		expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
		expect(statuses.at(-1)).toBe(200);
	});

test.each([
	[Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" }), true],
	[Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY_SNAPSHOT" }), true],
	[Object.assign(new Error("no space left"), { code: "ENOSPC" }), true],
	[Object.assign(new Error("terminating connection"), { code: "57P01" }), true],
	[Object.assign(new Error("too many connections"), { code: "53300" }), true],
	[new Error("Connection terminated unexpectedly"), true],
	[Object.assign(new Error("UNIQUE constraint failed"), { code: "SQLITE_CONSTRAINT_UNIQUE" }), false],
	[Object.assign(new Error("duplicate key"), { code: "23505" }), false],
	[new TypeError("x is not a function"), false],
])("V72: %s is an outage: %s", (error, expected) => {
	expect(isOutageError(error)).toBe(expected);
});
