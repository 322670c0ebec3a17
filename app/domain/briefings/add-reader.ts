import { inTransaction, newId } from "#db/client";
import * as briefingCommands from "#db/commands/briefings";
import * as accountQueries from "#db/queries/accounts";
import { reachOfActor } from "../accounts/held-roles";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { ReaderInput } from "./schema";

/**
 * Puts somebody on the list of those who get the letter on Mondays, with the figures of the actor's own office (or another
 * one where they write letters, when they do not in their own), or of all offices when the actor reaches all of them. The first letter leaves with the next round, not only on Monday. Refuses
 * figures the actor does not see.
 */
export async function addReader(deps: Deps, input: ReaderInput) {
	return inTransaction(deps.db, async (trx) => {
		const user = deps.actor.kind === "user" && deps.actor.id ? await accountQueries.findUser(trx, deps.actor.id) : null;
		if (!user) return { ok: false, reason: "no-such-account" } as const;
		const { officeIds } = await reachOfActor(trx, deps.actor, "letters.write");
		const isOwn = officeIds === null || officeIds.includes(user.officeId);
		const officeId = isOwn ? user.officeId : officeIds[0];
		if (!officeId || (input.coversAll && officeIds !== null)) return { ok: false, reason: "not-yours" } as const;
		const id = newId();
		const { coversAll, ...reader } = input;
		await briefingCommands.insertReader(trx, {
			...reader,
			id,
			officeId,
			coversAll: coversAll ? 1 : 0,
			isFictional: user.isFictional,
			createdAt: deps.now().toISOString(),
			createdByName: deps.actor.name,
			endedAt: null,
		});
		await record(trx, deps, {
			action: "briefing.reader-added",
			subjectId: id,
			officeId,
			after: { coversAll, byMail: input.email !== null },
		});
		return { ok: true, id } as const;
	});
}
