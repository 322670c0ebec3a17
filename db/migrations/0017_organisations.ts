import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/**
 * Organisations in full: what identifies them, whom to ask there, which records are one body, and which only look
 * alike. A merged record stays and points to the one that goes on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "union_levels", ["plant", "district", "province", "federation", "confederation"]);
	await vocabulary(db, "identifier_kinds", ["nib", "npwp", "wlkp", "union_registration"]);
	await statements(db, [
		`alter table organisations add column match_key text`,
		`alter table organisations add column level text references union_levels (code)`,
		`alter table organisations add column affiliation text not null default ''`,
		`alter table organisations add column province_code text references provinces (code)`,
		`alter table organisations add column district text not null default ''`,
		`alter table organisations add column address text not null default ''`,
		`alter table organisations add column office_phone text`,
		`alter table organisations add column office_email text`,
		`alter table organisations add column business text not null default ''`,
		`alter table organisations add column workers_male integer`,
		`alter table organisations add column workers_female integer`,
		`alter table organisations add column office_id text references offices (id)`,
		`alter table organisations add column note text not null default ''`,
		`alter table organisations add column merged_into_id text references organisations (id)`,
		`alter table organisations add column version integer not null default 1`,
		`update organisations set province_code = (
			select province_code from regencies where regencies.code = organisations.regency_code
		) where regency_code is not null`,
		`create index organisations_match_key on organisations (match_key)`,
		`create index organisations_level on organisations (level)`,
		`create index organisations_province_code on organisations (province_code)`,
		`create index organisations_office_id on organisations (office_id)`,
		`create index organisations_merged_into_id on organisations (merged_into_id)`,
		`create table organisation_identifiers (
			id text primary key,
			organisation_id text not null references organisations (id),
			kind text not null references identifier_kinds (code),
			value text not null,
			value_folded text not null,
			created_at text not null
		)`,
		`create unique index organisation_identifiers_organisation_id
			on organisation_identifiers (organisation_id, kind, value_folded)`,
		`create index organisation_identifiers_kind on organisation_identifiers (kind, value_folded)`,
		`create table organisation_contacts (
			id text primary key,
			organisation_id text not null references organisations (id),
			name text not null,
			name_folded text not null,
			position text,
			email text,
			phone text,
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			created_at text not null,
			updated_at text not null
		)`,
		`create index organisation_contacts_organisation_id on organisation_contacts (organisation_id, name_folded)`,
		`create table organisation_merges (
			id text primary key,
			survivor_id text not null references organisations (id),
			merged_id text not null references organisations (id),
			merged_at text not null,
			user_id text references users (id),
			actor_name text not null,
			undone_at text,
			undone_by_name text
		)`,
		`create index organisation_merges_survivor_id on organisation_merges (survivor_id)`,
		`create index organisation_merges_merged_id on organisation_merges (merged_id)`,
		`create index organisation_merges_user_id on organisation_merges (user_id)`,
		`create table organisation_merge_rows (
			merge_id text not null references organisation_merges (id) on delete cascade,
			place text not null,
			row_key text not null,
			primary key (merge_id, place, row_key)
		)`,
		`create table organisation_distinctions (
			one_id text not null references organisations (id),
			other_id text not null references organisations (id),
			decided_at text not null,
			user_id text references users (id),
			actor_name text not null,
			primary key (one_id, other_id),
			check (one_id < other_id)
		)`,
		`alter table invitations add column organisation_id text references organisations (id)`,
		`create index invitations_organisation_id on invitations (organisation_id)`,
		`create index organisation_distinctions_other_id on organisation_distinctions (other_id)`,
		`create index organisation_distinctions_user_id on organisation_distinctions (user_id)`,
	]);
}
