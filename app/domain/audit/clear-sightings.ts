import { inTransaction } from "#db/client";
import * as auditCommands from "#db/commands/audit";
import type { Deps } from "../deps";

/** Forgets what was seen more than a day ago, in portions; the trail itself keeps all of it. Returns how many there were. */
export async function clearSightings({ db, now }: Pick<Deps, "db" | "now">): Promise<number> {
	const before = new Date(now().getTime() - 86_400_000).toISOString();
	for (let cleared = 0; ; ) {
		const some = await inTransaction(db, (trx) => auditCommands.clearSightings(trx, before));
		cleared += some;
		if (some === 0) return cleared;
	}
}
