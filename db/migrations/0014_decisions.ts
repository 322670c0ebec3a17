import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** What organisers decide about many people at once and may undo, the views they keep, and faster lists. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "decision_kinds", ["approve", "waitlist", "reject", "cancel"]);
	await statements(db, [
		`create table decisions (
			id text primary key,
			event_id text not null references events (id),
			kind text not null references decision_kinds (code),
			reason text,
			decided_at text not null,
			decided_by_id text references users (id),
			undone_at text,
			undone_by_id text references users (id)
		)`,
		`create index decisions_event_id on decisions (event_id, id)`,
		`create index decisions_kind on decisions (kind)`,
		`create index decisions_decided_by_id on decisions (decided_by_id)`,
		`create index decisions_undone_by_id on decisions (undone_by_id)`,
		`create table decision_rows (
			decision_id text not null references decisions (id) on delete cascade,
			registration_id text not null references registrations (id) on delete cascade,
			status_before text not null references registration_statuses (code),
			status_after text references registration_statuses (code),
			before text,
			updated_at text,
			undo_refused text,
			primary key (decision_id, registration_id)
		)`,
		`create index decision_rows_registration_id on decision_rows (registration_id)`,
		`create index decision_rows_status_before on decision_rows (status_before)`,
		`create index decision_rows_status_after on decision_rows (status_after)`,
		`create table saved_views (
			id text primary key,
			office_id text not null references offices (id),
			event_id text references events (id) on delete cascade,
			user_id text not null references users (id) on delete cascade,
			name text not null,
			query text not null,
			is_shared integer not null default 0 check (is_shared in (0, 1)),
			created_at text not null,
			updated_at text not null
		)`,
		`create index saved_views_office_id on saved_views (office_id, event_id)`,
		`create index saved_views_event_id on saved_views (event_id)`,
		`create index saved_views_user_id on saved_views (user_id)`,
		`create index registrations_by_name on registrations (event_id, name_folded, id)`,
		`create index registrations_by_organisation on registrations (event_id, lower(organisation_name), id)`,
		`create index registrations_regions on registrations (event_id, regency_code)`,
		`create index registrations_organisations on registrations (event_id, organisation_id)`,
		`create index attendances_present on attendances (day_id, registration_id) where undone_at is null`,
		`update registrations set search_folded = search_folded || ' ' || email_folded where email_folded is not null`,
	]);
}
