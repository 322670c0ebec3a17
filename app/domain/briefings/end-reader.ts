import { inTransaction } from "#db/client";
import * as briefingCommands from "#db/commands/briefings";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Ends a reader's letters and takes every link back that still opens figures. */
export async function endReader(deps: Deps, readerId: string) {
	return inTransaction(deps.db, async (trx) => {
		const reader = await briefingCommands.lockReader(trx, readerId);
		if (!reader || !(await mayAct(trx, deps.actor, "letters.write", { officeId: reader.officeId })))
			return { ok: false, reason: "no-such-reader" } as const;
		const at = deps.now().toISOString();
		await briefingCommands.revokeLinks(trx, { readerId }, at);
		await briefingCommands.endReader(trx, readerId, at);
		await record(trx, deps, { action: "briefing.reader-ended", subjectId: readerId, officeId: reader.officeId });
		return { ok: true } as const;
	});
}
