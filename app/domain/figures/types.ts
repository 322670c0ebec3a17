import type { BoardColumn } from "../cooperatives/types";
import type { Category } from "../registrations/types";

/** How people over time are grouped: a year is shown by its months, longer times by quarters, and the longest by years. */
export const periodGrains = ["month", "quarter", "year"] as const;
export type PeriodGrain = (typeof periodGrains)[number];

/** The figures of the dashboard that can be downloaded, each by itself. */
export const figureNames = ["time", "parties", "provinces", "late", "dialogues"] as const;
export type FigureName = (typeof figureNames)[number];

/** What a leader asks first. */
export interface KeyFigures {
	/** Published events that are over. */
	held: number;
	/** People with a seat at them, and those of them who came on any day. */
	confirmed: number;
	attended: number;
	/** Promises that were not cancelled; those that are late are still open. */
	promises: { total: number; kept: number; late: number };
	/** Cooperatives on record, and those whose certificate was issued. */
	cooperatives: { total: number; certified: number };
}

/** Dialogues and people of one stretch of time. */
export interface PeriodFigures {
	/** `2021-09`, `2021-Q3` or `2021`. */
	period: string;
	held: number;
	confirmed: number;
	attended: Record<Category, number>;
}

/** One party at the dialogues that were held. Shares are parts of 1; null where there is nothing to divide. */
export interface PartyFigures {
	category: Category;
	confirmed: number;
	attended: number;
	/** Of all who came. */
	share: number | null;
	/** The share that the targets of these dialogues make, and the share that came to those that have one. */
	target: number | null;
	shareWhereTarget: number | null;
}

/** Promises made at the dialogues of one province; code null for those without a place. */
export interface ProvinceFigures {
	code: string | null;
	name: string | null;
	held: number;
	total: number;
	kept: number;
	late: number;
}

/** What became of the cooperatives that took part in a dialogue. */
export interface DialogueFigures {
	id: string;
	title: string;
	regencyName: string | null;
	firstOn: string | null;
	lastOn: string | null;
	attended: number;
	confirmed: number;
	kept: number;
	late: number;
	/** By the column in which they are now. */
	cooperatives: Record<BoardColumn, number>;
	/** Cooperatives whose certificate was issued after the last day. */
	certifiedSince: number;
}
