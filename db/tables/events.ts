import type { Insertable, Selectable, Updateable } from "kysely";
import type {
	EventKind,
	EventMode,
	EventStatus,
	MeetingPackage,
	SessionKind,
	TimeZone,
} from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import type { Flag, WithDefault } from "./columns";

export interface EventsTable {
	id: string;
	slug: string;
	officeId: string;
	kind: EventKind;
	status: EventStatus;
	mode: EventMode;
	title: string;
	titleFolded: string;
	purpose: WithDefault<string>;
	/** The printed name of the host, a snapshot. */
	hostName: string;
	venueName: WithDefault<string>;
	venueAddress: WithDefault<string>;
	regencyCode: string | null;
	onlineUrl: string | null;
	timeZone: TimeZone;
	/** UTC instants of the first day's start and the last day's end; null until days are set. */
	startsAt: string | null;
	endsAt: string | null;
	/** The organiser's wall clock, `YYYY-MM-DDTHH:MM` in the event's zone … */
	registrationOpensAtLocal: string | null;
	registrationClosesAtLocal: string | null;
	/** … and the instant it means. */
	registrationOpensAt: string | null;
	registrationClosesAt: string | null;
	needsApproval: Flag;
	/** People of one organisation who may hold a seat; null for any number. */
	seatsPerOrganisation: number | null;
	/** Seats for people who come to the door, apart from those of the parties. */
	walkInSeats: WithDefault<number>;
	/** How long a freed seat is kept for the next in line to accept; null gives it to them at once. */
	offerHours: number | null;
	/** How long a seat that was declined in a calendar is kept, in minutes; 0 never gives it up, null is the usual time. */
	releaseMinutes: WithDefault<number | null>;
	/** Since when declined seats are kept until an organiser says: too many were declined at once. */
	releasesPausedAt: WithDefault<string | null>;
	contactName: WithDefault<string>;
	contactPhone: string | null;
	contactEmail: string | null;
	/** The letters before the dash of registration codes, `TAN`. */
	codePrefix: string;
	/** Raised by every change of date, time or place. */
	scheduleVersion: WithDefault<number>;
	/** Set on a worked example: its records are shown as they stood on this date. */
	exampleAsOf: string | null;
	/** Until when participants change their own data, as wall clock and instant; null: until registration closes. */
	editClosesAtLocal: WithDefault<string | null>;
	editClosesAt: WithDefault<string | null>;
	/** A participant's change sends an approved registration back to be decided. */
	editResetsApproval: WithDefault<0 | 1>;
	/** Days before the first day on which participants are reminded; null switches it off. */
	firstReminderDays: WithDefault<number | null>;
	lastReminderDays: WithDefault<number | null>;
	/** Days after the last day on which those who came are thanked; null switches it off. */
	thanksDays: WithDefault<number | null>;
	/** What the organisers say first in letters of confirmation, change and reminder, placeholders and all. */
	letterIntro: WithDefault<string>;
	letterIntroEn: WithDefault<string>;
	isFictional: Flag;
	/** When everybody of the event became anonymous. */
	peopleForgottenAt: WithDefault<string | null>;
	publishedAt: string | null;
	/** Since when its letters wait by an organiser's wish; null: they leave. */
	lettersPausedAt: WithDefault<string | null>;
	/** Why it was postponed or cancelled. */
	statusReason: string | null;
	/** The series it was made in. */
	seriesId: string | null;
	/** Since when its report is closed; null before, and while it is open again. */
	reportedAt: WithDefault<string | null>;
	/** The place its plan was first made for, when that is another one: its texts may still name it. */
	originPlace: string | null;
	createdAt: string;
	updatedAt: string;
}
export interface EventTopicsTable {
	eventId: string;
	position: number;
	topic: string;
	topicFolded: string;
}
export interface EventDaysTable {
	id: string;
	eventId: string;
	/** 1 for the first day. */
	position: number;
	/** `YYYY-MM-DDTHH:MM` in the event's zone. */
	startsAtLocal: string;
	endsAtLocal: string;
	startsAt: string;
	endsAt: string;
	/** When it was taken off the schedule. The row stays: calendar entries and attendance refer to it. */
	removedAt: string | null;
	/** What is bought for the day; null until the organiser says. */
	meetingPackage: MeetingPackage | null;
}
export interface EventSessionsTable {
	id: string;
	eventId: string;
	dayId: string;
	kind: SessionKind;
	title: string;
	startsAtLocal: string;
	endsAtLocal: string;
	room: WithDefault<string>;
	createdAt: string;
	/** Places of its own, among which participants choose; null: for everybody. */
	capacity: WithDefault<number | null>;
	/** When it was taken out of a published programme. The row stays: calendar entries and documents refer to it. */
	removedAt: string | null;
}
export interface EventQuotasTable {
	eventId: string;
	category: Category;
	/** All seats of the party, those held back included. */
	seats: number;
	/** Of these, how many only people who come by invitation may take. */
	heldSeats: WithDefault<number>;
	/** The share of all seats this party should have, in percent. */
	targetPercent: number | null;
	/** Whether the organiser decides about this party's registrations; null does as the event does. */
	needsApproval: 0 | 1 | null;
}
/** An event kept as a pattern for new ones. */
export interface EventTemplatesTable {
	id: string;
	officeId: string;
	name: string;
	/** An `EventPlan` as JSON. */
	plan: string;
	createdAt: string;
	updatedAt: string;
}
/** One event held in several regions. */
export interface EventSeriesTable {
	id: string;
	officeId: string;
	name: string;
	createdAt: string;
}
export type EventRow = Selectable<EventsTable>;
export type NewEvent = Insertable<EventsTable>;
export type EventUpdate = Updateable<EventsTable>;
export type EventDay = Selectable<EventDaysTable>;
export type NewEventDay = Insertable<EventDaysTable>;
export type EventSession = Selectable<EventSessionsTable>;
export type NewEventSession = Insertable<EventSessionsTable>;
export type EventQuota = Selectable<EventQuotasTable>;
export type EventTemplate = Selectable<EventTemplatesTable>;
export type EventSeries = Selectable<EventSeriesTable>;
