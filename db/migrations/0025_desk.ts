import type { Kysely } from "kysely";
import { insertRows, statements, vocabulary } from "./statements";

/** The desk: attendance per session, everything a desk did, its devices, who works there, and notes for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await insertRows(db, "roles", [{ code: "supervisor" }, { code: "officer" }]);
	await insertRows(db, "check_in_methods", [
		{ code: "group" },
		{ code: "walk_in" },
		{ code: "substitute" },
		{ code: "paper" },
	]);
	await vocabulary(db, "desk_act_kinds", ["check_in", "walk_in", "substitute", "undo"]);
	await vocabulary(db, "desk_outcomes", [
		"in",
		"already",
		"not_confirmed",
		"ended",
		"void",
		"unknown",
		"other_event",
		"not_on_list",
		"full",
		"already_registered",
		"not_held",
		"no_such_list",
		"not_allowed",
		"conflict",
		"undone",
		"nothing_to_undo",
	]);
	await vocabulary(db, "desk_decisions", ["admitted", "dismissed"]);
	await statements(db, [
		`alter table registrations add column desk_note text`,
		`alter table attendances add column session_id text references event_sessions (id)`,
		`alter table attendances add column changed_at text`,
		`drop index attendances_living`,
		`create unique index attendances_living on attendances (registration_id, day_id) where undone_at is null and session_id is null`,
		`create unique index attendances_living_session on attendances (registration_id, session_id) where undone_at is null and session_id is not null`,
		`create index attendances_session_id on attendances (session_id, checked_in_at)`,
		`create table desk_devices (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			user_id text not null references users (id) on delete cascade,
			name text not null,
			created_at text not null,
			last_seen_at text not null,
			ready_at text,
			ready_with integer,
			queued integer not null default 0,
			revoked_at text,
			revoked_by_id text references users (id)
		)`,
		`create index desk_devices_event_id on desk_devices (event_id, last_seen_at)`,
		`create index desk_devices_user_id on desk_devices (user_id)`,
		`create index desk_devices_revoked_by_id on desk_devices (revoked_by_id)`,
		`create table desk_acts (
			id text primary key,
			event_id text not null references events (id),
			kind text not null references desk_act_kinds (code),
			content_hash text not null,
			device_id text references desk_devices (id) on delete set null,
			station text,
			day_id text references event_days (id),
			session_id text references event_sessions (id),
			method text references check_in_methods (code),
			acted_at text not null,
			received_at text not null,
			is_offline integer not null default 0 check (is_offline in (0, 1)),
			officer_id text references users (id),
			officer_name text not null,
			outcome text not null references desk_outcomes (code),
			shown text references desk_outcomes (code),
			reason text,
			registration_id text references registrations (id),
			attendance_id text references attendances (id),
			needs_decision integer not null default 0 check (needs_decision in (0, 1)),
			decision text references desk_decisions (code),
			decided_at text,
			decided_by_id text references users (id),
			voided_at text
		)`,
		`create index desk_acts_event_id on desk_acts (event_id, received_at, id)`,
		`create index desk_acts_undecided on desk_acts (event_id, acted_at) where needs_decision = 1 and decision is null`,
		`create index desk_acts_attendance_id on desk_acts (attendance_id, acted_at)`,
		`create index desk_acts_registration_id on desk_acts (registration_id, acted_at)`,
		`create index desk_acts_kind on desk_acts (kind)`,
		`create index desk_acts_device_id on desk_acts (device_id)`,
		`create index desk_acts_day_id on desk_acts (day_id)`,
		`create index desk_acts_session_id on desk_acts (session_id)`,
		`create index desk_acts_method on desk_acts (method)`,
		`create index desk_acts_officer_id on desk_acts (officer_id)`,
		`create index desk_acts_outcome on desk_acts (outcome)`,
		`create index desk_acts_shown on desk_acts (shown)`,
		`create index desk_acts_decision on desk_acts (decision)`,
		`create index desk_acts_decided_by_id on desk_acts (decided_by_id)`,
		`create table event_officers (
			event_id text not null references events (id) on delete cascade,
			user_id text not null references users (id) on delete cascade,
			added_at text not null,
			added_by_id text references users (id),
			primary key (event_id, user_id)
		)`,
		`create index event_officers_user_id on event_officers (user_id)`,
		`create index event_officers_added_by_id on event_officers (added_by_id)`,
		`create index registrations_updated_at on registrations (event_id, updated_at)`,
		`create index attendances_recorded_at on attendances (day_id, recorded_at)`,
	]);
}
