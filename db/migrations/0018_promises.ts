import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/**
 * Follow-ups in full: where they come from, who helps, what stands in the way, more time that was asked for, and the
 * next dialogue that takes them up; and the questions of a dialogue they may come from.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "discussion_statuses", ["open", "answered", "written_answer_due"]);
	await vocabulary(db, "extension_decisions", ["granted", "refused"]);
	await statements(db, [
		`create table discussion_questions (
			id text primary key,
			event_id text not null references events (id),
			session_id text references event_sessions (id),
			category text references categories (code),
			organisation_id text references organisations (id),
			organisation_name text not null default '',
			body text not null,
			answer text not null default '',
			status text not null references discussion_statuses (code),
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			created_at text not null,
			updated_at text not null
		)`,
		`create index discussion_questions_event_id on discussion_questions (event_id, created_at)`,
		`create index discussion_questions_session_id on discussion_questions (session_id)`,
		`create index discussion_questions_category on discussion_questions (category)`,
		`create index discussion_questions_organisation_id on discussion_questions (organisation_id)`,
		`create index discussion_questions_status on discussion_questions (status)`,
		`alter table followups add column question_id text references discussion_questions (id)`,
		`alter table followups add column cooperative_id text references organisations (id)`,
		`alter table followups add column helper_id text references organisations (id)`,
		`alter table followups add column helper_name text not null default ''`,
		`alter table followups add column obstacle text not null default ''`,
		`alter table followups add column link_revoked_at text`,
		`create index followups_question_id on followups (question_id)`,
		`create index followups_cooperative_id on followups (cooperative_id)`,
		`create index followups_helper_id on followups (helper_id)`,
		`create index followups_due_at on followups (due_at)`,
		`create table extension_requests (
			id text primary key,
			followup_id text not null references followups (id) on delete cascade,
			requested_at text not null,
			requested_by_name text not null,
			wanted_due_on text not null,
			reason text not null,
			decision text references extension_decisions (code),
			decided_at text,
			decided_by_name text,
			decision_note text not null default ''
		)`,
		`create index extension_requests_followup_id on extension_requests (followup_id, requested_at)`,
		`create index extension_requests_decision on extension_requests (decision)`,
		`create unique index extension_requests_open on extension_requests (followup_id) where decision is null`,
		`create table followup_carryovers (
			followup_id text not null references followups (id) on delete cascade,
			event_id text not null references events (id),
			carried_at text not null,
			carried_by_name text not null,
			primary key (followup_id, event_id)
		)`,
		`create index followup_carryovers_event_id on followup_carryovers (event_id)`,
	]);
}
