import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** Certificates of attendance, each with a code that anybody can check; and papers that are made off a request. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "paper_batch_kinds", ["badges", "certificates"]);
	await statements(db, [
		`create table certificates (
			id text primary key,
			event_id text not null references events (id),
			registration_id text not null references registrations (id),
			code text not null,
			name text not null,
			title_prefix text,
			title_suffix text,
			issued_at text not null,
			updated_at text not null,
			issued_by_id text references users (id),
			issued_by_name text not null,
			revoked_at text
		)`,
		`create unique index certificates_registration_id on certificates (registration_id)`,
		`create unique index certificates_code on certificates (code)`,
		`create index certificates_event_id on certificates (event_id)`,
		`create index certificates_issued_by_id on certificates (issued_by_id)`,
		`create table paper_batches (
			id text primary key,
			event_id text not null references events (id),
			kind text not null references paper_batch_kinds (code),
			people text not null,
			total integer not null,
			done integer not null default 0,
			form_key text not null,
			created_at text not null,
			created_by_id text references users (id),
			created_by_name text not null,
			held_by text,
			held_until text,
			attempts integer not null default 0,
			finished_at text,
			failed_at text
		)`,
		`create unique index paper_batches_form_key on paper_batches (form_key)`,
		`create index paper_batches_event_id on paper_batches (event_id, created_at)`,
		`create index paper_batches_kind on paper_batches (kind)`,
		`create index paper_batches_created_by_id on paper_batches (created_by_id)`,
		`create index paper_batches_unfinished on paper_batches (created_at) where finished_at is null and failed_at is null`,
	]);
}
