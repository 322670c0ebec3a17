import type { Tx } from "../client";
import type { StoredFile } from "../tables/followups";

/** Notes a file whose bytes are kept. */
export async function insertFile(trx: Tx, file: StoredFile): Promise<void> {
	await trx.insertInto("files").values(file).execute();
}

/**
 * Forgets what files were called, which is often the name of whoever handed them in; the ending, which says how to open
 * them, stays. Evidence and papers are labelled after their files.
 */
export async function forgetNames(trx: Tx, fileIds: readonly string[]): Promise<void> {
	if (fileIds.length === 0) return;
	const rows = await trx.selectFrom("files").select(["id", "originalName"]).where("id", "in", fileIds).execute();
	const called = new Map<string, string[]>();
	for (const { id, originalName } of rows) {
		const ending = /\.[a-z0-9]{1,5}$/i.exec(originalName)?.[0].toLowerCase() ?? "";
		called.set(`berkas${ending}`, [...(called.get(`berkas${ending}`) ?? []), id]);
	}
	for (const [name, ids] of called) {
		await trx.updateTable("files").set({ originalName: name }).where("id", "in", ids).execute();
		await trx.updateTable("followupEvidence").set({ label: name }).where("fileId", "in", ids).execute();
		await trx.updateTable("cooperativePapers").set({ label: name }).where("fileId", "in", ids).execute();
	}
}
