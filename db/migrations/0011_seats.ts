import type { Kysely } from "kysely";
import { statements } from "./statements";

/** Finer seats: held back, per organisation, at the door, offered for a while, and taken together by a group. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`insert into registration_sources (code) values ('invitation'), ('group')`,
		`alter table events add column seats_per_organisation integer check (seats_per_organisation > 0)`,
		`alter table events add column walk_in_seats integer not null default 0 check (walk_in_seats >= 0)`,
		`alter table events add column offer_hours integer check (offer_hours > 0)`,
		`alter table event_quotas add column held_seats integer not null default 0 check (held_seats >= 0)`,
		`alter table event_quotas add column target_percent integer check (target_percent between 0 and 100)`,
		`alter table event_quotas add column needs_approval integer check (needs_approval in (0, 1))`,
		`create table registration_groups (
			id text primary key,
			event_id text not null references events (id),
			category text not null references categories (code),
			organisation_id text references organisations (id),
			organisation_name text not null,
			regency_code text references regencies (code),
			contact_name text not null,
			contact_email text,
			contact_email_folded text,
			contact_phone text,
			language text not null,
			mail_to text not null default 'delegates' check (mail_to in ('delegates', 'contact')),
			link_version integer not null default 1,
			link_hash text not null,
			form_key text,
			form_hash text,
			is_fictional integer not null default 0 check (is_fictional in (0, 1)),
			created_at text not null,
			updated_at text not null,
			reminded_at text
		)`,
		`create unique index registration_groups_link_hash on registration_groups (link_hash)`,
		`create unique index registration_groups_form_key on registration_groups (event_id, form_key)
			where form_key is not null`,
		`create index registration_groups_event_id on registration_groups (event_id, created_at)`,
		`create index registration_groups_category on registration_groups (category)`,
		`create index registration_groups_organisation_id on registration_groups (organisation_id)`,
		`create index registration_groups_regency_code on registration_groups (regency_code)`,
		`alter table registrations add column offered_at text`,
		`alter table registrations add column offer_expires_at text`,
		`alter table registrations add column offer_count integer not null default 0`,
		`alter table registrations add column group_id text references registration_groups (id)`,
		`alter table registrations add column is_unassigned integer not null default 0 check (is_unassigned in (0, 1))`,
		`create index registrations_group_id on registrations (group_id)`,
		`create index registrations_offers on registrations (offer_expires_at) where offer_expires_at is not null`,
	]);
}
