import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { phaseOf } from "../events/lifecycle";
import { isLiving, staffRefusalOf } from "./rules";

type Timed = Parameters<typeof phaseOf>[0] & Pick<EventRow, "editClosesAt">;

/**
 * Until when (UTC instant) participants change their own data: as the organiser set it, else until registration closes,
 * else until the event begins. Null while there is no date at all.
 */
export function editableUntil({ editClosesAt, registrationClosesAt, startsAt }: Timed): string | null {
	return editClosesAt ?? registrationClosesAt ?? startsAt;
}

/** Whether the holder of a registration may change it now. */
export function canEdit(event: Timed, { status }: Pick<Registration, "status">, now: Date): boolean {
	const until = editableUntil(event);
	return canHandOver(event, { status }, now) && (until === null || now.toISOString() < until);
}

/** Whether the holder may hand it to a colleague: until the event is over, for people are swapped the night before. */
export function canHandOver(event: Timed, { status }: Pick<Registration, "status">, now: Date): boolean {
	return isLiving(status) && staffRefusalOf(phaseOf(event, now)) === null;
}

/**
 * Whether the holder may still answer questions they have not answered: after the cut-off for changes, too, because
 * people come into seats late. A seat without a name has nobody to ask.
 */
export function canAnswer(
	event: Timed,
	{ status, isUnassigned }: Pick<Registration, "status" | "isUnassigned">,
	now: Date,
): boolean {
	return isUnassigned === 0 && canHandOver(event, { status }, now);
}

const month = 30 * 24 * 60 * 60 * 1000;

/** Whether a personal link leads nowhere any more: handed over, or rejected or cancelled more than 30 days ago. */
export function isDeadLink({ status, endedAt }: Pick<Registration, "status" | "endedAt">, now: Date): boolean {
	if (status === "replaced") return true;
	return !isLiving(status) && endedAt !== null && now.getTime() - Date.parse(endedAt) > month;
}
