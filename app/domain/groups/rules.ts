import { DateTime } from "luxon";
import { phaseOf } from "../events/lifecycle";
import { isOver } from "../events/rules";
import { isLiving } from "../registrations/rules";
import type { RegistrationStatus } from "../registrations/types";

/** Delegates that one form registers at most. */
export const mostDelegates = 20;

/** How many delegates of one organisation a form may register, with the organisation's cap of the event if it has one. */
export function delegateLimit(seatsPerOrganisation: number | null): number {
	return Math.min(mostDelegates, seatsPerOrganisation ?? mostDelegates);
}

/** The page of the group form on which a field is asked: 1 organisation and contact, 2 delegates, 3 check and send. */
export function pageOfGroupField(field: string): 1 | 2 | 3 {
	if (["category", "organisation", "region", "delegates", "form"].includes(field) || field.startsWith("contact_"))
		return 1;
	return /^d\d+_/.test(field) || field === "mail_to" ? 2 : 3;
}

/** What the whole group has: a seat or decision of its own, none (`null`) once nobody takes part any more. */
export function groupStatus(statuses: readonly RegistrationStatus[]) {
	const living = statuses.filter(isLiving);
	for (const status of ["pending", "waitlisted", "confirmed"] as const) if (living.includes(status)) return status;
	return null;
}

/** Until when (UTC instant) the contact names delegates; null while the event has neither a deadline nor a date. */
export function namesUntil(event: {
	editClosesAt?: string | null;
	registrationClosesAt: string | null;
	startsAt: string | null;
}): string | null {
	return event.editClosesAt ?? event.registrationClosesAt ?? event.startsAt;
}

/** Whether delegates can be named now: by the contact until the last moment for names, by staff until the event is over. */
export function mayName(
	event: Parameters<typeof phaseOf>[0] & Parameters<typeof namesUntil>[0],
	now: Date,
	isStaff: boolean,
): boolean {
	const phase = phaseOf(event, now);
	if (phase === "draft" || isOver(phase) || phase === "cancelled") return false;
	const until = namesUntil(event);
	return isStaff || until === null || now.toISOString() < until;
}

/** Whether nobody was told of this seat yet: it has no name, or a person without address and number who did not accept. */
export function isUntold(delegate: {
	isUnassigned: 0 | 1;
	email: string | null;
	phone: string | null;
	acceptedAt: string | null;
}): boolean {
	return delegate.isUnassigned === 1 || (!delegate.email && !delegate.phone && delegate.acceptedAt === null);
}

/** A reminder of seats without a name, so many days before the last day for names. */
const reminderDays = { week: 7, days: 2 } as const;
export type ReminderMoment = keyof typeof reminderDays;

/**
 * Which reminder belongs to this moment, for a last moment for names (UTC instant): seven and two days before its date,
 * from 08.00 in the event's zone. Null before, once names can no longer be filled in, and when the contact registered or
 * was reminded since it fell due.
 */
export function dueReminder(
	{
		until,
		timeZone,
		createdAt,
		remindedAt,
	}: { until: string; timeZone: string; createdAt: string; remindedAt: string | null },
	now: Date,
): ReminderMoment | null {
	const at = now.toISOString();
	if (until <= at) return null;
	const last = DateTime.fromISO(until, { zone: timeZone }).startOf("day");
	for (const moment of ["days", "week"] as const) {
		const since = last.minus({ days: reminderDays[moment] }).set({ hour: 8 }).toJSDate().toISOString();
		if (at >= since) return createdAt < since && (remindedAt ?? "") < since ? moment : null;
	}
	return null;
}
