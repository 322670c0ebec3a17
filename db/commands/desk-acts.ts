import { isPostgres, type Tx } from "../client";
import type { DeskActRow, DeskActUpdate, NewDeskAct } from "../tables/attendance";

/** Claims an act's id; false when it was sent before. A second sender waits for the first one's transaction. */
export async function claim(trx: Tx, act: NewDeskAct): Promise<boolean> {
	const claimed = await trx
		.insertInto("deskActs")
		.values(act)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.returning("id")
		.executeTakeFirst();
	return claimed !== undefined;
}

/** What was done under an id, held by this transaction. */
export function lock(trx: Tx, id: string): Promise<DeskActRow | undefined> {
	return trx
		.selectFrom("deskActs")
		.selectAll()
		.where("id", "=", id)
		.$if(isPostgres(trx), (query) => query.forUpdate())
		.executeTakeFirst();
}

/** Writes what came of an act, or what was decided about it. */
export function update(trx: Tx, id: string, facts: DeskActUpdate): Promise<DeskActRow> {
	return trx.updateTable("deskActs").set(facts).where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}

/** Takes the living scans of a check-in back: all of them, or those of one device. */
export async function voidScans(
	trx: Tx,
	attendanceId: string,
	voidedAt: string,
	{ deviceId }: { deviceId?: string | null } = {},
): Promise<void> {
	await trx
		.updateTable("deskActs")
		.set({ voidedAt })
		.where("attendanceId", "=", attendanceId)
		.$if(deviceId !== undefined, (query) => query.where("deviceId", deviceId === null ? "is" : "=", deviceId ?? null))
		.where("kind", "!=", "undo")
		.where("voidedAt", "is", null)
		.execute();
}
