import { sql } from "kysely";
import { type Db, isPostgres } from "#db/client";

/** Runs statements as somebody would who owns the database: past triggers and references. */
export async function tamper(db: Db, ...statements: string[]): Promise<void> {
	const plain = db.withoutPlugins();
	const run = (statement: string) => sql.raw(statement).execute(plain);
	if (isPostgres(db)) {
		await plain.connection().execute(async (connection) => {
			for (const statement of [
				"set session_replication_role = replica",
				...statements,
				"reset session_replication_role",
			])
				await sql.raw(statement).execute(connection);
		});
		return;
	}
	await run("pragma foreign_keys = off");
	const { rows } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master
		where type = 'trigger' and name like 'audit_%'`.execute(plain);
	for (const { name } of rows) await run(`drop trigger ${name}`);
	for (const statement of statements) await run(statement);
	for (const trigger of rows) await run(trigger.sql);
	await run("pragma foreign_keys = on");
}
