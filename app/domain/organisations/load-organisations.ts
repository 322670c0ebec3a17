import { inTransaction, newId } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import type { Deps } from "../deps";
import { fold } from "../text";
import { type Identifier, readIdentifier } from "./identifiers";
import { matchKey } from "./match-key";
import type { IdentifierKind, OrganisationKind, UnionLevel } from "./types";

/** An organisation of a list that is taken over as a whole; keys tie the list together. */
export interface ListedOrganisation {
	key: string;
	kind: OrganisationKind;
	name: string;
	shortName: string | null;
	level: UnionLevel | null;
	affiliation: string;
	provinceCode: string | null;
	regencyCode: string | null;
	district: string;
	address: string;
	business: string;
	workersMale: number | null;
	workersFemale: number | null;
	identifiers: readonly { kind: IdentifierKind; value: string }[];
	/** The office of the house that this body is. */
	officeId: string | null;
	/** The company of a union or cooperative. */
	companyKey: string | null;
	isFictional: boolean;
}

/** Takes over a list of organisations, companies before what belongs to them. Returns their ids by key. */
export async function loadOrganisations(deps: Deps, list: readonly ListedOrganisation[]): Promise<Map<string, string>> {
	const ids = new Map(list.map(({ key }) => [key, newId()]));
	const companiesFirst = [...list].sort((a, b) => Number(a.companyKey !== null) - Number(b.companyKey !== null));
	const createdAt = deps.now().toISOString();
	await inTransaction(deps.db, async (trx) => {
		for (const { key, companyKey, identifiers, isFictional, ...facts } of companiesFirst) {
			const organisationId = ids.get(key) as string;
			await organisationCommands.insert(trx, {
				...facts,
				id: organisationId,
				nameFolded: fold(facts.name),
				matchKey: matchKey(facts.name),
				parentId: companyKey ? (ids.get(companyKey) ?? null) : null,
				isFictional: isFictional ? 1 : 0,
				createdAt,
			});
			const rows = identifiers.map(({ kind, value }) => ({ ...read(kind, value), organisationId, createdAt }));
			await organisationCommands.insertIdentifiers(
				trx,
				rows.map((row) => ({ ...row, id: newId() })),
			);
		}
	});
	return ids;
}

function read(kind: IdentifierKind, value: string): Identifier {
	const identifier = readIdentifier(kind, value);
	if ("problem" in identifier) throw new Error(`The list holds a number that is none: ${kind}, ${identifier.problem}.`);
	return identifier;
}
