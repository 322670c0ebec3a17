import { z } from "zod";
import { categories, questionKinds } from "../registrations/types";
import { speakerRoles } from "../speakers/types";
import { eventKinds, eventModes, meetingPackages, sessionKinds, timeZones } from "./types";

const time = z.string().regex(/^\d{2}:\d{2}$/);
const moment = z.object({ offset: z.number().int(), time });

/**
 * An event without its dates and people: what a copy, a template and a series have in common. Days and registration
 * window are counted from the first day, sessions name their day by its number. It holds no participants, letters,
 * documents, links or joining addresses, and of speakers the printed names alone.
 */
export const eventPlanSchema = z.object({
	kind: z.enum(eventKinds),
	mode: z.enum(eventModes),
	title: z.string(),
	purpose: z.string(),
	topics: z.array(z.string()),
	hostName: z.string(),
	venueName: z.string(),
	venueAddress: z.string(),
	regencyCode: z.string().nullable(),
	timeZone: z.enum(timeZones),
	/** The place its texts were written for, when that is another one than its own. */
	originPlace: z.string().nullable(),
	contactName: z.string(),
	contactPhone: z.string().nullable(),
	contactEmail: z.string().nullable(),
	needsApproval: z.boolean(),
	seatsPerOrganisation: z.number().int().nullable(),
	walkInSeats: z.number().int(),
	offerHours: z.number().int().nullable(),
	/** Minutes; templates kept before seats were declined in calendars have the usual time. */
	releaseMinutes: z.number().int().nullable().default(null),
	editResetsApproval: z.boolean(),
	opens: moment.nullable(),
	closes: moment.nullable(),
	/** Until when participants change their own data. */
	editCloses: moment.nullable(),
	days: z.array(
		z.object({ offset: z.number().int(), start: time, end: time, meetingPackage: z.enum(meetingPackages).nullable() }),
	),
	sessions: z.array(
		z.object({
			/** 1 for the first day. */
			day: z.number().int(),
			kind: z.enum(sessionKinds),
			title: z.string(),
			start: time,
			end: time,
			room: z.string(),
			capacity: z.number().int().nullable(),
			people: z.array(
				z.object({
					role: z.enum(speakerRoles),
					name: z.string(),
					titlePrefix: z.string().nullable(),
					titleSuffix: z.string().nullable(),
					position: z.string(),
					organisation: z.string(),
				}),
			),
		}),
	),
	/** Days before and after at which letters leave by date; templates kept before there were any have the usual ones. */
	reminders: z
		.object({
			first: z.number().int().nullable(),
			last: z.number().int().nullable(),
			thanks: z.number().int().nullable(),
		})
		.default({ first: 7, last: 1, thanks: 1 }),
	/** What the event's letters say first, in each language. */
	letterIntro: z.object({ id: z.string(), en: z.string() }).default({ id: "", en: "" }),
	/** The organiser's own questions. Templates kept before there were any have none. */
	questions: z
		.array(
			z.object({
				kind: z.enum(questionKinds),
				label: z.string(),
				hint: z.string(),
				isRequired: z.boolean(),
				options: z.array(z.string()),
				minimum: z.number().int().nullable(),
				maximum: z.number().int().nullable(),
				parties: z.array(z.enum(categories)).nullable(),
				/** Asked of those who gave this answer to an earlier question, 0 for the first. */
				shownWhen: z.object({ question: z.number().int(), answer: z.string() }).nullable(),
			}),
		)
		.default([]),
	quotas: z.array(
		z.object({
			category: z.enum(categories),
			seats: z.number().int(),
			heldSeats: z.number().int(),
			targetPercent: z.number().int().nullable(),
			needsApproval: z.union([z.literal(0), z.literal(1)]).nullable(),
		}),
	),
});

export type EventPlan = z.output<typeof eventPlanSchema>;

/** A plan as it was stored with a template. Throws when it is none. */
export function storedPlan(text: string): EventPlan {
	return eventPlanSchema.parse(JSON.parse(text));
}
