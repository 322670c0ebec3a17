import type { Tx } from "#db/client";
import * as speakerQueries from "#db/queries/speakers";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/** The event, held by this transaction, and one of its people; a reason when either is not there for the actor. */
export async function lockSpeaker(trx: Tx, deps: Pick<Deps, "actor">, eventId: string, speakerId: string) {
	const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
	const speaker = event && (await speakerQueries.findSpeaker(trx, eventId, speakerId));
	if (!event || !speaker) return { ok: false, reason: "no-such-speaker" } as const;
	return { ok: true, event, speaker } as const;
}
