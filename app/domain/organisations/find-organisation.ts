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
 * counts: several rival unions share an acronym. A body whose region is unknown matches any region. The name of a
 * merged record goes on finding the one it was merged into.
 */
export async function findOrganisation(
	db: ReadDb,
	{ name, category, regencyCode }: NamedOrganisation,
): Promise<string | undefined> {
	const namesakes = await organisationQueries.listByName(db, fold(name), kindsOfCategory[category]);
	const here = namesakes.filter((one) => one.regencyCode === regencyCode);
	const anywhere = namesakes.filter((one) => one.regencyCode === null || regencyCode === null);
	const isLiving = (one: { mergedIntoId: string | null }) => one.mergedIntoId === null;
	const found = here.find(isLiving) ?? here[0] ?? anywhere.find(isLiving) ?? anywhere[0];
	if (!found || isLiving(found)) return found?.id;
	return organisationQueries.findSurvivorId(db, found.id);
}
