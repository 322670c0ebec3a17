import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** The activity report of an event: parts that an organiser wrote anew, and what was frozen when the event was closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "report_parts", [
		"general",
		"purpose",
		"scope",
		"basis",
		"activities",
		"results",
		"conclusions",
		"closing",
	]);
	await statements(db, [
		`alter table events add column reported_at text`,
		`create index events_unreported on events (ends_at) where reported_at is null and status = 'published'`,
		`create table report_edits (
			event_id text not null references events (id) on delete cascade,
			part text not null references report_parts (code),
			body text not null,
			basis_hash text not null,
			edited_at text not null,
			edited_by_name text not null,
			primary key (event_id, part)
		)`,
		`create index report_edits_part on report_edits (part)`,
		`create table report_issues (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			number integer not null,
			closed_at text not null,
			closed_by_name text not null,
			model text not null,
			sha256 text not null,
			reopened_at text,
			reopened_by_name text,
			reopening_reason text,
			unique (event_id, number)
		)`,
	]);
}
