import type { SpjKind } from "#app/domain/spj/types";
import type { Tx } from "../client";
import type { SpjExemption, SpjFile } from "../tables/spj";

/** Puts papers into an event's file. */
export async function insertFiles(
	trx: Tx,
	files: readonly Omit<SpjFile, "removedAt" | "removedByName" | "removalReason" | "replacedById">[],
): Promise<void> {
	if (files.length > 0)
		await trx
			.insertInto("spjFiles")
			.values([...files])
			.execute();
}

/** Takes a paper out of the file; its row stays. */
export async function markRemoved(
	trx: Tx,
	spjFileId: string,
	removal: Pick<SpjFile, "removedAt" | "removedByName" | "removalReason" | "replacedById">,
): Promise<void> {
	await trx.updateTable("spjFiles").set(removal).where("id", "=", spjFileId).execute();
}

/** Declares an item unnecessary. */
export async function insertExemption(trx: Tx, exemption: SpjExemption): Promise<void> {
	await trx.insertInto("spjExemptions").values(exemption).execute();
}

/** Lets an item be asked for again. Returns whether it was declared unnecessary. */
export async function deleteExemption(
	trx: Tx,
	{ eventId, kind, dayId }: { eventId: string; kind: SpjKind; dayId: string | null },
): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("spjExemptions")
		.where("eventId", "=", eventId)
		.where("kind", "=", kind)
		.where("dayId", dayId === null ? "is" : "=", dayId)
		.executeTakeFirst();
	return numDeletedRows > 0;
}
