import type { ReadDb } from "#db/client";
import * as organisationQueries from "#db/queries/organisations";
import type { Category } from "../registrations/types";
import { fold } from "../text";
import { kindsOfCategory } from "./rules";

/** An organisation as people write it. */
export interface NamedOrganisation {
	name: string;
	category: Category;
	regencyCode: string | null;
}

/**
 * The id of the organisation with this name, party and region; undefined when there is none yet. Only the whole name
 * counts: several rival unions share an acronym. A body whose region is unknown matches any region.
 */
export async function findOrganisation(
	db: ReadDb,
	{ name, category, regencyCode }: NamedOrganisation,
): Promise<string | undefined> {
	const namesakes = await organisationQueries.listByName(db, fold(name), kindsOfCategory[category]);
	const found =
		namesakes.find((one) => one.regencyCode === regencyCode) ??
		namesakes.find((one) => one.regencyCode === null || regencyCode === null);
	return found?.id;
}
