import type { Kysely } from "kysely";
import { statements } from "./statements";

/** The letter to leaders on Mondays: who reads it, the figures of each week, and the link each reader got. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const counts = ["held", "confirmed", "attended", "promises_total", "promises_kept", "promises_late", "own_late"];
	await statements(db, [
		`create table briefing_readers (
			id text primary key,
			office_id text not null references offices (id),
			covers_all integer not null check (covers_all in (0, 1)),
			name text not null,
			email text,
			secretary_phone text,
			language text not null,
			is_fictional integer not null check (is_fictional in (0, 1)),
			created_at text not null,
			created_by_name text not null,
			ended_at text,
			check (email is not null or secretary_phone is not null)
		)`,
		`create index briefing_readers_office_id on briefing_readers (office_id, ended_at)`,
		`create table briefings (
			id text primary key,
			office_id text not null references offices (id),
			covers_all integer not null check (covers_all in (0, 1)),
			week_on text not null,
			taken_at text not null,
			${[...counts, "cooperatives_total", "cooperatives_certified"].map((count) => `${count} integer not null`).join(",\n")}
		)`,
		`create unique index briefings_week on briefings (office_id, covers_all, week_on)`,
		`create table briefing_links (
			id text primary key,
			reader_id text not null references briefing_readers (id),
			briefing_id text not null references briefings (id),
			link_hash text not null,
			issued_at text not null,
			expires_at text not null,
			revoked_at text,
			handed_over_at text
		)`,
		`create unique index briefing_links_reader_id on briefing_links (reader_id, briefing_id)`,
		`create index briefing_links_briefing_id on briefing_links (briefing_id)`,
		`create unique index briefing_links_link_hash on briefing_links (link_hash)`,
	]);
}
