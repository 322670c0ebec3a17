import type { ReadDb } from "#db/client";
import * as answerQueries from "#db/queries/answers";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { phaseOf } from "../events/lifecycle";
import { staffRefusalOf } from "../registrations/rules";

/**
 * What somebody is asked on their own page after a decline in a calendar: whether they come after all. `releaseAt` (UTC
 * instant) is when the seat goes by itself; null where it stays until they answer. Null where nothing is asked.
 */
export async function findDeclinedSeat(
	read: ReadDb,
	event: EventRow,
	{ id, status }: Registration,
	now: Date,
): Promise<{ releaseAt: string | null } | null> {
	if (status !== "confirmed" || staffRefusalOf(phaseOf(event, now)) !== null) return null;
	const held = await answerQueries.findHeld(read, id);
	if (held) return { releaseAt: event.releasesPausedAt === null ? held.releaseAt : null };
	return (await answerQueries.listUnproven(read, id)).length > 0 ? { releaseAt: null } : null;
}
