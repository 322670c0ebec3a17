import type { ReadDb } from "#db/client";
import * as cooperativeListQueries from "#db/queries/cooperative-list";
import * as figureQueries from "#db/queries/event-figures";
import * as followupListQueries from "#db/queries/followup-list";
import type { Reach } from "../accounts/types";
import type { CooperativeReach, CooperativeStage } from "../cooperatives/types";
import { type DueState, dateIn, dueState, soonUntil } from "../followups/rules";
import { keyFigures } from "./roll-up";
import type { KeyFigures } from "./types";

/** Whose figures are asked for, and which events they are narrowed down to. */
export interface FigureQuestion {
	/** Which events are counted. */
	within: Reach;
	/** Which cooperatives are counted; null for all. */
	reach: CooperativeReach | null;
	/** Whose promises are our own: those of bodies that are this office, and of this address. */
	own: { officeId: string; email: string };
	/** Empty parts narrow nothing. The year is that of an event's first day; cooperatives on record have none, nor a topic. */
	filter?: { year?: string; provinceCode?: string; topic?: string };
	now: Date;
	/** Late promises that are named, and held events that come one by one. */
	promises: number;
	dialogues?: number;
}

export interface NationalFigures {
	/** UTC instant they are of. */
	at: string;
	key: KeyFigures;
	/** The first of our late promises, the longest overdue before the others, and how many there are. */
	ownLate: { count: number; promises: (followupListQueries.FollowupLine & { due: DueState })[] };
	/** What the figures are made of. */
	events: figureQueries.FigureLines;
	/** Cooperatives on record by stage. */
	stages: { stage: CooperativeStage; count: number }[];
}

/** The nation in figures at one moment, in four queries: none of them is older than the last write. */
export async function nationalFigures(read: ReadDb, question: FigureQuestion): Promise<NationalFigures> {
	const { within, reach, own, filter = {}, now, promises, dialogues = 0 } = question;
	const at = now.toISOString();
	const province = filter.provinceCode === undefined ? {} : { provinceCode: filter.provinceCode };
	const late = { within, ...filter, own, now: at, soon: soonUntil(now).toISOString() };
	const [events, stages, ownLate] = await Promise.all([
		figureQueries.listFigures(read, { within, ...filter }, at, dialogues),
		reach === null && filter.provinceCode === undefined
			? cooperativeListQueries.countEveryByStage(read)
			: cooperativeListQueries.countByStage(read, { reach, today: dateIn("Asia/Jakarta", now), ...province }),
		followupListQueries.listOwnLate(read, late, promises),
	]);
	return {
		at,
		key: keyFigures(events.byMonth, stages),
		ownLate: {
			count: ownLate.count,
			promises: ownLate.promises.map((line) => ({ ...line, due: dueState(line, now) })),
		},
		events,
		stages,
	};
}
