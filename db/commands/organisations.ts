import type { Insertable } from "kysely";
import type { Tx } from "../client";
import type { OrganisationsTable } from "../tables/organisations";

/** Adds an organisation. */
export async function insert(trx: Tx, organisation: Insertable<OrganisationsTable>): Promise<void> {
	await trx.insertInto("organisations").values(organisation).execute();
}
