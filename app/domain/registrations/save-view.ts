import { inTransaction, newId } from "#db/client";
import * as savedViewCommands from "#db/commands/saved-views";
import * as savedViewQueries from "#db/queries/saved-views";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import type { ViewInput } from "./view-schema";

/** The most views an account keeps in one office. */
const mostViews = 50;

export type SaveViewAnswer = { ok: true; viewId: string } | { ok: false; reason: "no-such-event" | "too-many-views" };

/**
 * Keeps filters, order and columns of an event's registrations under a name, for the account that acts: for this event
 * or every event of its office, for itself or for colleagues too.
 */
export async function saveView(
	deps: Deps,
	eventId: string,
	{ name, query, scope, isShared }: ViewInput,
): Promise<SaveViewAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		const userId = deps.actor.kind === "user" ? deps.actor.id : null;
		if (!event || !userId) return { ok: false, reason: "no-such-event" };
		if ((await savedViewQueries.countOwn(trx, event.officeId, userId)) >= mostViews)
			return { ok: false, reason: "too-many-views" };
		const at = deps.now().toISOString();
		const viewId = newId();
		await savedViewCommands.insert(trx, {
			id: viewId,
			officeId: event.officeId,
			eventId: scope === "event" ? eventId : null,
			userId,
			name,
			query,
			isShared: isShared ? 1 : 0,
			createdAt: at,
			updatedAt: at,
		});
		return { ok: true, viewId };
	});
}
