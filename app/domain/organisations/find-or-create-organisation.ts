import { newId, type Tx } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import type { Deps } from "../deps";
import type { Category } from "../registrations/types";
import { fold } from "../text";
import type { OrganisationKind } from "./types";

/** The kinds a party's bodies can be of; the first is what an unknown name becomes. */
const kindsOfCategory = {
	employer: ["employer", "employer_association"],
	union: ["union"],
	cooperative: ["cooperative"],
	government: ["local_government", "central_government"],
	other: ["other"],
} as const satisfies Record<Category, readonly [OrganisationKind, ...OrganisationKind[]]>;

interface NamedOrganisation {
	name: string;
	category: Category;
	regencyCode: string | null;
	isFictional: boolean;
}

/**
 * The id of the organisation with this name, party and region; a new record when there is none. Only the whole name
 * counts: several rival unions share an acronym. A body whose region is unknown matches any region.
 */
export async function findOrCreateOrganisation(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	{ name, category, regencyCode, isFictional }: NamedOrganisation,
): Promise<string> {
	const kinds = kindsOfCategory[category];
	const nameFolded = fold(name);
	const namesakes = await organisationQueries.listByName(trx, nameFolded, kinds);
	const found =
		namesakes.find((one) => one.regencyCode === regencyCode) ??
		namesakes.find((one) => one.regencyCode === null || regencyCode === null);
	if (found) return found.id;
	const id = newId();
	await organisationCommands.insert(trx, {
		id,
		kind: kinds[0],
		name,
		nameFolded,
		regencyCode,
		isFictional: isFictional ? 1 : 0,
		createdAt: now().toISOString(),
	});
	return id;
}
