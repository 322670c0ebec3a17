import { type FigureQuestion, nationalFigures } from "#app/domain/figures/national-figures";
import { balance, byColumn, sinceDialogues } from "#app/domain/figures/roll-up";
import type { ReadDb } from "#db/client";

/** As much as fits on one sheet of A4. */
const dialoguesShown = 9;
const promisesShown = 5;

/** Everything the page for leaders shows, as it is at `now`, in a fixed number of queries. */
export async function leaderFigures(read: ReadDb, question: Omit<FigureQuestion, "promises">) {
	const { at, key, ownLate, events, stages } = await nationalFigures(read, { ...question, promises: promisesShown });
	return {
		at,
		held: key.held,
		people: balance(events).map(({ category, confirmed, attended }) => ({ category, confirmed, attended })),
		promises: { ...key.promises, ownLate: ownLate.count },
		late: ownLate.promises.map((promise) => ({ ...promise, isOwn: true })),
		columns: byColumn(stages),
		dialogues: sinceDialogues(events)
			.slice(0, dialoguesShown)
			.map(({ firstOn, lastOn, ...line }) => ({ ...line, firstDayLocal: firstOn ?? "", lastDayLocal: lastOn ?? "" })),
	};
}
