import type { Tx } from "../client";
import type { EventSeries } from "../tables/events";

/** Adds a series; its events name it. */
export async function insert(trx: Tx, series: EventSeries): Promise<void> {
	await trx.insertInto("eventSeries").values(series).execute();
}
