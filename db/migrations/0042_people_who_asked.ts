import type { Kysely } from "kysely";
import { statements } from "./statements";

/** Whoever asked about their data is somebody the trail tells of. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await statements(db, [`insert into person_kinds (code) values ('request')`]);
}
