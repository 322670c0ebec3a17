import { sql } from "kysely";
import { type Db, isPostgres } from "./client";
import { pendingMigrations } from "./migrate";

class Undo extends Error {}

/**
 * Whether rows can be written now: takes the write lock, writes one and undoes it. Throws what the engine says when they
 * cannot, within the engine's own time limits (a lock held for 5 seconds, a statement of 15).
 */
export async function probeWrite(db: Db): Promise<void> {
	const probe = db.transaction().execute(async (trx) => {
		await sql`insert into installation (name, value) values ('write-probe', '') on conflict (name) do nothing`.execute(
			trx,
		);
		throw new Undo();
	});
	await probe.catch((error) => {
		if (!(error instanceof Undo)) throw error;
	});
}

/** Whether the role we are at PostgreSQL may do anything to every database there; SQLite has no roles. */
export async function isSuperuser(db: Db): Promise<boolean> {
	if (!isPostgres(db)) return false;
	const { rows } = await sql<{
		rolsuper: boolean;
	}>`select rolsuper from pg_roles where rolname = current_user`.execute(db);
	return rows[0]?.rolsuper === true;
}

/** Whether the database answers, takes writes, and has today's schema. */
export async function isServing(db: Db): Promise<boolean> {
	const current = probeWrite(db).then(async () => (await pendingMigrations(db)).length === 0);
	return current.catch(() => false);
}
