import type { Tx } from "#db/client";
import * as certificateCommands from "#db/commands/certificates";
import * as certificateQueries from "#db/queries/certificates";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Revokes the certificate of somebody whose check-in was taken back, unless they were there on all days all the same. */
export async function revokeUnearned(
	trx: Tx,
	deps: Pick<Deps, "actor" | "now">,
	event: Pick<EventRow, "id" | "officeId">,
	registrationId: string,
): Promise<void> {
	const certificate = await certificateQueries.findByRegistration(trx, registrationId);
	if (!certificate || certificate.revokedAt !== null) return;
	const [earned] = await certificateQueries.listEarnedAmong(trx, event.id, [registrationId]);
	if (earned) return;
	await certificateCommands.revoke(trx, certificate.id, deps.now().toISOString());
	await record(trx, deps, {
		action: "certificate.revoked",
		subjectId: registrationId,
		eventId: event.id,
		officeId: event.officeId,
		after: { certificateId: certificate.id },
	});
}
