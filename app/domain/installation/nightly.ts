/** The lease that keeps the nightly backup to one process. */
export const nightlyLease = "nightly-backup";

const day = 86_400_000;
/** 02:00 in Jakarta, where there is no summer time, as milliseconds of a UTC day. */
const twoInTheMorning = 19 * 3_600_000;

/** The last 02:00 WIB at or before an instant. */
export function lastNight(now: Date): Date {
	const shifted = now.getTime() - twoInTheMorning;
	return new Date(Math.floor(shifted / day) * day + twoInTheMorning);
}

/**
 * Whether a night has passed without a backup: one is due from 02:00 WIB on, also by day when nothing ran at night.
 * `since` is the last backup, or the installation's first day.
 */
export function isNightlyDue(now: Date, since: string | null): boolean {
	return since !== null && since < lastNight(now).toISOString();
}
