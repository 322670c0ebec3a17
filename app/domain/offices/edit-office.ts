import { inTransaction } from "#db/client";
import * as officeCommands from "#db/commands/offices";
import * as officeQueries from "#db/queries/offices";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { refuseStale } from "../events/form-version";
import { knownRegion } from "./known-region";
import { lockManagedOffice } from "./managed-office";
import { officeFields } from "./office-fields";
import type { OfficeInput } from "./schema";
import type { OfficeRefusal } from "./types";

/**
 * Changes what an office is called and responsible for. `version` is what the form showed; what somebody else changed
 * meanwhile is not overwritten.
 */
export async function editOffice(deps: Deps, officeId: string, input: OfficeInput, version?: string) {
	return inTransaction(deps.db, async (trx) => {
		const office = await lockManagedOffice(trx, deps.actor, officeId);
		if (!office) return refused("no-such-office");
		const stale = refuseStale(version, officeFields(office), input);
		if (stale) return stale;
		const codes = await knownRegion(trx, input.region);
		if (!codes) return refused("no-such-region");
		const namesake = await officeQueries.findIdByName(trx, input.name);
		if (namesake !== undefined && namesake !== officeId) return refused("name-taken");
		const [before, after] = [pick(office), { name: input.name, ...codes }];
		if (JSON.stringify(before) === JSON.stringify(after)) return { ok: true } as const;
		await officeCommands.updateOffice(trx, officeId, after);
		await record(trx, deps, { action: "office.edited", subjectId: officeId, officeId, before, after });
		return { ok: true } as const;
	});
}

const refused = (reason: OfficeRefusal) => ({ ok: false, reason }) as const;

const pick = ({
	name,
	provinceCode,
	regencyCode,
}: {
	name: string;
	provinceCode: string | null;
	regencyCode: string | null;
}) => ({
	name,
	provinceCode,
	regencyCode,
});
