import { boardColumnOf } from "#app/domain/cooperatives/rules";
import { type BoardColumn, boardColumns, type CooperativeReach } from "#app/domain/cooperatives/types";
import { dateIn, dueState, soonUntil } from "#app/domain/followups/rules";
import type { ReadDb } from "#db/client";
import * as cooperativeListQueries from "#db/queries/cooperative-list";
import * as followupListQueries from "#db/queries/followup-list";
import * as leaderQueries from "#db/queries/leader-figures";
import * as publicEventQueries from "#db/queries/public-events";

/** As much as fits on one sheet of A4. */
const dialoguesShown = 9;
const promisesShown = 5;

interface Reader {
	/** The offices whose events are counted; null for all. */
	officeIds: string[] | null;
	/** Whose promises come first: those of the reader's office, and of the reader. */
	own: { officeId: string; email: string };
	/** Which cooperatives are counted; null for all. */
	reach: CooperativeReach | null;
	now: Date;
}

/** Everything the page for leaders shows, as it is at `now`, in a fixed number of queries. */
export async function leaderFigures(read: ReadDb, { officeIds, own, reach, now }: Reader) {
	const events = { officeIds, now: now.toISOString() };
	const filter = { ...events, own, soon: soonUntil(now).toISOString() };
	const [held, people, promises, late, stages, dialogues] = await Promise.all([
		leaderQueries.countHeld(read, events),
		leaderQueries.listPeopleByParty(read, events),
		followupListQueries.sumAll(read, filter),
		followupListQueries.listLate(read, filter, promisesShown),
		cooperativeListQueries.countByStage(read, { reach, today: dateIn("Asia/Jakarta", now) }),
		heldDialogues(read, events),
	]);
	return {
		at: now.toISOString(),
		held,
		people,
		promises,
		late: late.map((promise) => ({ ...promise, isOwn: promise.isOwn === 1, due: dueState(promise, now) })),
		columns: countColumns(stages),
		dialogues,
	};
}

/** The latest dialogues with their people, promises, and where their cooperatives stand now. */
async function heldDialogues(read: ReadDb, events: leaderQueries.HeldEvents) {
	const dialogues = await leaderQueries.listHeld(read, events, dialoguesShown);
	const ids = dialogues.map(({ id }) => id);
	const [days, progress, cooperatives] = await Promise.all([
		publicEventQueries.daysByEvent(read, ids),
		publicEventQueries.progressByEvent(read, ids, events.now),
		leaderQueries.listCooperativesSince(read, ids),
	]);
	return dialogues.map(({ id, title, regencyName, confirmed, attended }) => {
		const tookPart = cooperatives.filter(({ eventId }) => eventId === id);
		const own = days.get(id) ?? [];
		return {
			id,
			title,
			regencyName,
			confirmed,
			attended,
			firstDayLocal: own[0]?.startsAtLocal ?? "",
			lastDayLocal: own.at(-1)?.endsAtLocal ?? "",
			kept: progress.get(id)?.done ?? 0,
			late: progress.get(id)?.overdue ?? 0,
			cooperatives: countColumns(tookPart.map(({ stage, cooperatives: count }) => ({ stage, count }))),
			certifiedSince: tookPart.reduce((sum, { certifiedSince }) => sum + certifiedSince, 0),
		};
	});
}

/** Cooperatives by stage as cooperatives by column of the board. */
function countColumns(stages: Awaited<ReturnType<typeof cooperativeListQueries.countByStage>>) {
	const columns = Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<BoardColumn, number>;
	for (const { stage, count } of stages) columns[boardColumnOf(stage)] += count;
	return columns;
}
