import type { Kysely } from "kysely";
import { statements } from "./statements";

/**
 * What stood in a registration before its participant changed it, until somebody has looked at the change: it is kept
 * here and not in the trail, from which nothing can be taken out again. And the hashes of personal links that were taken
 * back, so that such a link can be told from one that was never there; they name nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`alter table registrations add column review_before text`,
		`create index registrations_review on registrations (event_id) where review_needed_at is not null`,
		`create table revoked_links (link_hash text primary key, revoked_at text not null)`,
	]);
}
