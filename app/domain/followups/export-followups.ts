import { inTransaction } from "#db/client";
import * as followupListQueries from "#db/queries/followup-list";
import { record } from "../audit/record";
import type { Deps } from "../deps";

/** Follow-ups read at once. */
const portion = 500;

/**
 * Notes that somebody takes a list of follow-ups with people's contact data out of the house: how many, in which kind of
 * file, and how it was narrowed down. What was searched for is left out, because it may name a person.
 */
export async function exportFollowups(
	deps: Deps,
	officeId: string,
	filter: followupListQueries.FollowupFilter,
	{ view, format }: { view: followupListQueries.FollowupSlice; format: string },
): Promise<number> {
	return inTransaction(deps.db, async (trx) => {
		const counts = await followupListQueries.countByView(trx, filter);
		const ids: string[] = [];
		while (ids.length < counts[view]) {
			const some = await followupListQueries.listByView(trx, filter, { view, offset: ids.length, limit: portion });
			if (some.length === 0) break;
			ids.push(...some.map(({ id }) => id));
		}
		const { theme, provinceCode, pattern } = filter;
		await record(trx, deps, {
			action: "followup.exported",
			subjectId: filter.eventId ?? officeId,
			...(filter.eventId ? { eventId: filter.eventId } : {}),
			officeId,
			after: {
				count: counts[view],
				format,
				view,
				...(theme ? { theme } : {}),
				...(provinceCode ? { provinceCode } : {}),
				...(pattern ? { searched: true } : {}),
				...(filter.ids ? { chosen: true } : {}),
			},
			people: [{ kind: "owner", ids }],
		});
		return counts[view];
	});
}
