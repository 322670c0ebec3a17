import { inTransaction } from "#db/client";
import * as briefingCommands from "#db/commands/briefings";
import * as briefingQueries from "#db/queries/briefings";
import { mayAct } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Takes one link of a reader back: from this moment its page says so. Taken back twice is taken back once. */
export async function revokeLink(deps: Deps, readerId: string, linkId: string) {
	return inTransaction(deps.db, async (trx) => {
		const reader = await briefingCommands.lockReader(trx, readerId);
		if (!reader || !(await mayAct(trx, deps.actor, "letters.write", { officeId: reader.officeId })))
			return { ok: false, reason: "no-such-reader" } as const;
		const link = await briefingQueries.findLink(trx, readerId, linkId);
		if (!link) return { ok: false, reason: "no-such-link" } as const;
		if (link.revokedAt !== null) return { ok: true } as const;
		await briefingCommands.revokeLinks(trx, { readerId, id: linkId }, deps.now().toISOString());
		await record(trx, deps, { action: "briefing.link-revoked", subjectId: linkId, officeId: reader.officeId });
		return { ok: true } as const;
	});
}
