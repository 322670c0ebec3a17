import type { Kysely } from "kysely";
import { statements } from "./statements";

/** Who was forgotten: people keep their row without a name, so that every count stays as it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`alter table registrations add column anonymised_at text`,
		`create index registrations_to_forget on registrations (event_id) where anonymised_at is null`,
		`alter table certificates add column erased_at text`,
		`alter table events add column people_forgotten_at text`,
		`create index events_to_forget on events (ends_at) where people_forgotten_at is null`,
	]);
}
