import type { Kysely } from "kysely";
import { statements } from "./statements";

/**
 * The language an account is written to in, who asked for another address of it, sign-in links that were asked for and are
 * still to be sent, and whom the house's provider of identities knows it as.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [
		`alter table users add column language text`,
		`alter table email_changes add column asked_by_id text references users (id)`,
		`create index email_changes_asked_by_id on email_changes (asked_by_id)`,
		`create table link_requests (
			id text primary key,
			email_folded text not null,
			language text not null,
			asked_at text not null
		)`,
		`create table user_identities (
			issuer text not null,
			subject text not null,
			user_id text not null references users (id) on delete cascade,
			linked_at text not null,
			primary key (issuer, subject)
		)`,
		`create unique index user_identities_user_id on user_identities (user_id, issuer)`,
	]);
}
