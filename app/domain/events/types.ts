/** Kinds of meeting the ministry holds: dialog, sosialisasi, bimbingan teknis, lokakarya. */
export const eventKinds = ["dialogue", "briefing", "technical_guidance", "workshop"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Stored statuses; scheduled, open, closed, running, finished and reported are derived. */
export const eventStatuses = ["draft", "published", "postponed", "cancelled"] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** Luring, daring, hibrida. */
export const eventModes = ["in_person", "online", "hybrid"] as const;
export type EventMode = (typeof eventModes)[number];

/** What happens in a slot of the programme. */
export const sessionKinds = [
	"registration",
	"ceremony",
	"remarks",
	"keynote",
	"plenary",
	"panel",
	"group_discussion",
	"clinic",
	"break",
	"day_closing",
	"closing",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

/**
 * What an office buys for a day of a meeting, which sets how long the day must last (PMK 33/PMK.02/2016): a full day, a
 * half day, or nothing of the kind.
 */
export const meetingPackages = ["full_day", "half_day", "none"] as const;
export type MeetingPackage = (typeof meetingPackages)[number];

/** Indonesia's IANA zones: WIB (Jakarta, Pontianak), WITA (Makassar), WIT (Jayapura). Keppres 41/1987. */
export const timeZones = ["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] as const;
export type TimeZone = (typeof timeZones)[number];

/** What the public sees an event as, at one moment. */
export type EventPhase =
	| "draft"
	| "scheduled"
	| "open"
	| "closed"
	| "running"
	| "finished"
	| "reported"
	| "postponed"
	| "cancelled";
