import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** Addresses that take no letters, what each attempt at a letter came to, and what holds delivery up. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "suppression_reasons", ["refused", "bounced"]);
	await vocabulary(db, "attempt_results", ["accepted", "put_off", "refused", "not_reached"]);
	await vocabulary(db, "delivery_scopes", ["server", "sign_in", "transactional", "bulk"]);
	await statements(db, [
		`create table suppressed_addresses (
			address text primary key,
			reason text not null references suppression_reasons (code),
			status_code text not null,
			suppressed_at text not null,
			letter_id text references letters (id) on delete set null
		)`,
		`create index suppressed_addresses_reason on suppressed_addresses (reason)`,
		`create index suppressed_addresses_letter_id on suppressed_addresses (letter_id)`,
		`create table letter_attempts (
			id text primary key,
			letter_id text not null references letters (id) on delete cascade,
			lane integer not null,
			at text not null,
			result text not null references attempt_results (code),
			code integer,
			answer text not null
		)`,
		`create index letter_attempts_letter_id on letter_attempts (letter_id, id)`,
		`create index letter_attempts_lane on letter_attempts (lane, id)`,
		`create index letter_attempts_result on letter_attempts (result)`,
		`create table delivery_stops (
			scope text primary key references delivery_scopes (code),
			stopped_at text,
			detail text not null,
			retry_at text,
			resumed_at text
		)`,
		`alter table letter_bodies add column call_text text`,
		`alter table events add column letters_paused_at text`,
		`drop index letters_due`,
		`create index letters_due on letters (lane, not_before, id) where status = 'pending'`,
		`create index letters_expiring on letters (expires_at) where status = 'pending'`,
		`create index letters_to_address on letters (lower(to_address))`,
	]);
}
