import { inTransaction } from "#db/client";
import * as organisationListQueries from "#db/queries/organisation-list";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/**
 * Notes that somebody takes the list of organisations out of the house: how many, in which kind of file, and how it was
 * narrowed down. What was searched for is left out. Gives how many they are.
 */
export async function exportOrganisations(
	deps: Deps,
	filter: organisationListQueries.OrganisationFilter,
	format: string,
): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const count = await organisationListQueries.countMatching(trx, filter);
		const { kind, level, provinceCode } = filter;
		await record(trx, deps, {
			action: "organisation.exported",
			subjectId: "organisations",
			after: {
				count,
				format,
				...(kind ? { kind } : {}),
				...(level ? { level } : {}),
				...(provinceCode ? { provinceCode } : {}),
				...(filter.patterns.length > 0 ? { searched: true } : {}),
				...(filter.ids ? { doubtful: true } : {}),
			},
		});
		return count;
	});
}
