import type { ReadDb } from "#db/client";
import * as surveyQueries from "#db/queries/surveys";
import { fewestReplies, ratingFigures, shownParties } from "./rules";
import { type SurveyFigures, surveyStatements } from "./types";

/** The figures of an event's survey in three queries; nothing is shown of fewer than five replies. */
export async function surveyFigures(read: ReadDb, eventId: string): Promise<SurveyFigures> {
	const [asked, byCategory, ratings] = await Promise.all([
		surveyQueries.countAsked(read, eventId),
		surveyQueries.countByCategory(read, eventId),
		surveyQueries.listRatings(read, eventId),
	]);
	const replies = [...byCategory.values()].reduce((sum, count) => sum + count, 0);
	if (replies < fewestReplies) return { asked, replies, statements: null };
	const parties = shownParties(byCategory);
	return {
		asked,
		replies,
		statements: surveyStatements.map((statement) => {
			const given = ratings.filter((one) => one.statement === statement);
			return {
				statement,
				all: ratingFigures(given),
				byParty: parties.map((category) => {
					const { mean, count } = ratingFigures(given.filter((one) => one.category === category));
					return { category, mean, count };
				}),
			};
		}),
	};
}
