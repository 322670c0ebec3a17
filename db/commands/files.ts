import type { Tx } from "../client";
import type { StoredFile } from "../tables/followups";

/** Notes a file whose bytes are kept. */
export async function insertFile(trx: Tx, file: StoredFile): Promise<void> {
	await trx.insertInto("files").values(file).execute();
}
