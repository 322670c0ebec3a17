import type { Kysely } from "kysely";
import { statements } from "./statements";

/** A mail that stops letters to many. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [`insert into inbound_kinds (code) values ('unsubscription')`]);
}
