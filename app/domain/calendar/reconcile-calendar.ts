import type { Tx } from "#db/client";
import * as calendarEntryQueries from "#db/queries/calendar-entries";
import type { Deps } from "../deps";
import type { Recipient } from "../messages/recipients";
import { type DaySlot, desiredDays } from "./entry-plan";
import { type EntryMessage, issueEntries } from "./issue-entries";

/** A message about one day that has to go to one mailbox. */
export type CalendarMessage = Omit<EntryMessage<DaySlot>, "slot"> & DaySlot;

/** What came of a comparison: messages to send, and letters withdrawn because they carried an older message. */
export interface CalendarChanges {
	messages: CalendarMessage[];
	withdrawn: { template: string; registrationId: string | null }[];
}

/**
 * Brings the calendar entries of these people in line with their registrations and the days of their events, in the
 * transaction that changed either. The caller sends the messages. A second call finds nothing to do.
 */
export async function reconcileCalendar(
	trx: Tx,
	deps: Pick<Deps, "now" | "site">,
	recipients: readonly Recipient[],
): Promise<CalendarChanges> {
	const at = deps.now().toISOString();
	const ids = recipients.map(({ registration }) => registration.id);
	const living = await calendarEntryQueries.listLiving(trx, ids);
	const desired = recipients.flatMap((recipient) => desiredDays(recipient, deps.site, at));
	const { messages, withdrawn } = await issueEntries(trx, deps, living, desired);
	return { messages: messages.map(({ slot, ...message }) => ({ ...message, ...slot })), withdrawn };
}
