import type { Tx } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { EventRow } from "#db/tables/events";
import type { Actor } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { type SpjItem, spjItems } from "./rules";

/** Why nothing can be done with an item: there is none, it is another office's, or the event is still a draft. */
export type ItemRefusal = { ok: false; reason: "no-such-item" | "draft" };

/** Locks the event and finds the item of its file under this address. */
export async function lockSpjItem(
	trx: Tx,
	actor: Actor,
	eventId: string,
	slug: string,
): Promise<{ ok: true; event: EventRow; item: SpjItem } | ItemRefusal> {
	const event = await lockOwnEvent(trx, actor, "registrations.write", eventId);
	if (!event) return { ok: false, reason: "no-such-item" };
	// A draft's days may still be deleted, and nothing was spent on it.
	if (event.status === "draft") return { ok: false, reason: "draft" };
	const item = spjItems(await eventQueries.listDays(trx, eventId)).find((one) => one.slug === slug);
	return item ? { ok: true, event, item } : { ok: false, reason: "no-such-item" };
}
