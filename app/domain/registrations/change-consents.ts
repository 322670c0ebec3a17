import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { giveConsents } from "./consents";
import { type ConsentPurpose, optionalPurposes } from "./types";

/**
 * Gives and takes back consents as the participant ticks them now (UU 27/2022 art. 9): what is taken back stays as proof
 * of what held until then. Consent to the processing itself can be given here, by somebody for whom another agreed; to
 * take it back is to cancel. The same ticks again write nothing.
 */
export async function changeConsents(
	deps: Deps,
	{ id, eventId }: Pick<Registration, "id" | "eventId">,
	wanted: readonly ConsentPurpose[],
): Promise<{ ok: true; changed: boolean } | { ok: false; reason: "no-such-registration" }> {
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const registration = event && (await registrationQueries.findById(trx, id));
		if (!registration) return { ok: false, reason: "no-such-registration" };
		const consents = await registrationQueries.listConsents(trx, id);
		const held = consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose);
		const given = wanted.filter(
			(purpose) =>
				!held.includes(purpose) && (purpose !== "cooperatives_office" || registration.category === "cooperative"),
		);
		const withdrawn = optionalPurposes.filter((purpose) => held.includes(purpose) && !wanted.includes(purpose));
		if (given.length === 0 && withdrawn.length === 0) return { ok: true, changed: false };
		const at = deps.now().toISOString();
		await registrationCommands.withdrawConsents(trx, id, withdrawn, { at, way: "link", byName: "" });
		await giveConsents(trx, deps, registration, { consents: given, way: "link", givenAt: at });
		await record(trx, deps, {
			action: "registration.consents-changed",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			...(withdrawn.length > 0 ? { before: { consents: withdrawn.join(", ") } } : {}),
			...(given.length > 0 ? { after: { consents: given.join(", ") } } : {}),
		});
		return { ok: true, changed: true };
	});
}
