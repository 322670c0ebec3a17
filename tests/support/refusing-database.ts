import { sql } from "kysely";
import { type Db, openDatabase } from "#db/client";
import { engine } from "./test-db";

/**
 * Does `work` while the database of `db` stores no mail: in SQLite another connection holds the lock for longer than `db`
 * waits, in PostgreSQL the server ends every connection that tries.
 */
export async function whileNothingIsStored<T>(
	{ db, url }: { db: Db; url: string },
	work: () => Promise<T>,
): Promise<T> {
	const other = openDatabase(url);
	try {
		return await (engine === "postgres" ? whileEnded(other, work) : whileLocked(db, other, work));
	} finally {
		await other.destroy();
	}
}

async function whileLocked<T>(db: Db, other: Db, work: () => Promise<T>): Promise<T> {
	await sql`pragma busy_timeout = 50`.execute(db);
	await sql`begin immediate`.execute(other);
	try {
		return await work();
	} finally {
		await sql`rollback`.execute(other);
		await sql`pragma busy_timeout = 5000`.execute(db);
	}
}

function whileEnded<T>(other: Db, work: () => Promise<T>): Promise<T> {
	const endWaiting = () =>
		sql`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'`.execute(other);
	return other.connection().execute(async (holder) => {
		await sql`begin`.execute(holder);
		await sql`lock table inbound_mails in access exclusive mode`.execute(holder);
		let isOver = false;
		const ending = (async () => {
			for (; !isOver; await new Promise((resolve) => setTimeout(resolve, 50))) await endWaiting();
		})();
		try {
			return await work();
		} finally {
			isOver = true;
			await ending;
			await sql`rollback`.execute(holder);
		}
	});
}
