import type { Kysely } from "kysely";
import { onPostgres, statements } from "./statements";

/**
 * The minutes of a session, or of an event outside of its sessions, as a series of whole texts that are never rewritten;
 * follow-ups that come from one of their sentences; and of a question how often it was supported and when it was answered.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`create table minutes (
			id text primary key,
			event_id text not null references events (id),
			session_id text references event_sessions (id),
			revision integer not null
		)`,
		`create index minutes_event_id on minutes (event_id)`,
		`create unique index minutes_session_id on minutes (session_id)`,
		`create unique index minutes_outside_sessions on minutes (event_id) where session_id is null`,
		`create table minutes_revisions (
			id text primary key,
			minutes_id text not null references minutes (id),
			number integer not null,
			body text not null,
			words integer not null,
			restored_from integer,
			saved_at text not null,
			saved_by_name text not null
		)`,
		`create unique index minutes_revisions_number on minutes_revisions (minutes_id, number)`,
		`create table minutes_anchors (
			followup_id text primary key references followups (id) on delete cascade,
			revision_id text not null references minutes_revisions (id),
			position integer not null,
			sentence text not null,
			marked_at text not null,
			marked_by_name text not null
		)`,
		`create unique index minutes_anchors_sentence on minutes_anchors (revision_id, position)`,
		`alter table discussion_questions add column votes integer not null default 0`,
		`alter table discussion_questions add column answered_on text`,
	]);
	await statements(db, onPostgres(db) ? neverRewrittenPostgres : neverRewrittenSqlite);
}

const neverRewrittenPostgres = [
	`create function refuse_minutes_change() returns trigger language plpgsql as
		$$ begin raise exception 'minutes_revisions is append-only'; end $$`,
	`create trigger minutes_revisions_no_update before update on minutes_revisions
		for each row execute function refuse_minutes_change()`,
];
const neverRewrittenSqlite = [
	`create trigger minutes_revisions_no_update before update on minutes_revisions
		begin select raise(abort, 'minutes_revisions is append-only'); end`,
];
