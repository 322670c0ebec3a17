import { inTransaction } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";

/**
 * Notes something about a participant for the supervisors of the desk; an empty note takes it away. The trail says that it
 * changed and not what it says.
 */
export async function setDeskNote(
	deps: Deps,
	registrationId: string,
	note: string | null,
): Promise<{ ok: true } | { ok: false; reason: "no-such-registration" }> {
	return inTransaction(deps.db, async (trx) => {
		const found = await registrationQueries.findById(trx, registrationId);
		const event = found && (await lockOwnEvent(trx, deps.actor, "registrations.write", found.eventId));
		const registration = event && (await registrationQueries.findById(trx, registrationId));
		if (!registration) return { ok: false, reason: "no-such-registration" } as const;
		if (registration.deskNote === note) return { ok: true } as const;
		await registrationCommands.update(trx, registrationId, { deskNote: note, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "registration.desk-note-set",
			subjectId: registrationId,
			eventId: event.id,
			officeId: event.officeId,
			after: { hasNote: note !== null },
		});
		return { ok: true } as const;
	});
}
