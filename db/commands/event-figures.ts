import { type SqlBool, sql } from "kysely";
import { isPostgres, type Tx } from "../client";
import { countedFigures, figureColumns } from "../queries/event-figures";

/**
 * Whether this transaction is the one that stores figures until it ends. Two at once could store an older count over a
 * newer one whose marks are gone already.
 */
export async function claimStoring(trx: Tx): Promise<boolean> {
	if (!isPostgres(trx)) return true;
	const { rows } = await sql<{ isOurs: boolean }>`select
		pg_try_advisory_xact_lock(hashtext('event_figures')) as is_ours`.execute(trx);
	return rows[0]?.isOurs === true;
}

/**
 * Counts the figures of these events and stores them. The marks go first: what is counted after a mark is gone holds
 * what the mark was about, and a mark that comes in between stays.
 */
export async function store(trx: Tx, eventIds: readonly string[], now: string): Promise<void> {
	if (eventIds.length === 0) return;
	const among = sql.join(eventIds);
	await trx
		.deleteFrom("figureMarks")
		.where("eventId", "in", [...eventIds])
		.execute();
	const counted = countedFigures((id) => sql<SqlBool>`${id} in (${among})`, now);
	const taken = figureColumns.filter((name) => name !== "event_id").map((name) => `${name} = excluded.${name}`);
	await sql`insert into event_figures (${sql.raw(figureColumns.join(", "))}) ${counted}
		on conflict (event_id) do update set ${sql.raw(taken.join(", "))}`.execute(trx);
}

/** Marks every event, so that all figures are counted anew. */
export async function markAll(trx: Tx): Promise<void> {
	await sql`insert into figure_marks (event_id) select id from events`.execute(trx);
}
