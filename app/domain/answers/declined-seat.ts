import type { ReadDb } from "#db/client";
import * as answerQueries from "#db/queries/answers";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { phaseOf } from "../events/lifecycle";
import { staffRefusalOf } from "../registrations/rules";
import { standingRelease } from "./standing-release";

/**
 * What somebody is asked on their own page after a decline in a calendar: whether they come after all. `releaseAt` (UTC
 * instant) is when the seat goes by itself; null where it stays until they answer. Null where nothing is asked.
 */
export async function findDeclinedSeat(
	read: ReadDb,
	event: EventRow,
	registration: Registration,
	now: Date,
): Promise<{ releaseAt: string | null } | null> {
	const { id, status } = registration;
	if (status !== "confirmed" || staffRefusalOf(phaseOf(event, now)) !== null) return null;
	const held = await answerQueries.findHeld(read, id);
	const open = await answerQueries.listOpenDeclines(read, id);
	if (open.some(({ standing }) => standing === "unproven")) return { releaseAt: null };
	if (!held && open.length === 0) return null;
	// Moved to another time or handed over, there is nothing that the answer gives up any more.
	if ((await standingRelease(read, event, registration, now)) === null) return null;
	return { releaseAt: held && event.releasesPausedAt === null ? held.releaseAt : null };
}
