import type { Kysely } from "kysely";
import { statements } from "./statements";

/** What the contact of a group does there, which delegates said they come, and letters and calls about a whole group. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`alter table registration_groups add column contact_position text`,
		`alter table registrations add column accepted_at text`,
		`alter table registrations add column claimed_link_hash text`,
		`create unique index registrations_claimed_link_hash on registrations (claimed_link_hash)
			where claimed_link_hash is not null`,
		`alter table letters add column group_id text references registration_groups (id)`,
		`create index letters_group_id on letters (group_id, id)`,
		`alter table call_tasks add column group_id text references registration_groups (id)`,
		`create index call_tasks_group_id on call_tasks (group_id)`,
	]);
}
