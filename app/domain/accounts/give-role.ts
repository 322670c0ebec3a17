import { inTransaction, newId, type Tx } from "#db/client";
import * as roleGrantCommands from "#db/commands/role-grants";
import * as eventQueries from "#db/queries/events";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { grantedBy, mayAct } from "./held-roles";
import { lockAccount } from "./reached-account";
import { fitsPlace } from "./rules";
import type { Place, Role } from "./types";

/** A role and where it is to hold: at an office, or for one event. */
export interface GivenRole {
	role: Role;
	at: { officeId: string } | { eventId: string };
}

export type GiveRefusal = "no-such-user" | "no-such-place" | "own-account" | "role-not-there";

/**
 * Gives an account a role, which holds from its next request on. The place must be one whose accounts the actor manages,
 * and nobody gives a role to themselves. Giving what is held already changes nothing.
 */
export async function giveRole(
	deps: Deps,
	userId: string,
	{ role, at }: GivenRole,
): Promise<{ ok: true } | { ok: false; reason: GiveRefusal }> {
	return inTransaction(deps.db, async (trx) => {
		const user = await lockAccount(trx, deps.actor, userId, { owns: false });
		if (!user) return { ok: false, reason: "no-such-user" } as const;
		if (deps.actor.id === userId) return { ok: false, reason: "own-account" } as const;
		const place = await placeOf(trx, at);
		if (!place || !(await mayAct(trx, deps.actor, "users.manage", place)))
			return { ok: false, reason: "no-such-place" } as const;
		if (!fitsPlace(role, place)) return { ok: false, reason: "role-not-there" } as const;
		const where = { officeId: place.eventId ? null : place.officeId, eventId: place.eventId ?? null };
		const given = { grantedAt: deps.now().toISOString(), grantedById: grantedBy(deps.actor) };
		if (!(await roleGrantCommands.insert(trx, { id: newId(), userId, role, ...where, ...given })))
			return { ok: true } as const;
		await record(trx, deps, {
			action: "account.role-given",
			subjectId: userId,
			officeId: place.officeId,
			eventId: where.eventId,
			after: { role, ...where },
		});
		return { ok: true } as const;
	});
}

async function placeOf(trx: Tx, at: GivenRole["at"]): Promise<Place | undefined> {
	if ("eventId" in at) {
		const event = await eventQueries.findById(trx, at.eventId);
		return event && { officeId: event.officeId, eventId: event.id };
	}
	const office = await officeQueries.findOpen(trx, at.officeId);
	return office && { officeId: office.id };
}
