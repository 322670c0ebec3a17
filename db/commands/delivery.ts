import type { Tx } from "../client";
import type { DeliveryStop } from "../tables/messages";

/** Writes what holds the mail server or a lane up, or that it runs again. */
export async function save(trx: Tx, stop: DeliveryStop): Promise<void> {
	await trx
		.insertInto("deliveryStops")
		.values(stop)
		.onConflict((conflict) =>
			conflict.column("scope").doUpdateSet({
				stoppedAt: stop.stoppedAt,
				detail: stop.detail,
				retryAt: stop.retryAt,
				resumedAt: stop.resumedAt,
			}),
		)
		.execute();
}
