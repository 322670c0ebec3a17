import type { ReadDb } from "#db/client";
import * as accountQueries from "#db/queries/accounts";
import * as eventOfficerQueries from "#db/queries/event-officers";
import type { EventRow } from "#db/tables/events";
import { can, officesOf } from "../accounts/rules";
import type { Actor } from "../deps";

/** What the actor may do at the desk of an event. */
export interface DeskReach {
	isSupervisor: boolean;
}

/**
 * Whether the actor works at an event's desk, and as what; null for everybody else. Officers and supervisors reach the
 * events they are named for, organisers those of their office.
 */
export async function deskReach(
	db: ReadDb,
	actor: Actor,
	event: Pick<EventRow, "id" | "officeId">,
): Promise<DeskReach | null> {
	if (actor.kind === "system") return { isSupervisor: true };
	const user = actor.kind === "user" && actor.id ? await accountQueries.findUser(db, actor.id) : undefined;
	if (!user?.isActive || !can(user.role, "attendance.write")) return null;
	const offices = officesOf(user);
	const isOwn = offices === null || offices.includes(event.officeId);
	if (!isOwn && !(await eventOfficerQueries.isOfficer(db, event.id, user.id))) return null;
	return { isSupervisor: can(user.role, "attendance.override") };
}
