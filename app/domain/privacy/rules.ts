import type { PrivacyRequest } from "#db/tables/privacy";
import { type PurgedClass, type RequestState, type RequestWay, retention } from "./types";

const hour = 3_600_000;

/** "3 × 24 jam" (UU 27/2022 art. 30, 32, 40, 41), in instants: nights and holidays count. */
const hoursToAnswer = 72;
/** The office is warned when this much is left. */
const hoursOfWarning = 24;

/** When a request that came in at an instant has to be answered, as a UTC instant. */
export function dueAfter(receivedAt: Date): string {
	return new Date(receivedAt.getTime() + hoursToAnswer * hour).toISOString();
}

/** The time that is left, in whole minutes, or that has gone past the due instant. */
export type Clock =
	| { isLate: false; isSoon: boolean; hours: number; minutes: number }
	| { isLate: true; hours: number };

/** How much time is left for a request. The due instant itself is late. */
export function clockOf(dueAt: string, now: Date): Clock {
	const left = new Date(dueAt).getTime() - now.getTime();
	if (left <= 0) return { isLate: true, hours: Math.floor(Math.abs(left) / hour) };
	const minutes = Math.ceil(left / 60_000);
	return {
		isLate: false,
		isSoon: left <= hoursOfWarning * hour,
		hours: Math.floor(minutes / 60),
		minutes: minutes % 60,
	};
}

/** Whether a request still waits for an answer. */
export function isOpen(state: RequestState): boolean {
	return state === "received" || state === "identified";
}

/**
 * Whether a request that was identified proves a person, by their mailbox or to staff. A personal page does not: whoever
 * fills in a form gets one at once, with any name and address.
 */
export function provesPerson(way: RequestWay): boolean {
	return way !== "page";
}

/** The alarm that is due for an open request: before it runs out, and when it ran out; each once. */
export function alarmOf(
	{ state, dueAt, warnedAt, overdueToldAt }: Pick<PrivacyRequest, "state" | "dueAt" | "warnedAt" | "overdueToldAt">,
	now: Date,
): "soon" | "late" | null {
	if (!isOpen(state)) return null;
	const clock = clockOf(dueAt, now);
	if (clock.isLate) return overdueToldAt === null ? "late" : null;
	return clock.isSoon && warnedAt === null ? "soon" : null;
}

/** The instant before which something of a class is past its time, for `months` of keeping people. */
export function dueBefore(name: PurgedClass, now: Date, months: number): string {
	const { keep } = retention[name];
	if (keep !== "people") return new Date(now.getTime() - keep.days * 86_400_000).toISOString();
	const due = new Date(now);
	due.setUTCMonth(due.getUTCMonth() - months);
	return due.toISOString();
}
