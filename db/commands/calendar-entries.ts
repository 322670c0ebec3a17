import type { Tx } from "../client";
import type { CalendarEntry } from "../tables/messages";

/** Writes new entries and new states of known ones. What is frozen for a UID (addresses, day, first issue) stays. */
export async function saveMany(trx: Tx, entries: readonly CalendarEntry[]): Promise<void> {
	if (entries.length === 0) return;
	await trx
		.insertInto("calendarEntries")
		.values([...entries])
		.onConflict((conflict) =>
			conflict.column("id").doUpdateSet((eb) => ({
				sequence: eb.ref("excluded.sequence"),
				dtstamp: eb.ref("excluded.dtstamp"),
				contentHash: eb.ref("excluded.contentHash"),
				materialHash: eb.ref("excluded.materialHash"),
				state: eb.ref("excluded.state"),
				partstat: eb.ref("excluded.partstat"),
			})),
		)
		.execute();
}

/** Notes that messages of these UIDs are on their way: from now on only a CANCEL takes the entry back. */
export async function markHandedOver(trx: Tx, uids: readonly string[]): Promise<void> {
	if (uids.length === 0) return;
	await trx
		.updateTable("calendarEntries")
		.set({ state: "sent" })
		.where("uid", "in", [...uids])
		.where("state", "=", "queued")
		.execute();
}
