import { inTransaction, newId, type Tx } from "#db/client";
import * as invitationCommands from "#db/commands/invitations";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import { compareInvitations } from "./compare-invitations";
import { newInvitation } from "./new-invitation";
import type { InvitationInput } from "./schema";

/** Most invitations that come in at once. */
export const mostInvitations = 1000;

export type AddInvitationsAnswer =
	/** `skipped` were invited already. `listId` takes all of them back. */
	| { ok: true; listId: string; added: number; skipped: number; ids: string[] }
	| { ok: false; reason: "no-such-event" | "too-many" };

/** Adds invitations to an event without telling anybody yet; whoever is invited already stays as they are. */
export async function addInvitations(
	deps: Deps,
	eventId: string,
	rows: readonly InvitationInput[],
	fileName: string | null,
): Promise<AddInvitationsAnswer> {
	if (rows.length > mostInvitations) return { ok: false, reason: "too-many" };
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const compared = await compareInvitations(trx, eventId, rows);
		const fresh = rows.filter((_row, index) => compared[index]?.status === "new");
		const listId = newId();
		await invitationCommands.insertList(trx, {
			id: listId,
			eventId,
			fileName,
			added: fresh.length,
			createdByName: deps.actor.name,
			createdAt: deps.now().toISOString(),
			undoneAt: null,
		});
		const bodies = await organisationsOf(trx, deps, event, fresh);
		const invitations = fresh.map((row, index) =>
			newInvitation(deps, event, row, { listId, organisationId: bodies[index] ?? null }),
		);
		const written = await invitationCommands.insertMany(trx, invitations);
		if (written.size !== fresh.length) await invitationCommands.updateList(trx, listId, { added: written.size });
		await record(trx, deps, {
			action: "invitation.listed",
			subjectId: listId,
			eventId,
			officeId: event.officeId,
			after: { added: written.size },
		});
		const ids = invitations.map(({ id }) => id).filter((id) => written.has(id));
		return { ok: true, listId, added: written.size, skipped: rows.length - written.size, ids };
	});
}

/** The organisations of the invited bodies, in their order; the same name, party and region is asked for once. */
async function organisationsOf(trx: Tx, deps: Deps, event: EventRow, rows: readonly InvitationInput[]) {
	const known = new Map<string, string>();
	const ids: string[] = [];
	for (const { organisationName: name, category, regencyCode } of rows) {
		const key = JSON.stringify([name, category, regencyCode]);
		const named = { name, category, regencyCode, isFictional: event.isFictional === 1 };
		const id = known.get(key) ?? (await findOrCreateOrganisation(trx, deps, named));
		known.set(key, id);
		ids.push(id);
	}
	return ids;
}
