import type { ReadDb } from "#db/client";
import type { EventRow } from "#db/tables/events";
import { heldBy } from "../accounts/held-roles";
import { canAt } from "../accounts/rules";
import type { Actor } from "../deps";

/** What the actor may do at the desk of an event. */
export interface DeskReach {
	isSupervisor: boolean;
}

/**
 * Whether the actor works at an event's desk, and as what; null for everybody else. Officers and supervisors reach the
 * events they are named for, organisers those of their offices.
 */
export async function deskReach(
	db: ReadDb,
	actor: Actor,
	{ id, officeId }: Pick<EventRow, "id" | "officeId">,
): Promise<DeskReach | null> {
	if (actor.kind === "system") return { isSupervisor: true };
	const held = await heldBy(db, actor);
	const place = { officeId, eventId: id };
	if (!canAt(held, "attendance.write", place)) return null;
	return { isSupervisor: canAt(held, "attendance.override", place) };
}
