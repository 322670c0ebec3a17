import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** Lists handed in by offices, and what became of each of their lines. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "import_statuses", ["draft", "applied"]);
	await vocabulary(db, "import_outcomes", ["created", "filled", "known", "left_out"]);
	await statements(db, [
		`create table imports (
			id text primary key,
			event_id text not null references events (id),
			status text not null references import_statuses (code),
			file_name text not null,
			file_hash text not null,
			book text,
			settings text not null,
			counts text not null,
			created_by_id text references users (id),
			created_by_name text not null,
			created_at text not null,
			applied_at text,
			told_at text
		)`,
		`create index imports_event_id on imports (event_id, created_at)`,
		`create index imports_status on imports (status)`,
		`create index imports_created_by_id on imports (created_by_id)`,
		`create table import_rows (
			import_id text not null references imports (id) on delete cascade,
			record integer not null,
			name text not null,
			decision text,
			outcome text references import_outcomes (code),
			registration_id text references registrations (id),
			organisation_id text references organisations (id),
			state_before text,
			primary key (import_id, record)
		)`,
		`create index import_rows_outcome on import_rows (outcome)`,
		`create index import_rows_registration_id on import_rows (registration_id)`,
		`create index import_rows_organisation_id on import_rows (organisation_id)`,
	]);
}
