import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { type ChangeRefusal, changeRegistration } from "./change-registration";
import { personKey, searchText } from "./identity";
import { isLiving } from "./rules";
import { tellStanding } from "./tell-standing";

export type CorrectionAnswer =
	/** `changed` is false when it was the address before: then nobody is written to. */
	{ ok: true; changed: boolean } | ChangeRefusal | { ok: false; reason: "not-living" | "already-registered" };

/**
 * Puts the e-mail address of somebody right, by staff, and sends them what they need there: where they stand, their link
 * and their calendar. The address before hears nothing of the new one.
 */
export async function correctAddress(
	deps: Deps,
	{ id, eventId }: Pick<Registration, "id" | "eventId">,
	email: string,
): Promise<CorrectionAnswer> {
	return changeRegistration(deps, eventId, id, async (trx, event, before): Promise<CorrectionAnswer> => {
		const { status } = before;
		if (!isLiving(status)) return { ok: false, reason: "not-living" };
		if (before.email === email) return { ok: true, changed: false };
		const after = { ...before, email };
		if (await registrationQueries.findOtherLivingPerson(trx, before, personKey(after)))
			return { ok: false, reason: "already-registered" };
		await registrationCommands.update(trx, id, {
			email,
			...personKey(after),
			searchFolded: searchText(after),
			updatedAt: deps.now().toISOString(),
		});
		await record(trx, deps, {
			action: "registration.address-corrected",
			subjectId: id,
			eventId,
			officeId: event.officeId,
		});
		await tellStanding(trx, deps, event, { ...after, status });
		return { ok: true, changed: true };
	});
}
