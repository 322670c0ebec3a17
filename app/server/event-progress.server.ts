import { boardColumnOf } from "#app/domain/cooperatives/rules";
import { type BoardColumn, boardColumns } from "#app/domain/cooperatives/types";
import type { DiscussionStatus } from "#app/domain/discussion/types";
import { type Category, categories } from "#app/domain/registrations/types";
import type { ReadDb } from "#db/client";
import * as closingQueries from "#db/queries/closing";
import * as progressQueries from "#db/queries/event-progress";

/**
 * What the public is told of an event's outcome: counts, and nothing that a person wrote. Six queries, whatever its size;
 * live, so that a promise that is kept today is counted today.
 */
export async function eventProgress(read: ReadDb, eventId: string, now: Date) {
	const [attended, questions, promises, cooperatives, updatedAt] = await Promise.all([
		progressQueries.listAttendedByParty(read, eventId),
		progressQueries.countQuestions(read, eventId),
		progressQueries.listPromiseGroups(read, eventId, now.toISOString()),
		closingQueries.listCooperatives(read, eventId),
		progressQueries.findUpdatedAt(read, eventId),
	]);
	const people = (category: Category) => attended.find((one) => one.category === category)?.people ?? 0;
	const asked = (status: DiscussionStatus) => questions.find((one) => one.status === status)?.questions ?? 0;
	const inState = (state: progressQueries.PublicPromiseState) =>
		promises.filter((group) => group.state === state).reduce((sum, group) => sum + group.promises, 0);
	const columns = Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>;
	for (const { stage, cooperatives: count } of cooperatives) columns[boardColumnOf(stage)] += count;
	return {
		people: categories.map((category) => ({ category, people: people(category) })),
		questions: { answered: asked("answered"), open: asked("open") + asked("written_answer_due") },
		promises: { kept: inState("kept"), open: inState("open"), late: inState("late"), groups: promises },
		cooperatives: {
			columns,
			certifiedSince: cooperatives.reduce((sum, { certifiedSince }) => sum + certifiedSince, 0),
		},
		updatedAt,
	};
}

/** Whether the public is told of an event's outcome: from its first closing on, also while its report is open again. */
export async function hasProgress(read: ReadDb, eventId: string): Promise<boolean> {
	return (await closingQueries.listIssues(read, eventId)).length > 0;
}
