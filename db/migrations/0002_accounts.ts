import type { Kysely } from "kysely";
import { onPostgres, statements } from "./statements";

/** Offices, accounts, their sessions and sign-in links, shared attempt counters, and the append-only audit trail. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`create table offices (
			id text primary key,
			name text not null,
			parent_id text references offices (id) deferrable initially immediate,
			province_code text references provinces (code),
			regency_code text references regencies (code),
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			created_at text not null
		)`,
		`create index offices_parent_id on offices (parent_id)`,
		`create index offices_province_code on offices (province_code)`,
		`create index offices_regency_code on offices (regency_code)`,
		`create table users (
			id text primary key,
			office_id text not null references offices (id),
			name text not null,
			email text not null,
			email_folded text not null,
			password_hash text,
			role text not null references roles (code),
			is_active integer not null default 1 check (is_active in (0, 1)),
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			created_at text not null
		)`,
		`create unique index users_email_folded on users (email_folded)`,
		`create index users_office_id on users (office_id)`,
		`create index users_role on users (role)`,
		`create table user_sessions (
			token_hash text primary key,
			user_id text not null references users (id) on delete cascade,
			created_at text not null,
			last_seen_at text not null,
			expires_at text not null
		)`,
		`create index user_sessions_user_id on user_sessions (user_id)`,
		`create index user_sessions_expires_at on user_sessions (expires_at)`,
		`create table sign_in_links (
			token_hash text primary key,
			user_id text not null references users (id) on delete cascade,
			created_at text not null,
			expires_at text not null,
			used_at text
		)`,
		`create index sign_in_links_user_id on sign_in_links (user_id)`,
		`create table attempts (
			subject text not null,
			window_started_at text not null,
			attempted integer not null,
			primary key (subject, window_started_at)
		)`,
		`create index attempts_window_started_at on attempts (window_started_at)`,
		`create table leases (
			name text primary key,
			owner text not null,
			held_until text not null,
			last_done_at text
		)`,
		`create table audit_entries (
			id text primary key,
			at text not null,
			actor_kind text not null references actor_kinds (code),
			actor_id text,
			actor_name text not null,
			action text not null,
			subject_id text not null,
			event_id text,
			office_id text,
			before text,
			after text,
			reason text,
			request_id text
		)`,
		`create index audit_entries_actor_kind on audit_entries (actor_kind)`,
		`create index audit_entries_subject on audit_entries (subject_id, id)`,
		`create index audit_entries_event on audit_entries (event_id, id)`,
	]);
	await statements(db, onPostgres(db) ? appendOnlyPostgres : appendOnlySqlite);
}

const appendOnlyPostgres = [
	`create function refuse_audit_change() returns trigger language plpgsql as
		$$ begin raise exception 'audit_entries is append-only'; end $$`,
	`create trigger audit_entries_append_only before update or delete on audit_entries
		for each row execute function refuse_audit_change()`,
];
const appendOnlySqlite = [
	`create trigger audit_entries_no_update before update on audit_entries
		begin select raise(abort, 'audit_entries is append-only'); end`,
	`create trigger audit_entries_no_delete before delete on audit_entries
		begin select raise(abort, 'audit_entries is append-only'); end`,
];
