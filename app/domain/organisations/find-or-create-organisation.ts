import { newId, type Tx } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as regionQueries from "#db/queries/regions";
import type { Deps } from "../deps";
import { fold } from "../text";
import { findOrganisation, type NamedOrganisation } from "./find-organisation";
import { matchKey } from "./match-key";
import { kindsOfCategory } from "./rules";

/**
 * The id of the organisation with this name, party and region; a new record when there is none. It stays the living
 * record until the transaction ends, so that what refers to it is not left behind by a merge.
 */
export async function findOrCreateOrganisation(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	{ isFictional, ...named }: NamedOrganisation & { isFictional: boolean },
): Promise<string> {
	const found = await findOrganisation(trx, named);
	if (found) return organisationCommands.hold(trx, found);
	const { name, category, regencyCode } = named;
	const id = newId();
	await organisationCommands.insert(trx, {
		id,
		kind: kindsOfCategory[category][0],
		name,
		nameFolded: fold(name),
		matchKey: matchKey(name),
		provinceCode: (regencyCode && (await regionQueries.findRegency(trx, regencyCode))?.provinceCode) || null,
		regencyCode,
		isFictional: isFictional ? 1 : 0,
		createdAt: now().toISOString(),
	});
	return id;
}
