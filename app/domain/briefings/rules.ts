import type { TimeZone } from "../events/types";
import { mondayOf } from "../followups/reminder-schedule";
import { dateIn } from "../followups/rules";
import type { BriefingCounts, BriefingFigure } from "./types";

/** The letter is there at 07.00, before the week's first meeting. */
const letterHour = 7;
/** How long a link to the figures opens them, in days. */
const linkDays = 7;

/** The Monday whose letter is to have left by now: that of this week from Monday 07.00 on, before that of the last one. */
export function weekReached(timeZone: TimeZone, now: Date): string {
	return mondayOf(dateIn(timeZone, new Date(now.getTime() - letterHour * 3_600_000)));
}

/** Until when (UTC instant) a link that is issued now opens the figures. */
export function linkExpiry(now: Date): string {
	return new Date(now.getTime() + linkDays * 86_400_000).toISOString();
}

/** Whether a link opens its page. */
export function isLinkOpen({ expiresAt, revokedAt }: { expiresAt: string; revokedAt: string | null }, now: Date) {
	return revokedAt === null && now.toISOString() < expiresAt;
}

/** The five figures of a week and what changed since the one before, when there is one. */
export function briefingFigures(week: BriefingCounts, before: BriefingCounts | null): BriefingFigure[] {
	const count = (name: "held" | "attended" | "kept" | "certified", of: (counts: BriefingCounts) => number) => ({
		name,
		value: of(week),
		change: before && of(week) - of(before),
		of: null as number | null,
	});
	const rate = ({ attended, confirmed }: BriefingCounts) => (confirmed > 0 ? attended / confirmed : null);
	const [now, then] = [rate(week), before && rate(before)];
	return [
		count("held", ({ held }) => held),
		{ ...count("attended", ({ attended }) => attended), of: week.confirmed },
		{ name: "attendanceRate", value: now, change: now !== null && then !== null ? now - then : null, of: null },
		{ ...count("kept", ({ promisesKept }) => promisesKept), of: week.promisesTotal },
		{ ...count("certified", ({ cooperativesCertified }) => cooperativesCertified), of: week.cooperativesTotal },
	];
}
