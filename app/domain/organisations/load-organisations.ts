import { inTransaction, newId } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import type { Deps } from "../deps";
import { fold } from "../text";
import type { OrganisationKind } from "./types";

/** An organisation of a list that is taken over as a whole; keys tie the list together. */
export interface ListedOrganisation {
	key: string;
	kind: OrganisationKind;
	name: string;
	shortName: string | null;
	regencyCode: string | null;
	/** The company of a union or cooperative. */
	companyKey: string | null;
	isFictional: boolean;
}

/** Takes over a list of organisations, companies before what belongs to them. Returns their ids by key. */
export async function loadOrganisations(deps: Deps, list: readonly ListedOrganisation[]): Promise<Map<string, string>> {
	const ids = new Map(list.map(({ key }) => [key, newId()]));
	const companiesFirst = [...list].sort((a, b) => Number(a.companyKey !== null) - Number(b.companyKey !== null));
	await inTransaction(deps.db, async (trx) => {
		for (const one of companiesFirst) {
			await organisationCommands.insert(trx, {
				id: ids.get(one.key) as string,
				kind: one.kind,
				name: one.name,
				nameFolded: fold(one.name),
				shortName: one.shortName,
				parentId: one.companyKey ? (ids.get(one.companyKey) ?? null) : null,
				regencyCode: one.regencyCode,
				isFictional: one.isFictional ? 1 : 0,
				createdAt: deps.now().toISOString(),
			});
		}
	});
	return ids;
}
