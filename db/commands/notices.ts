import type { Tx } from "../client";
import type { NewNoticeVersion } from "../tables/registrations";

/** Publishes a privacy notice; false when there is one from that day on. */
export async function publish(trx: Tx, notice: NewNoticeVersion): Promise<boolean> {
	const result = await trx
		.insertInto("noticeVersions")
		.values(notice)
		.onConflict((conflict) => conflict.column("version").doNothing())
		.executeTakeFirst();
	return Number(result.numInsertedOrUpdatedRows) > 0;
}
