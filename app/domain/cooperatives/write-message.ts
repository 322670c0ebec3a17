import { inTransaction, newId } from "#db/client";
import * as cooperativeCommands from "#db/commands/cooperatives";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockCooperative } from "./reach";
import type { MessageInput } from "./schema";

/**
 * Keeps what a cooperative asks through its link, or what staff write to it: both read the exchange on their own page.
 * The same form sent twice is one message.
 */
export async function writeMessage(deps: Deps, id: string, { body, formKey }: MessageInput) {
	return inTransaction(deps.db, async (trx) => {
		const cooperative = await lockCooperative(trx, deps.actor, id);
		if (!cooperative) return { ok: false, reason: "no-such-cooperative" } as const;
		const isNew = await cooperativeCommands.appendMessage(trx, {
			id: newId(),
			cooperativeId: id,
			at: deps.now().toISOString(),
			actorKind: deps.actor.kind,
			authorName: deps.actor.name,
			body,
			formKey,
		});
		if (isNew) {
			await record(trx, deps, {
				action: deps.actor.kind === "link" ? "cooperative.asked" : "cooperative.answered",
				subjectId: id,
				officeId: cooperative.officeId,
			});
		}
		return { ok: true, isNew } as const;
	});
}
