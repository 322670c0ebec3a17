import { sql } from "kysely";
import { expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client";
import { createOwnedDatabase } from "#tests/support/postgres-database";
import { prepareSite } from "#tests/support/running-site";

test("V10: the site works whole as a role that owns its database and nothing else, and doctor says when it is more", async () => {
	const server = inject("templateDatabase");
	const owned = await createOwnedDatabase(server);
	const site = await prepareSite({ postgresUrl: server, env: { SEED: "demo", ROLE: "web" } });
	onTestFinished(async () => {
		await site.remove();
		await owned.drop();
	});
	expect((await site.cli("migrate")).status).toBe(0);
	expect((await site.cli("doctor")).stdout).toContain("Rembuk is a superuser there");

	site.set({ DATABASE_URL: owned.url });
	await site.start();
	expect((await fetch(site.baseURL)).status).toBe(200);
	expect((await site.cli("doctor")).stdout).not.toContain("superuser");
	const db = openDatabase(owned.url);
	const { rows } = await sql<{ schema: string }>`select distinct n.nspname as schema from pg_class c
			join pg_namespace n on n.oid = c.relnamespace
			where pg_get_userbyid(c.relowner) = current_user and n.nspname not like 'pg_%'`.execute(db);
	await db.destroy();
	expect(rows).toEqual([{ schema: "public" }]);
}, 180_000);
