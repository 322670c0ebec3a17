import { inTransaction, newId, type Tx } from "#db/client";
import * as organisationCommands from "#db/commands/organisations";
import * as officeQueries from "#db/queries/offices";
import * as regionQueries from "#db/queries/regions";
import type { Organisation } from "#db/tables/organisations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { fold } from "../text";
import { findOrganisation } from "./find-organisation";
import { matchKey } from "./match-key";
import { nameParent, type ParentAnswer } from "./name-parent";
import { type RecordColumns, recordDifferences } from "./record-differences";
import { replaceIdentifiers } from "./replace-identifiers";
import { categoryOfKind } from "./rules";
import type { OrganisationInput } from "./schema";

export type SaveOrganisationAnswer =
	| { ok: true; organisationId: string }
	| {
			ok: false;
			reason:
				| "no-such-organisation"
				| "merged"
				| "stale"
				| "no-such-region"
				| "no-such-office"
				/** There is a record of that name, party and region. */
				| "body-there"
				| Extract<ParentAnswer, { ok: false }>["reason"];
	  };

/**
 * Makes a record, or changes the one that `existing` names. Who did not see the version that is there now overwrites
 * nothing: `stale`.
 */
export async function saveOrganisation(
	deps: Deps,
	existing: { id: string; version: number } | null,
	{ region, parentName, identifiers, ...input }: OrganisationInput,
): Promise<SaveOrganisationAnswer> {
	return inTransaction(deps.db, async (trx) => {
		const [before] = existing ? await organisationCommands.lock(trx, [existing.id]) : [];
		if (existing && !before) return { ok: false, reason: "no-such-organisation" };
		if (before && before.mergedIntoId !== null) return { ok: false, reason: "merged" };
		if (before && before.version !== existing?.version) return { ok: false, reason: "stale" };
		const place = await placeOf(trx, region);
		if (!place) return { ok: false, reason: "no-such-region" };
		if (input.officeId && !(await officeQueries.listAll(trx)).some(({ id }) => id === input.officeId))
			return { ok: false, reason: "no-such-office" };
		if (!before && (await exists(trx, input, place.regencyCode))) return { ok: false, reason: "body-there" };
		const parent = await nameParent(trx, { id: before?.id ?? null, parentName, ...place });
		if (!parent.ok) return parent;

		const columns: RecordColumns = { ...input, ...place, parentId: parent.parentId };
		const id = before?.id ?? newId();
		await write(trx, deps, { id, before, columns });
		const numbers = await replaceIdentifiers(trx, deps, id, identifiers);
		const differences = before ? recordDifferences(before, columns) : null;
		const version = (before?.version ?? 0) + 1;
		if (!before) {
			const after = { name: columns.name, kind: columns.kind, version, ...numbers };
			await record(trx, deps, { action: "organisation.created", subjectId: id, after });
		} else if (differences || numbers) {
			const { before: was, after: is } = differences ?? { before: {}, after: {} };
			const after = { ...is, ...numbers, version };
			await record(trx, deps, { action: "organisation.edited", subjectId: id, before: was, after });
		}
		return { ok: true, organisationId: id };
	});
}

function exists(trx: Tx, { name, kind }: Pick<OrganisationInput, "name" | "kind">, regencyCode: string | null) {
	return findOrganisation(trx, { name, category: categoryOfKind(kind), regencyCode });
}

async function placeOf(trx: Tx, region: string) {
	if (region === "") return { provinceCode: null, regencyCode: null };
	if (region.includes(".")) {
		const regency = await regionQueries.findRegency(trx, region);
		return regency && { provinceCode: regency.provinceCode, regencyCode: regency.code };
	}
	const known = (await regionQueries.listProvinces(trx)).some(({ code }) => code === region);
	return known ? { provinceCode: region, regencyCode: null } : undefined;
}

async function write(
	trx: Tx,
	deps: Deps,
	{ id, before, columns }: { id: string; before: Organisation | undefined; columns: RecordColumns },
): Promise<void> {
	const { name } = columns;
	const keyed = { ...columns, nameFolded: fold(name), matchKey: matchKey(name) };
	if (before) await organisationCommands.update(trx, id, { ...keyed, version: before.version + 1 });
	else await organisationCommands.insert(trx, { ...keyed, id, isFictional: 0, createdAt: deps.now().toISOString() });
}
