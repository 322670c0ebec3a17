import { inTransaction } from "#db/client";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceCooperativeLink } from "../messages/announce-cooperative";
import { cooperativeMessage } from "./cooperative-message";
import { lockCooperative } from "./reach";

/**
 * Hands a cooperative the link to its own page: by letter to its contact or, without e-mail, as a text for staff to
 * send. The same minute's second sending is the first. Refuses a link that was taken back.
 */
export async function sendCooperativeLink(deps: Deps, id: string) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		if (cooperative.linkRevokedAt) return { ok: false, reason: "link-revoked" } as const;
		const isSent = await announceCooperativeLink(trx, deps, cooperative, deps.now().toISOString().slice(0, 16));
		await record(trx, deps, {
			action: "cooperative.link-sent",
			subjectId: id,
			officeId: cooperative.officeId,
			after: { by: isSent ? "letter" : "hand" },
		});
		return { ok: true, isSent, ...cooperativeMessage(deps, cooperative) } as const;
	});
}
