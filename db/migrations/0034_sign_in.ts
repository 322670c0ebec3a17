import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/**
 * Second factors with their recovery codes, the roles that need one, first steps of signing in that wait for the second,
 * how and on which device a session began, and addresses of accounts that are being changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "session_beginnings", ["password", "link", "demo", "provider", "passkey"]);
	await statements(db, [
		`alter table user_sessions add column began_by text references session_beginnings (code)`,
		`alter table user_sessions add column device text`,
		`create index user_sessions_began_by on user_sessions (began_by)`,
		`create table sign_in_steps (
			token_hash text primary key,
			user_id text not null references users (id) on delete cascade,
			began_by text not null references session_beginnings (code),
			device text,
			created_at text not null,
			expires_at text not null,
			failures integer not null default 0
		)`,
		`create index sign_in_steps_user_id on sign_in_steps (user_id)`,
		`create index sign_in_steps_began_by on sign_in_steps (began_by)`,
		`create table second_factors (
			user_id text primary key references users (id) on delete cascade,
			sealed_secret text not null,
			last_step integer not null,
			enrolled_at text not null
		)`,
		`create table recovery_codes (
			user_id text not null references users (id) on delete cascade,
			code_hash text not null,
			salt text not null,
			created_at text not null,
			used_at text,
			primary key (user_id, code_hash)
		)`,
		`create table second_factor_roles (
			role text primary key references roles (code),
			required_at text not null
		)`,
		`create table email_changes (
			id text primary key,
			user_id text not null references users (id) on delete cascade,
			old_email text not null,
			new_email text not null,
			asked_at text not null,
			kept_session_hash text,
			confirm_hash text not null,
			confirm_until text not null,
			stop_hash text not null,
			stop_until text not null,
			confirmed_at text,
			stopped_at text
		)`,
		`create index email_changes_user_id on email_changes (user_id)`,
		`create unique index email_changes_confirm_hash on email_changes (confirm_hash)`,
		`create unique index email_changes_stop_hash on email_changes (stop_hash)`,
	]);
}
