import { inTransaction } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import * as regionQueries from "#db/queries/regions";
import type { Deps } from "../deps";
import { openTrack } from "./open-track";
import { mayWorkWith } from "./reach";

/**
 * Opens the way of an organisation to its NIK certificate. Opening it again changes nothing. The organisation stays the
 * living record until the transaction ends; one that was merged into another is refused.
 */
export async function registerCooperative(deps: Deps, organisationId: string) {
	const { db, actor } = deps;
	return inTransaction(db, async (trx) => {
		await organisationCommands.hold(trx, organisationId);
		const organisation = await organisationQueries.findById(trx, organisationId);
		if (organisation?.kind !== "cooperative" || organisation.mergedIntoId) {
			return { ok: false, reason: "no-such-cooperative" } as const;
		}
		const { regencyCode } = organisation;
		const regency = regencyCode ? await regionQueries.findRegency(trx, regencyCode) : undefined;
		const provinceCode = regency?.provinceCode ?? organisation.provinceCode;
		const place = { officeId: null, provinceCode, regencyCode };
		const mayOpen = actor.kind === "system" || (await mayWorkWith(trx, actor, place));
		if (!mayOpen) return { ok: false, reason: "no-such-cooperative" } as const;
		return { ok: true, isNew: await openTrack(trx, deps, organisationId, "id") } as const;
	});
}
