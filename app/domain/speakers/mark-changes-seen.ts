import { inTransaction } from "#db/client";
import * as speakerCommands from "#db/commands/speakers";
import type { EventSpeaker } from "#db/tables/speakers";
import type { Deps } from "../deps";
import { tokenHash } from "../links";

/**
 * Notes that a speaker looked at the changes. `shown` is the fingerprint of what the page said: what was told since
 * then stays new.
 */
export async function markChangesSeen(deps: Deps, speaker: EventSpeaker, shown: string): Promise<void> {
	const { id, toldSlots } = speaker;
	if (toldSlots === null || tokenHash(toldSlots) !== shown) return;
	await inTransaction(deps.db, (trx) => speakerCommands.markSeen(trx, id, toldSlots, deps.now().toISOString()));
}
