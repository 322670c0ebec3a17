import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/**
 * Questions an organiser adds to the form, sessions with seats of their own and who chose them, consents that can be
 * taken back, until when participants change their own data, and what cooperatives state about themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "question_kinds", [
		"text",
		"long_text",
		"choice",
		"choices",
		"number",
		"date",
		"file",
		"yes_no",
	]);
	await vocabulary(db, "session_choice_statuses", ["confirmed", "waitlisted", "cancelled"]);
	await statements(db, [
		`insert into consent_purposes (code) values ('cooperatives_office'), ('future_invitations')`,
		`create table event_questions (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			kind text not null references question_kinds (code),
			label text not null,
			hint text not null default '',
			is_required integer not null default 0 check (is_required in (0, 1)),
			options text not null default '[]',
			minimum integer,
			maximum integer,
			parties text,
			shown_when_id text references event_questions (id),
			shown_when_answer text,
			position integer not null,
			created_at text not null,
			updated_at text not null,
			removed_at text
		)`,
		`create index event_questions_event_id on event_questions (event_id, position)`,
		`create index event_questions_kind on event_questions (kind)`,
		`create index event_questions_shown_when_id on event_questions (shown_when_id)`,
		`alter table registration_answers add column file_id text references files (id)`,
		`create index registration_answers_file_id on registration_answers (file_id)`,
		`alter table event_sessions add column capacity integer check (capacity is null or capacity >= 0)`,
		`create table session_choices (
			registration_id text not null references registrations (id) on delete cascade,
			session_id text not null references event_sessions (id) on delete cascade,
			status text not null references session_choice_statuses (code),
			chosen_at text not null,
			waitlisted_at text,
			confirmed_at text,
			ended_at text,
			primary key (registration_id, session_id)
		)`,
		`create index session_choices_session_id on session_choices (session_id, status, chosen_at)`,
		`create index session_choices_status on session_choices (status)`,
		`alter table consents add column withdrawn_at text`,
		`drop index consents_registration_id`,
		`create index consents_registration_id on consents (registration_id)`,
		`create unique index consents_given on consents (registration_id, purpose) where withdrawn_at is null`,
		`alter table events add column edit_closes_at_local text`,
		`alter table events add column edit_closes_at text`,
		`alter table events add column edit_resets_approval integer not null default 0 check (edit_resets_approval in (0, 1))`,
		`alter table registrations add column edited_at text`,
		`alter table registrations add column review_needed_at text`,
		`create table cooperative_statements (
			id text primary key,
			organisation_id text not null references organisations (id),
			registration_id text not null references registrations (id) on delete cascade,
			stated_at text not null,
			company text,
			nik_koperasi text,
			rat_year text,
			missing text not null default '[]'
		)`,
		`create unique index cooperative_statements_registration_id on cooperative_statements (registration_id)`,
		`create index cooperative_statements_organisation_id on cooperative_statements (organisation_id, stated_at)`,
	]);
}
