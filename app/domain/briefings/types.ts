/** What a briefing counts, as it is stored. */
export interface BriefingCounts {
	held: number;
	confirmed: number;
	attended: number;
	promisesTotal: number;
	promisesKept: number;
	promisesLate: number;
	ownLate: number;
	cooperativesTotal: number;
	cooperativesCertified: number;
}

/** The five figures, in the order in which they are read. */
export const briefingFigureNames = ["held", "attended", "attendanceRate", "kept", "certified"] as const;
export type BriefingFigureName = (typeof briefingFigureNames)[number];

/** One figure with its change since the week before; null where there is nothing to compare or to divide. */
export interface BriefingFigure {
	name: BriefingFigureName;
	/** A count, or for a rate a share of 1. */
	value: number | null;
	change: number | null;
	/** What a count is out of. */
	of: number | null;
}

/** What became of a reader's letter of a week. */
export type ReaderState = "waiting" | "sent" | "toHandOver" | "handedOver" | "revoked" | "expired";
