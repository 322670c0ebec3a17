import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/**
 * Letters to many participants of an event: reminders by date and what organisers write to a group, each person once;
 * who stopped which stream of them; the opening text of an event's letters; and header fields frozen with a letter.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "mail_streams", ["reminders", "announcements"]);
	await vocabulary(db, "mailing_kinds", ["first_reminder", "last_reminder", "thanks", "announcement"]);
	await vocabulary(db, "mailing_outcomes", ["mailed", "to_call", "unsubscribed", "left_out"]);
	await statements(db, [
		`alter table letter_bodies add column headers text`,
		`alter table events add column first_reminder_days integer default 7`,
		`alter table events add column last_reminder_days integer default 1`,
		`alter table events add column thanks_days integer default 1`,
		`alter table events add column letter_intro text not null default ''`,
		`alter table events add column letter_intro_en text not null default ''`,
		`create table mail_subscriptions (
			id text primary key,
			address text not null,
			stream text not null references mail_streams (code),
			link_hash text not null,
			created_at text not null,
			ended_at text
		)`,
		`create unique index mail_subscriptions_address on mail_subscriptions (address, stream)`,
		`create unique index mail_subscriptions_link_hash on mail_subscriptions (link_hash)`,
		`create index mail_subscriptions_stream on mail_subscriptions (stream)`,
		`create table mailings (
			id text primary key,
			event_id text not null references events (id),
			kind text not null references mailing_kinds (code),
			anchor_on text,
			subject text not null default '',
			body text not null default '',
			form_key text,
			created_at text not null,
			created_by_id text references users (id),
			created_by_name text not null,
			finished_at text
		)`,
		`create unique index mailings_anchor on mailings (event_id, kind, anchor_on)`,
		`create unique index mailings_form_key on mailings (form_key)`,
		`create index mailings_kind on mailings (kind)`,
		`create index mailings_created_by_id on mailings (created_by_id)`,
		`create index mailings_unfinished on mailings (created_at) where finished_at is null`,
		`create table mailing_recipients (
			mailing_id text not null references mailings (id) on delete cascade,
			registration_id text not null references registrations (id),
			outcome text references mailing_outcomes (code),
			primary key (mailing_id, registration_id)
		)`,
		`create index mailing_recipients_registration_id on mailing_recipients (registration_id)`,
		`create index mailing_recipients_outcome on mailing_recipients (mailing_id, outcome)`,
		`create index mailing_recipients_by_outcome on mailing_recipients (outcome)`,
	]);
}
