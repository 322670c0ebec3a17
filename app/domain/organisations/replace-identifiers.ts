import { newId, type Tx } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as organisationQueries from "#db/queries/organisations";
import type { Deps } from "../deps";
import type { Identifier } from "./identifiers";

/**
 * Makes these the numbers of an organisation; those it has already keep their rows. Gives what the trail says of it:
 * what came and what went, as numbers of bodies are no personal data. Undefined when nothing changed.
 */
export async function replaceIdentifiers(
	trx: Tx,
	{ now }: Pick<Deps, "now">,
	organisationId: string,
	wanted: readonly Identifier[],
): Promise<{ numbersAdded?: string[]; numbersRemoved?: string[] } | undefined> {
	const known = await organisationQueries.listIdentifiers(trx, organisationId);
	const keyOf = ({ kind, valueFolded }: Identifier) => `${kind}:${valueFolded}`;
	const wantedBy = new Map(wanted.map((one) => [keyOf(one), one]));
	const knownKeys = new Set(known.map(keyOf));
	const added = wanted.filter((one) => !knownKeys.has(keyOf(one)));
	const removed = known.filter((one) => !wantedBy.has(keyOf(one)));
	for (const one of known) {
		const value = wantedBy.get(keyOf(one))?.value;
		if (value !== undefined && value !== one.value) await organisationCommands.respellIdentifier(trx, one.id, value);
	}
	await organisationCommands.removeIdentifiers(
		trx,
		removed.map(({ id }) => id),
	);
	const createdAt = now().toISOString();
	await organisationCommands.insertIdentifiers(
		trx,
		added.map((one) => ({ ...one, id: newId(), organisationId, createdAt })),
	);
	if (added.length + removed.length === 0) return undefined;
	return {
		...(added.length > 0 ? { numbersAdded: added.map(({ value }) => value) } : {}),
		...(removed.length > 0 ? { numbersRemoved: removed.map(({ value }) => value) } : {}),
	};
}
