import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** Mails that came in and how far a mailbox is read, what people answered in their calendars, and the seats they gave up there. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "answer_statuses", ["ACCEPTED", "TENTATIVE", "DECLINED"]);
	await vocabulary(db, "answer_programs", ["outlook", "google", "apple", "thunderbird", "other", "page"]);
	await vocabulary(db, "answer_standings", ["counts", "earlier_version", "overtaken", "unproven", "too_late"]);
	await vocabulary(db, "release_states", ["held", "released", "kept", "expired"]);
	await vocabulary(db, "inbound_sources", ["imap", "smtp", "webhook"]);
	await vocabulary(db, "inbound_kinds", [
		"answer",
		"proposal",
		"delegation",
		"uninvited",
		"bounce",
		"delay",
		"automatic",
		"foreign",
		"letter",
		"unreadable",
	]);
	await vocabulary(db, "inbound_outcomes", [
		"recorded",
		"held",
		"asked",
		"kept",
		"noted",
		"forwarded",
		"bounced",
		"ignored",
		"unreadable",
		"failed",
	]);
	await statements(db, [
		`alter table events add column release_minutes integer check (release_minutes between 0 and 43200)`,
		`alter table events add column releases_paused_at text`,
		`alter table registrations add column answer_asked_at text`,
		`alter table calendar_entries add column reply_sequence integer`,
		`alter table calendar_entries add column reply_dtstamp text`,
		`alter table calendar_entries add column answered_at text`,
		`alter table calendar_entries add column answer_comment text not null default ''`,
		`alter table calendar_entries add column answer_program text references answer_programs (code)`,
		`create index calendar_entries_answer_program on calendar_entries (answer_program)`,
		`create table inbound_mails (
			id text primary key,
			sha256 text not null,
			message_header text,
			source text not null references inbound_sources (code),
			rcpt text not null,
			received_at text not null,
			raw text,
			attempts integer not null default 0,
			not_before text not null,
			processed_at text,
			kind text references inbound_kinds (code),
			outcome text references inbound_outcomes (code),
			event_id text references events (id),
			registration_id text references registrations (id),
			letter_id text references letters (id),
			sender text,
			subject text,
			excerpt text,
			needs_person integer not null default 0 check (needs_person in (0, 1)),
			handled_at text,
			handled_by_id text references users (id)
		)`,
		`create unique index inbound_mails_sha256 on inbound_mails (sha256)`,
		`create unique index inbound_mails_message_header on inbound_mails (message_header)`,
		`create index inbound_mails_waiting on inbound_mails (not_before, id) where processed_at is null`,
		`create index inbound_mails_needs_person on inbound_mails (needs_person, handled_at, id)`,
		`create index inbound_mails_received_at on inbound_mails (received_at)`,
		`create index inbound_mails_source on inbound_mails (source)`,
		`create index inbound_mails_kind on inbound_mails (kind)`,
		`create index inbound_mails_outcome on inbound_mails (outcome)`,
		`create index inbound_mails_event_id on inbound_mails (event_id, id)`,
		`create index inbound_mails_registration_id on inbound_mails (registration_id)`,
		`create index inbound_mails_letter_id on inbound_mails (letter_id)`,
		`create index inbound_mails_handled_by_id on inbound_mails (handled_by_id)`,
		`create table calendar_answers (
			id text primary key,
			entry_id text not null references calendar_entries (id),
			mail_id text references inbound_mails (id),
			status text not null references answer_statuses (code),
			sequence integer not null,
			dtstamp text not null,
			comment text not null default '',
			program text not null references answer_programs (code),
			standing text not null references answer_standings (code),
			received_at text not null
		)`,
		`create index calendar_answers_entry_id on calendar_answers (entry_id, id)`,
		`create index calendar_answers_mail_id on calendar_answers (mail_id)`,
		`create index calendar_answers_status on calendar_answers (status, received_at)`,
		`create index calendar_answers_program on calendar_answers (program)`,
		`create index calendar_answers_standing on calendar_answers (standing)`,
		`create table seat_releases (
			id text primary key,
			registration_id text not null references registrations (id),
			entry_id text not null references calendar_entries (id),
			program text not null references answer_programs (code),
			state text not null references release_states (code),
			requested_at text not null,
			release_at text not null,
			ended_at text
		)`,
		`create unique index seat_releases_held on seat_releases (registration_id) where state = 'held'`,
		`create index seat_releases_due on seat_releases (release_at) where state = 'held'`,
		`create index seat_releases_registration_id on seat_releases (registration_id, requested_at)`,
		`create index seat_releases_entry_id on seat_releases (entry_id)`,
		`create index seat_releases_program on seat_releases (program)`,
		`create index seat_releases_state on seat_releases (state)`,
		`create table mailbox_cursors (
			mailbox text primary key,
			uid_validity text not null,
			last_uid bigint not null,
			reader text,
			read_until text
		)`,
	]);
}
