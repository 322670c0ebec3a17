import * as attendanceQueries from "#db/queries/attendance";
import type { Deps } from "../deps";
import { checkIn } from "./check-in";
import type { DeskPlace } from "./desk-work";
import { actOfPage } from "./new-act";
import type { DeskListId } from "./types";

/**
 * Lets in on one list whoever has a seat and came in the same group as somebody at the desk, each with an act of their own,
 * so that each can be taken back. Sent twice with the same key it lets nobody in twice. How many were let in now.
 */
export async function checkInGroup(
	deps: Deps,
	eventId: string,
	{ registrationId, key, ...list }: DeskListId & { registrationId: string; key: string | null },
	place: DeskPlace,
): Promise<number> {
	const companions = await attendanceQueries.listCompanions(deps.db, { eventId, registrationId, ...list });
	let letIn = 0;
	for (const { id } of companions) {
		const act = actOfPage(deps, key, `group ${id}`);
		const by = { kind: "check_in", by: "registration", registrationId: id, method: "group" } as const;
		const { outcome } = await checkIn(deps, eventId, { ...act, ...by, ...list }, place);
		if (outcome === "in") letIn++;
	}
	return letIn;
}
