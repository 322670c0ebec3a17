import { inTransaction } from "#db/client";
import * as briefingCommands from "#db/commands/briefings";
import * as briefingQueries from "#db/queries/briefings";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Notes that the secretary has the text of a week. Noted twice keeps the first time. */
export async function markHandedOver(deps: Deps, readerId: string, linkId: string) {
	return inTransaction(deps.db, async (trx) => {
		const reader = await briefingCommands.lockReader(trx, readerId);
		if (!reader || !(await mayAct(trx, deps.actor, "letters.write", { officeId: reader.officeId })))
			return { ok: false, reason: "no-such-reader" } as const;
		const link = await briefingQueries.findLink(trx, readerId, linkId);
		if (!link) return { ok: false, reason: "no-such-link" } as const;
		if (link.handedOverAt !== null) return { ok: true } as const;
		await briefingCommands.markHandedOver(trx, linkId, deps.now().toISOString());
		await record(trx, deps, { action: "briefing.handed-over", subjectId: linkId, officeId: reader.officeId });
		return { ok: true } as const;
	});
}
