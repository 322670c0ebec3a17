/** A calendar entry's life: its REQUEST waits, was handed over, was withdrawn, or never left. */
export const calendarEntryStates = ["queued", "sent", "cancelled", "dead"] as const;
export type CalendarEntryState = (typeof calendarEntryStates)[number];
