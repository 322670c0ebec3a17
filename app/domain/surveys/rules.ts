import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { type Category, categories } from "../registrations/types";
import { highestRating, type RatingFigures, type SurveyRefusal } from "./types";

/** How long after the last day replies are taken, in days. */
export const surveyDays = 30;
/**
 * The fewest replies of which anything is shown, over all or of one party: among fewer, the organisers, who know the
 * people, could tell who said what.
 */
export const fewestReplies = 5;

const day = 86_400_000;

interface Asked {
	event: Pick<EventRow, "status" | "endsAt">;
	registration: Pick<Registration, "status" | "isUnassigned" | "hasReplied">;
	/** Checked in on any day; of an event without any check-in everybody with a seat. */
	tookPart: boolean;
}

/** Why the holder of a registration cannot reply now; null when the form is open: for 30 days after the last day, once. */
export function surveyRefusal({ event, registration, tookPart }: Asked, now: Date): SurveyRefusal | null {
	const { status, endsAt } = event;
	if (status !== "published" || registration.status !== "confirmed" || registration.isUnassigned === 1)
		return "not-asked";
	if (!endsAt || now.toISOString() < endsAt) return "not-yet";
	if (registration.hasReplied === 1) return "replied";
	if (now.getTime() >= Date.parse(endsAt) + surveyDays * day) return "over";
	return tookPart ? null : "not-asked";
}

/**
 * The parties whose figures may stand beside those of all: of each enough replied, and of those left out nobody or
 * enough, since otherwise what they said could be worked out by subtraction.
 */
export function shownParties(replies: ReadonlyMap<Category, number>): Category[] {
	const fewestFirst = categories
		.filter((category) => (replies.get(category) ?? 0) > 0)
		.sort((a, b) => (replies.get(a) ?? 0) - (replies.get(b) ?? 0));
	let hidden = 0;
	const shown = new Set<Category>();
	for (const category of fewestFirst) {
		const count = replies.get(category) ?? 0;
		if (count < fewestReplies || (hidden > 0 && hidden < fewestReplies)) hidden += count;
		else shown.add(category);
	}
	return categories.filter((category) => shown.has(category));
}

/** The figures of one statement from how often each rating was given; ratings that are null do not count. */
export function ratingFigures(given: readonly { rating: number | null; count: number }[]): RatingFigures {
	const counts = Array.from({ length: highestRating }, (_, index) =>
		given.reduce((sum, { rating, count }) => (rating === index + 1 ? sum + count : sum), 0),
	);
	const count = counts.reduce((sum, one) => sum + one, 0);
	const points = counts.reduce((sum, one, index) => sum + one * (index + 1), 0);
	return { counts, count, mean: count === 0 ? null : points / count };
}
