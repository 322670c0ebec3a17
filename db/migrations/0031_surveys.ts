import type { Kysely } from "kysely";
import { statements } from "./statements";

/**
 * What participants think of an event. A reply names no registration and carries no time, and the mark that somebody
 * replied is a column of a row that is there anyway, so that neither order nor time ties the two together.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const rating = (column: string) => `${column} integer check (${column} between 1 and 5)`;
	await statements(db, [
		`alter table registrations add column has_replied integer not null default 0 check (has_replied in (0, 1))`,
		`create table survey_replies (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			category text not null references categories (code),
			${["usefulness", "voice", "speakers", "organisation", "confidence"].map(rating).join(",\n")},
			praise text not null default '',
			wish text not null default ''
		)`,
		`create index survey_replies_event_id on survey_replies (event_id, category)`,
		`create index survey_replies_category on survey_replies (category)`,
	]);
}
