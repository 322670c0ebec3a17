import { sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { EventStatus } from "#app/domain/events/types";
import type { ReadDb } from "../client";
import type { EventDay, EventQuota, EventRow, EventSession } from "../tables/events";
import { eventWithin } from "./within-reach";

/** The events with these ids, in no order. */
export function listByIds(db: ReadDb, ids: readonly string[]): Promise<EventRow[]> {
	return db
		.selectFrom("events")
		.selectAll()
		.where("id", "in", ids.length > 0 ? [...ids] : [""])
		.execute();
}

/** One event, whatever its status. */
export function findById(db: ReadDb, id: string): Promise<EventRow | undefined> {
	return db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirst();
}

/** An event by the last part of its address, drafts included. */
export function findBySlug(db: ReadDb, slug: string): Promise<EventRow | undefined> {
	return db.selectFrom("events").selectAll().where("slug", "=", slug).executeTakeFirst();
}

/** An event the public may see: everything but a draft. */
export function findPublicBySlug(db: ReadDb, slug: string): Promise<EventRow | undefined> {
	return db.selectFrom("events").selectAll().where("slug", "=", slug).where("status", "!=", "draft").executeTakeFirst();
}

/** Whether a slug is taken by another event than `exceptId`. */
export async function existsSlug(db: ReadDb, slug: string, exceptId: string | null = null): Promise<boolean> {
	const query = db.selectFrom("events").select("id").where("slug", "=", slug);
	return (await (exceptId ? query.where("id", "!=", exceptId) : query).executeTakeFirst()) !== undefined;
}

/** The days an event has now, first one first, at most 31. Days taken off the schedule are left out. */
export function listDays(db: ReadDb, eventId: string): Promise<EventDay[]> {
	return db
		.selectFrom("eventDays")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.orderBy("position")
		.limit(31)
		.execute();
}

/** The programme in order of time, at most 500 sessions. What was taken out of it is left out. */
export function listSessions(db: ReadDb, eventId: string): Promise<EventSession[]> {
	return db
		.selectFrom("eventSessions")
		.selectAll()
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.orderBy("startsAtLocal")
		.orderBy("endsAtLocal")
		.orderBy("id")
		.limit(500)
		.execute();
}

/** One session of one event. */
export function findSession(db: ReadDb, eventId: string, sessionId: string): Promise<EventSession | undefined> {
	return db
		.selectFrom("eventSessions")
		.selectAll()
		.where("id", "=", sessionId)
		.where("eventId", "=", eventId)
		.where("removedAt", "is", null)
		.executeTakeFirst();
}

/** Seats per party, at most one row a category; a party without a row is not invited. */
export function listQuotas(db: ReadDb, eventId: string): Promise<EventQuota[]> {
	return db.selectFrom("eventQuotas").selectAll().where("eventId", "=", eventId).limit(10).execute();
}

/** The topics in the organiser's order, at most 30. */
export async function listTopics(db: ReadDb, eventId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("eventTopics")
		.select("topic")
		.where("eventId", "=", eventId)
		.orderBy("position")
		.limit(30)
		.execute();
	return rows.map((row) => row.topic);
}

/** Which of a house's events a list shows. */
export type EventView = "coming" | "draft" | "finished" | "reported" | "postponed" | "cancelled" | "all";

export interface EventFilter {
	within: Reach;
	view: EventView;
	/** Only those made in this series. */
	seriesId?: string;
	/** A LIKE pattern over folded text with `\` as escape character; null: no search. */
	pattern: string | null;
	/** UTC instant that divides coming from finished. */
	now: string;
}

/** An event as one line of a list. */
export interface EventListItem {
	id: string;
	slug: string;
	title: string;
	kind: EventRow["kind"];
	status: EventStatus;
	officeName: string;
	regencyName: string | null;
	timeZone: EventRow["timeZone"];
	startsAt: string | null;
	endsAt: string | null;
	firstDayLocal: string | null;
	lastDayLocal: string | null;
	registrationOpensAt: string | null;
	registrationClosesAt: string | null;
	reportedAt: string | null;
	isFictional: 0 | 1;
	/** Confirmed people and seats over all parties. */
	confirmed: number;
	seats: number;
}

/** The latest events of a reach, whatever their state. */
export function listLatest(db: ReadDb, reach: Reach, limit: number): Promise<Pick<EventRow, "id" | "title">[]> {
	return db
		.selectFrom("events")
		.select(["events.id", "events.title"])
		.where(eventWithin(reach))
		.orderBy("events.createdAt", "desc")
		.orderBy("events.id")
		.limit(limit)
		.execute();
}

/** One page of a reach's events: coming ones next first, the others latest first, those without a date on top. */
export async function listWithin(
	db: ReadDb,
	filter: EventFilter,
	page: { limit: number; offset: number },
): Promise<EventListItem[]> {
	const order = filter.view === "coming" ? "asc" : "desc";
	const rows = await filtered(db, filter)
		.innerJoin("offices", "offices.id", "events.officeId")
		.leftJoin("regencies", "regencies.code", "events.regencyCode")
		.select((eb) => [
			"events.id",
			"events.slug",
			"events.title",
			"events.kind",
			"events.status",
			"offices.name as officeName",
			"regencies.name as regencyName",
			"events.timeZone",
			"events.startsAt",
			"events.endsAt",
			"events.registrationOpensAt",
			"events.registrationClosesAt",
			"events.reportedAt",
			"events.isFictional",
			eb
				.selectFrom("eventDays")
				.select((day) => day.fn.min("eventDays.startsAtLocal").as("first"))
				.whereRef("eventDays.eventId", "=", "events.id")
				.where("eventDays.removedAt", "is", null)
				.as("firstDayLocal"),
			eb
				.selectFrom("eventDays")
				.select((day) => day.fn.max("eventDays.startsAtLocal").as("last"))
				.whereRef("eventDays.eventId", "=", "events.id")
				.where("eventDays.removedAt", "is", null)
				.as("lastDayLocal"),
			eb
				.selectFrom("registrations")
				.select((row) => row.fn.countAll<number>().as("count"))
				.whereRef("registrations.eventId", "=", "events.id")
				.where("registrations.status", "=", "confirmed")
				.as("confirmed"),
			eb
				.selectFrom("eventQuotas")
				.select((row) => row.fn.sum<number>("eventQuotas.seats").as("sum"))
				.whereRef("eventQuotas.eventId", "=", "events.id")
				.as("seats"),
		])
		// NULL sorts first on SQLite and last on PostgreSQL.
		.orderBy((eb) => eb.case().when("events.startsAt", "is", null).then(0).else(1).end())
		.orderBy("events.startsAt", order)
		.orderBy("events.id", order)
		.limit(page.limit)
		.offset(page.offset)
		.execute();
	return rows.map((row) => ({ ...row, confirmed: row.confirmed ?? 0, seats: row.seats ?? 0 }));
}

/** How many events a filter finds. */
export async function countWithin(db: ReadDb, filter: EventFilter): Promise<number> {
	const row = await filtered(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

function filtered(db: ReadDb, { within, view, pattern, now, seriesId }: EventFilter) {
	let query = db.selectFrom("events").where(eventWithin(within));
	if (view === "coming") query = query.where("events.status", "=", "published").where("events.endsAt", ">", now);
	else if (view === "finished" || view === "reported")
		query = query
			.where("events.status", "=", "published")
			.where("events.endsAt", "<=", now)
			.where("events.reportedAt", view === "reported" ? "is not" : "is", null);
	else if (view !== "all") query = query.where("events.status", "=", view);
	if (seriesId) query = query.where("events.seriesId", "=", seriesId);
	if (pattern) query = query.where(sql<boolean>`events.title_folded like ${pattern} escape '\\'`);
	return query;
}

/** Everybody who takes part in an event or waits to: ids of pending, confirmed and waitlisted registrations. */
export async function listLivingRegistrationIds(db: ReadDb, eventId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.select("id")
		.where("eventId", "=", eventId)
		.where("status", "in", ["pending", "confirmed", "waitlisted"])
		.orderBy("registeredAt")
		.orderBy("id")
		.limit(20_000)
		.execute();
	return rows.map((row) => row.id);
}

/** How many people take part in an event or wait to. */
export async function countLivingRegistrations(db: ReadDb, eventId: string): Promise<number> {
	const row = await db
		.selectFrom("registrations")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("eventId", "=", eventId)
		.where("status", "in", ["pending", "confirmed", "waitlisted"])
		.executeTakeFirstOrThrow();
	return row.count;
}

/**
 * Whether it is on record that people were there on a day: anybody was ever checked in, undone check-ins included, or
 * signed sheets were put into the accountability file.
 */
export async function existsAttendance(db: ReadDb, dayId: string): Promise<boolean> {
	const row = await db
		.selectFrom("attendances")
		.select("id")
		.where("dayId", "=", dayId)
		.unionAll(db.selectFrom("spjFiles").select("id").where("dayId", "=", dayId))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether a follow-up action came from a session. */
export async function existsFollowupOfSession(db: ReadDb, sessionId: string): Promise<boolean> {
	const row = await db
		.selectFrom("followups")
		.select("id")
		.where("sessionId", "=", sessionId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
