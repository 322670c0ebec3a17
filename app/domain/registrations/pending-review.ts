import type { Registration } from "#db/tables/registrations";

/** What stood in columns and answers before they were changed; null where there was nothing. */
export type ValuesBefore = Record<string, string | null>;

/** Whether a participant's change of an approved registration waits for staff to look at it. */
export function needsReview({ status, reviewNeededAt }: Pick<Registration, "status" | "reviewNeededAt">): boolean {
	return status === "confirmed" && reviewNeededAt !== null;
}

/** What stood there before the first change that nobody has looked at yet; `{}` when there is none. */
export function storedBefore({ reviewBefore }: Pick<Registration, "reviewBefore">): ValuesBefore {
	return reviewBefore === null ? {} : (JSON.parse(reviewBefore) as ValuesBefore);
}
