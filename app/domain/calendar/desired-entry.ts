import type { CalendarEntry } from "#db/tables/messages";
import type { CalendarDayFacts } from "./facts";

/** What a calendar shows of one day or session: all of an entry but its identity. */
export type ShownFacts = Omit<CalendarDayFacts, "uid" | "sequence" | "dtstamp" | "createdAt">;

/** Whose an entry is, and what it stands for: one of either pair is null. */
export type EntryOwner = Pick<CalendarEntry, "registrationId" | "speakerId" | "dayId" | "sessionId">;

/** One entry as it should stand in somebody's calendar. `Slot` is what the caller wants back with its messages. */
export interface DesiredEntry<Slot> {
	owner: EntryOwner;
	/** The attendee's name as printed. */
	name: string;
	/** Who should have it; null: nobody (any more). */
	address: string | null;
	/** Whether somebody who does not have it yet is invited; an entry already there is kept up to date in any case. */
	isInvited: boolean;
	shown: ShownFacts;
	slot: Slot;
}

/** Whether a stored entry is the one for this owner. */
export function isEntryOf(entry: EntryOwner, owner: EntryOwner): boolean {
	return (
		entry.registrationId === owner.registrationId &&
		entry.speakerId === owner.speakerId &&
		entry.dayId === owner.dayId &&
		entry.sessionId === owner.sessionId
	);
}

/** The address an invitation may go to. An organizer who invites their own mailbox is not asked to answer. */
export function invitableAddress(address: string | null, organizer: { address: string }): string | null {
	return address !== null && address.toLowerCase() !== organizer.address.toLowerCase() ? address : null;
}
