import { inTransaction } from "#db/client";
import * as inboundMailCommands from "#db/commands/inbound-mails";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { officesReached } from "../events/reach";

/** Notes that somebody has seen to a mail. `changed` is false when it was noted before. */
export async function markMailHandled(deps: Deps, mailId: string) {
	return inTransaction(deps.db, async (trx) => {
		const mail = await inboundMailQueries.findByOffices(trx, await officesReached(trx, deps.actor), mailId);
		if (!mail) return { ok: false, reason: "no-such-mail" } as const;
		const byId = deps.actor.kind === "user" ? deps.actor.id : null;
		const changed = await inboundMailCommands.markHandled(trx, mailId, { at: deps.now().toISOString(), byId });
		if (changed) await record(trx, deps, { action: "mail.handled", subjectId: mailId, eventId: mail.eventId });
		return { ok: true, changed } as const;
	});
}
