import { newId, type Tx } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import type { Deps } from "../deps";
import { fold } from "../text";
import { findOrganisation, type NamedOrganisation } from "./find-organisation";
import { kindsOfCategory } from "./rules";

/** The id of the organisation with this name, party and region; a new record when there is none. */
export async function findOrCreateOrganisation(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	{ isFictional, ...named }: NamedOrganisation & { isFictional: boolean },
): Promise<string> {
	const found = await findOrganisation(trx, named);
	if (found) return found;
	const { name, category, regencyCode } = named;
	const id = newId();
	await organisationCommands.insert(trx, {
		id,
		kind: kindsOfCategory[category][0],
		name,
		nameFolded: fold(name),
		regencyCode,
		isFictional: isFictional ? 1 : 0,
		createdAt: now().toISOString(),
	});
	return id;
}
