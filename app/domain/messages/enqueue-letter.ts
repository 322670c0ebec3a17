import type { Tx } from "#db/client";
import type { Deps } from "../deps";
import { enqueueLetters } from "./enqueue-letters";
import type { OutgoingLetter } from "./outgoing-letter";

/**
 * Renders a letter, freezes its words and queues it in the transaction of what it announces. Returns its id, or null
 * when a letter with this `dedupeKey` is there already.
 */
export async function enqueueLetter(
	trx: Tx,
	deps: Pick<Deps, "now" | "site">,
	letter: OutgoingLetter,
): Promise<string | null> {
	const [id = null] = await enqueueLetters(trx, deps, [letter]);
	return id;
}
