import { inTransaction } from "#db/client";
import * as savedViewCommands from "#db/commands/saved-views";
import type { Deps } from "../deps";

/** Renames a view of the account that acts, or deletes it. Nobody changes a colleague's view. */
export async function changeView(
	deps: Deps,
	viewId: string,
	change: { do: "rename"; name: string } | { do: "delete" },
): Promise<{ ok: true } | { ok: false; reason: "no-such-view" }> {
	return inTransaction(deps.db, async (trx) => {
		const userId = deps.actor.kind === "user" ? deps.actor.id : null;
		if (!userId) return { ok: false, reason: "no-such-view" };
		const own = { id: viewId, userId };
		const isDone =
			change.do === "rename"
				? await savedViewCommands.rename(trx, own, change.name, deps.now().toISOString())
				: await savedViewCommands.remove(trx, own);
		return isDone ? { ok: true } : { ok: false, reason: "no-such-view" };
	});
}
