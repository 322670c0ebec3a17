import { inTransaction } from "#db/client";
import * as inboundMailCommands from "#db/commands/inbound-mails";
import * as inboundMailQueries from "#db/queries/inbound-mails";
import { reachOfActor } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Notes that somebody has seen to a mail, and who. Once: `changed` is false when it was noted before. A mail about none
 * of our events is for those who reach every office.
 */
export async function handleMail(
	deps: Deps,
	mailId: string,
): Promise<{ ok: true; changed: boolean } | { ok: false; reason: "no-such-mail" }> {
	return inTransaction(deps.db, async (trx) => {
		const within = await reachOfActor(trx, deps.actor, "letters.write");
		const mail = await inboundMailQueries.findWithin(trx, within, mailId);
		if (!mail) return { ok: false, reason: "no-such-mail" } as const;
		const by = { handledAt: deps.now().toISOString(), handledById: deps.actor.id };
		if (!(await inboundMailCommands.markHandled(trx, mail.id, by))) return { ok: true, changed: false } as const;
		await record(trx, deps, {
			action: "mail.handled",
			subjectId: mail.id,
			...(mail.eventId ? { eventId: mail.eventId, officeId: mail.officeId } : {}),
		});
		return { ok: true, changed: true } as const;
	});
}
