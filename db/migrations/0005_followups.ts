import type { Kysely } from "kysely";
import { statements } from "./statements";

/** Follow-up actions with their history and evidence, and the files people hand in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`create table files (
			id text primary key,
			media_type text not null,
			bytes integer not null,
			sha256 text not null,
			original_name text not null,
			created_at text not null
		)`,
		`create table followups (
			id text primary key,
			event_id text not null references events (id),
			session_id text references event_sessions (id),
			code text not null,
			title text not null,
			description text not null default '',
			theme text not null references followup_themes (code),
			priority text not null references followup_priorities (code),
			status text not null references followup_statuses (code),
			organisation_id text references organisations (id),
			organisation_name text not null,
			owner_name text not null default '',
			owner_email text,
			owner_phone text,
			language text not null,
			due_on text not null,
			first_due_on text not null,
			due_at text not null,
			completed_on text,
			completion_reason text,
			search_folded text not null,
			link_version integer not null default 1,
			link_hash text not null,
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			created_at text not null,
			updated_at text not null
		)`,
		`create unique index followups_code on followups (code)`,
		`create unique index followups_link_hash on followups (link_hash)`,
		`create index followups_event_id on followups (event_id, due_on)`,
		`create index followups_session_id on followups (session_id)`,
		`create index followups_theme on followups (theme)`,
		`create index followups_priority on followups (priority)`,
		`create index followups_status on followups (status, due_on)`,
		`create index followups_organisation_id on followups (organisation_id)`,
		`create table followup_changes (
			id text primary key,
			followup_id text not null references followups (id) on delete cascade,
			at text not null,
			actor_kind text not null references actor_kinds (code),
			actor_id text,
			actor_name text not null,
			field text not null,
			before text,
			after text,
			note text not null default ''
		)`,
		`create index followup_changes_followup_id on followup_changes (followup_id, id)`,
		`create index followup_changes_actor_kind on followup_changes (actor_kind)`,
		`create table followup_evidence (
			id text primary key,
			followup_id text not null references followups (id) on delete cascade,
			file_id text references files (id),
			label text not null,
			added_at text not null,
			added_by_name text not null
		)`,
		`create index followup_evidence_followup_id on followup_evidence (followup_id, id)`,
		`create index followup_evidence_file_id on followup_evidence (file_id)`,
	]);
}
