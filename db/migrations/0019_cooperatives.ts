import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/**
 * Cooperatives on their way to the NIK certificate, after the form NIK v.2.7 without the personal data of its boards:
 * profile, annual meetings per book year held and reported, checklists as data per office and version, and the stages
 * with who confirmed them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "cooperative_forms", [
		"primary_national",
		"primary_province",
		"primary_regency",
		"secondary_national",
		"secondary_province",
		"secondary_regency",
	]);
	await vocabulary(db, "cooperative_types", ["producer", "marketing", "consumer", "services", "savings_loan"]);
	await vocabulary(db, "membership_areas", ["regency", "province", "national"]);
	await vocabulary(db, "checklist_states", ["missing", "handed_in", "accepted", "not_needed"]);
	await vocabulary(db, "alarm_kinds", [
		"certificate_in_90_days",
		"certificate_in_30_days",
		"certificate_over",
		"report_by_march",
		"report_by_june",
		"no_movement",
	]);
	await statements(db, [
		`create table nik_checklists (
			id text primary key,
			office_id text references offices (id),
			version integer not null,
			name text not null,
			published_at text,
			created_at text not null,
			created_by_name text not null
		)`,
		`create unique index nik_checklists_office_id on nik_checklists (office_id, version)`,
		`create table nik_checklist_items (
			checklist_id text not null references nik_checklists (id) on delete cascade,
			code text not null,
			position integer not null,
			label text not null,
			label_en text not null,
			applies_to text not null,
			grades text not null default '',
			primary key (checklist_id, code)
		)`,
		`create table cooperatives (
			organisation_id text primary key references organisations (id),
			office_id text references offices (id),
			checklist_id text references nik_checklists (id),
			stage text not null references cooperative_stages (code),
			stage_since text not null,
			nik text check (length(nik) = 13),
			form text references cooperative_forms (code),
			type text references cooperative_types (code),
			group_code integer check (group_code between 1 and 45),
			sector_code integer check (sector_code between 1 and 17),
			membership_area text references membership_areas (code),
			village text not null default '',
			legal_entity_no text,
			legal_entity_on text,
			legal_entity_by text not null default '',
			members_male integer,
			members_female integer,
			employees integer,
			has_savings_unit integer not null default 0 check (has_savings_unit in (0, 1)),
			savings_licence_no text,
			savings_licence_until text,
			certificate_no text,
			certificate_issued_on text,
			certificate_valid_until text,
			mentor_name text not null default '',
			contact_name text not null default '',
			contact_position text not null default '',
			contact_email text,
			contact_phone text,
			language text not null,
			note text not null default '',
			link_version integer not null default 1,
			link_hash text not null,
			link_revoked_at text,
			example_as_of text,
			version integer not null default 1,
			created_at text not null,
			updated_at text not null
		)`,
		`create unique index cooperatives_nik on cooperatives (nik)`,
		`create unique index cooperatives_link_hash on cooperatives (link_hash)`,
		`create index cooperatives_office_id on cooperatives (office_id)`,
		`create index cooperatives_checklist_id on cooperatives (checklist_id)`,
		`create index cooperatives_stage on cooperatives (stage, stage_since)`,
		`create index cooperatives_form on cooperatives (form)`,
		`create index cooperatives_type on cooperatives (type)`,
		`create index cooperatives_membership_area on cooperatives (membership_area)`,
		`create index cooperatives_certificate_valid_until on cooperatives (certificate_valid_until)`,
		`create table cooperative_amendments (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			number text not null,
			decided_on text
		)`,
		`create index cooperative_amendments_cooperative_id on cooperative_amendments (cooperative_id)`,
		`create table cooperative_meetings (
			cooperative_id text not null references cooperatives (organisation_id),
			book_year integer not null check (book_year between 1950 and 2200),
			held_on text,
			reported_on text,
			minutes_no text not null default '',
			updated_at text not null,
			updated_by_name text not null,
			primary key (cooperative_id, book_year)
		)`,
		`create table cooperative_figures (
			cooperative_id text not null references cooperatives (organisation_id),
			book_year integer not null check (book_year between 1950 and 2200),
			own_capital bigint,
			external_capital bigint,
			assets bigint,
			turnover bigint,
			surplus bigint,
			primary key (cooperative_id, book_year)
		)`,
		`create table cooperative_stage_changes (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			at text not null,
			before text references cooperative_stages (code),
			after text not null references cooperative_stages (code),
			happened_on text not null,
			note text not null default '',
			actor_kind text not null references actor_kinds (code),
			actor_name text not null,
			user_id text references users (id),
			office_id text references offices (id),
			confirmed_by text not null default '',
			evidence_no text not null default '',
			file_id text references files (id)
		)`,
		`create index cooperative_stage_changes_cooperative_id on cooperative_stage_changes (cooperative_id, id)`,
		`create index cooperative_stage_changes_before on cooperative_stage_changes (before)`,
		`create index cooperative_stage_changes_after on cooperative_stage_changes (after, happened_on)`,
		`create index cooperative_stage_changes_actor_kind on cooperative_stage_changes (actor_kind)`,
		`create index cooperative_stage_changes_user_id on cooperative_stage_changes (user_id)`,
		`create index cooperative_stage_changes_office_id on cooperative_stage_changes (office_id)`,
		`create index cooperative_stage_changes_file_id on cooperative_stage_changes (file_id)`,
		`create table cooperative_items (
			cooperative_id text not null references cooperatives (organisation_id),
			code text not null,
			state text not null references checklist_states (code),
			note text not null default '',
			updated_at text not null,
			updated_by_name text not null,
			primary key (cooperative_id, code)
		)`,
		`create index cooperative_items_state on cooperative_items (state)`,
		`create table cooperative_papers (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			item_code text,
			file_id text not null references files (id),
			label text not null,
			added_at text not null,
			added_by_name text not null
		)`,
		`create index cooperative_papers_cooperative_id on cooperative_papers (cooperative_id, id)`,
		`create index cooperative_papers_file_id on cooperative_papers (file_id)`,
		`create table cooperative_messages (
			id text primary key,
			cooperative_id text not null references cooperatives (organisation_id),
			at text not null,
			actor_kind text not null references actor_kinds (code),
			author_name text not null,
			body text not null,
			form_key text
		)`,
		`create unique index cooperative_messages_form_key on cooperative_messages (form_key)`,
		`create index cooperative_messages_cooperative_id on cooperative_messages (cooperative_id, id)`,
		`create index cooperative_messages_actor_kind on cooperative_messages (actor_kind)`,
		`create table cooperative_alarms (
			cooperative_id text not null references cooperatives (organisation_id),
			kind text not null references alarm_kinds (code),
			due_on text not null,
			raised_at text not null,
			told_at text,
			told_by_name text,
			primary key (cooperative_id, kind, due_on)
		)`,
		`create index cooperative_alarms_kind on cooperative_alarms (kind, due_on)`,
		`create index cooperative_alarms_told_at on cooperative_alarms (told_at, raised_at)`,
		`alter table cooperative_statements add column meeting_held_year text`,
		`alter table letters add column cooperative_id text references cooperatives (organisation_id)`,
		`create index letters_cooperative_id on letters (cooperative_id)`,
	]);
}
