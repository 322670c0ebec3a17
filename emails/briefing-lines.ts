import { formatChange, formatNumber, formatShare } from "#app/i18n/format";
import type { Voice } from "./letter";

/** One of the five figures with its change since the week before; null where there is nothing to compare or to divide. */
export interface BriefingFigure {
	readonly name: "held" | "attended" | "attendanceRate" | "kept" | "certified";
	/** A count, or a share of 1 for the rate. */
	readonly value: number | null;
	readonly change: number | null;
	/** What a count is out of. */
	readonly of: number | null;
}

/** "1.940 dari 2.300 (+12)": a figure, what it is out of, and what changed. */
export function figureLine({ name, value, change, of }: BriefingFigure, { t, language }: Voice): string {
	const words = t.briefing;
	const isRate = name === "attendanceRate";
	const shown = value === null ? "–" : isRate ? formatShare(value, 1, language) : formatNumber(value, language);
	const whole = of === null ? shown : words.outOf(shown, formatNumber(of, language));
	return `${whole} (${changeOf(change, isRate, { t, language })})`;
}

/** "+12", "−0,5 poin" or that nothing changed. */
export function changeOf(change: number | null, isRate: boolean, { t, language }: Voice): string {
	const words = t.briefing;
	if (change === null) return words.noComparison;
	const points = isRate ? Math.round(change * 1000) / 10 : change;
	if (points === 0) return words.unchanged;
	const amount = formatChange(points, language);
	return isRate ? words.points(amount) : amount;
}
