import type { Reach } from "#app/domain/accounts/types";
import { compatibleKinds } from "#app/domain/organisations/candidates";
import { searchPatterns } from "#app/domain/registrations/search";
import type { ReadDb } from "#db/client";
import * as organisationListQueries from "#db/queries/organisation-list";
import * as mergeQueries from "#db/queries/organisation-merges";
import * as organisationQueries from "#db/queries/organisations";
import type { Organisation } from "#db/tables/organisations";

const mostFound = 10;

/** Living records that `organisation` could be one body with, found by what somebody typed, at most 10. */
export async function findPartners(read: ReadDb, organisation: Organisation, words: string, within: Reach) {
	const patterns = searchPatterns(words);
	if (patterns.length === 0) return [];
	const found = await organisationListQueries.listMatching(
		read,
		{ patterns, numberPattern: null, kind: null, level: null, provinceCode: null, ids: null },
		{ within, order: "name", limit: 50, offset: 0 },
	);
	return found
		.filter(({ id, kind }) => id !== organisation.id && compatibleKinds(kind, organisation.kind))
		.slice(0, mostFound)
		.map(({ id, name, kind, regencyName, provinceName }) => ({ id, name, kind, region: regencyName ?? provinceName }));
}

/** The two records of a merge side by side: what is known of each, and what would leave it if it ended. */
export async function mergePair(read: ReadDb, one: Organisation, other: Organisation) {
	const ids = [one.id, other.id];
	const filter = { patterns: [], numberPattern: null, kind: null, level: null, provinceCode: null, ids };
	const [lines, evidence, numbers, ofOne, ofOther] = await Promise.all([
		organisationListQueries.listMatching(read, filter, {
			within: { officeIds: [], eventIds: [] },
			order: "newest",
			limit: 2,
			offset: 0,
		}),
		organisationListQueries.countEvidence(read, ids),
		organisationListQueries.listNumbersOf(read, ids),
		mergeQueries.countReferences(read, one.id),
		mergeQueries.countReferences(read, other.id),
	]);
	const sideOf = (record: Organisation, moves: typeof ofOne) => {
		const line = lines.find(({ id }) => id === record.id);
		return {
			id: record.id,
			name: record.name,
			kind: record.kind,
			level: record.level,
			region: line?.regencyName ?? line?.provinceName ?? null,
			parentName: line?.parentName ?? null,
			address: record.address,
			numbers: numbers.flatMap(({ organisationId, kind, value }) =>
				organisationId === record.id ? [{ kind, value }] : [],
			),
			evidence: evidence.get(record.id) ?? { people: 0, events: 0, promises: 0 },
			moves,
		};
	};
	return [sideOf(one, ofOne), sideOf(other, ofOther)] as const;
}

/** The record that would be compared with; undefined when there is none, or it is no partner any more. */
export async function findPartner(read: ReadDb, organisation: Organisation, id: string | null) {
	const other = id ? await organisationQueries.findById(read, id) : undefined;
	return other && other.id !== organisation.id && other.mergedIntoId === null ? other : undefined;
}
