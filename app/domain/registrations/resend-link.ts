import { inTransaction } from "#db/client";
import * as registrationQueries from "#db/queries/registrations";
import { limitAttempts } from "../accounts/limit-attempts";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { isLiving } from "./rules";

/** So that nobody can fill a stranger's mailbox by asking again and again. */
const perPerson = { max: 3, minutes: 60 };

/**
 * Sends a living registration's link to the address it was registered with; somebody without e-mail finds it again by
 * code and number. Does nothing beyond three times an hour.
 */
export async function resendLink(deps: Deps, registrationId: string): Promise<void> {
	const allowed = await limitAttempts(deps, `registration-link:${registrationId}`, perPerson);
	if (!allowed.ok) return;
	await inTransaction(deps.db, async (trx) => {
		const registration = await registrationQueries.findById(trx, registrationId);
		if (!registration || !isLiving(registration.status)) return;
		await announceRegistrations(trx, deps, [registrationId], { letter: "registration-link" });
		await record(trx, deps, {
			action: "registration.link-resent",
			subjectId: registrationId,
			eventId: registration.eventId,
		});
	});
}
