import { sql } from "kysely";
import type { EventKind, EventMode, EventStatus, TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { EventDay, EventRow } from "../tables/events";

/** What visitors may narrow the list by; `pattern` is a LIKE pattern over folded text with `\` as escape. */
export interface PublicFilter {
	pattern: string | null;
	provinceCode: string | null;
	/** Folded. */
	topic: string | null;
	/** UTC instant that divides coming from finished. */
	now: string;
}

/** An event as visitors see it in a list. */
export interface PublicEvent {
	id: string;
	slug: string;
	title: string;
	kind: EventKind;
	status: EventStatus;
	mode: EventMode;
	timeZone: TimeZone;
	regencyName: string | null;
	provinceName: string | null;
	startsAt: string | null;
	endsAt: string | null;
	registrationOpensAt: string | null;
	registrationClosesAt: string | null;
	reportedAt: string | null;
	exampleAsOf: string | null;
	updatedAt: string;
}

/** `coming` holds what has not ended and what waits for a new date; `finished` what took place. */
export type PublicSection = "coming" | "finished";

/** One page of a section: coming events next first, finished ones latest first. Drafts are never among them. */
export function listPublic(
	db: ReadDb,
	section: PublicSection,
	filter: PublicFilter,
	page: { limit: number; offset: number },
): Promise<PublicEvent[]> {
	const order = section === "coming" ? "asc" : "desc";
	return found(db, section, filter)
		.select([
			"events.id",
			"events.slug",
			"events.title",
			"events.kind",
			"events.status",
			"events.mode",
			"events.timeZone",
			"regencies.name as regencyName",
			"provinces.name as provinceName",
			"events.startsAt",
			"events.endsAt",
			"events.registrationOpensAt",
			"events.registrationClosesAt",
			"events.reportedAt",
			"events.exampleAsOf",
			"events.updatedAt",
		])
		.orderBy((eb) => eb.case().when("events.startsAt", "is", null).then(1).else(0).end())
		.orderBy("events.startsAt", order)
		.orderBy("events.id", order)
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** How many events a section holds under a filter. */
export async function countPublic(db: ReadDb, section: PublicSection, filter: PublicFilter): Promise<number> {
	const row = await found(db, section, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

function found(db: ReadDb, section: PublicSection, { pattern, provinceCode, topic, now }: PublicFilter) {
	let query = db
		.selectFrom("events")
		.leftJoin("regencies", "regencies.code", "events.regencyCode")
		.leftJoin("provinces", "provinces.code", "regencies.provinceCode");
	query =
		section === "finished"
			? query.where("events.status", "=", "published").where("events.endsAt", "<=", now)
			: query.where((eb) =>
					eb.or([
						eb("events.status", "=", "postponed"),
						eb.and([eb("events.status", "in", ["published", "cancelled"]), eb("events.endsAt", ">", now)]),
					]),
				);
	if (pattern)
		query = query.where(
			sql<boolean>`(events.title_folded like ${pattern} escape '\\' or lower(regencies.name) like ${pattern} escape '\\')`,
		);
	if (provinceCode) query = query.where("regencies.provinceCode", "=", provinceCode);
	if (topic)
		query = query.where((eb) =>
			eb.exists(
				eb
					.selectFrom("eventTopics")
					.select("eventTopics.position")
					.whereRef("eventTopics.eventId", "=", "events.id")
					.where("eventTopics.topicFolded", "=", topic),
			),
		);
	return query;
}

/** The topics of public events, each once, in alphabetical order; at most 100. */
export function listPublicTopics(db: ReadDb): Promise<{ topic: string; topicFolded: string }[]> {
	return db
		.selectFrom("eventTopics")
		.innerJoin("events", "events.id", "eventTopics.eventId")
		.select((eb) => [eb.fn.min("eventTopics.topic").as("topic"), "eventTopics.topicFolded"])
		.where("events.status", "!=", "draft")
		.groupBy("eventTopics.topicFolded")
		.orderBy("eventTopics.topicFolded")
		.limit(100)
		.execute();
}

/** Seats of one party that anybody may have: all but those held back for invitations, and how many of them are taken. */
export interface PartySeats {
	category: Category;
	seats: number;
	confirmed: number;
}

/** Seats per party of several events at once, as a map by event id; parties in their fixed order. */
export async function seatsByEvent(db: ReadDb, eventIds: readonly string[]): Promise<Map<string, PartySeats[]>> {
	const seats = new Map<string, PartySeats[]>(eventIds.map((id) => [id, []]));
	if (eventIds.length === 0) return seats;
	const rows = await db
		.selectFrom("eventQuotas")
		.leftJoin("registrations", (join) =>
			join
				.onRef("registrations.eventId", "=", "eventQuotas.eventId")
				.onRef("registrations.category", "=", "eventQuotas.category")
				.on("registrations.source", "!=", "walk_in")
				.on((eb) =>
					eb.or([
						eb("registrations.status", "=", "confirmed"),
						eb.and([eb("registrations.status", "=", "waitlisted"), eb("registrations.offeredAt", "is not", null)]),
					]),
				),
		)
		.select((eb) => [
			"eventQuotas.eventId",
			"eventQuotas.category",
			"eventQuotas.seats",
			"eventQuotas.heldSeats",
			eb.fn.count<number>("registrations.id").as("holders"),
			eb.fn
				.sum<number | null>(eb.case().when("registrations.source", "=", "invitation").then(1).else(0).end())
				.as("invited"),
		])
		.where("eventQuotas.eventId", "in", [...eventIds])
		.where("eventQuotas.seats", ">", 0)
		.groupBy(["eventQuotas.eventId", "eventQuotas.category", "eventQuotas.seats", "eventQuotas.heldSeats"])
		.execute();
	for (const { eventId, category, heldSeats, ...row } of rows) {
		const onHeld = Math.min(Number(row.invited ?? 0), heldSeats);
		seats.get(eventId)?.push({ category, seats: row.seats - heldSeats, confirmed: Number(row.holders) - onHeld });
	}
	for (const list of seats.values()) list.sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
	return seats;
}

const order: readonly Category[] = ["employer", "union", "cooperative", "government", "other"];

/** How far the promises of an event are; figures only. */
export interface FollowupProgress {
	total: number;
	done: number;
	overdue: number;
}

/** Follow-up figures of several events at once. An example's promises are measured on its own date. */
export async function progressByEvent(
	db: ReadDb,
	eventIds: readonly string[],
	now: string,
): Promise<Map<string, FollowupProgress>> {
	if (eventIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.select((eb) => [
			"followups.eventId",
			eb.fn.countAll<number>().as("total"),
			eb.fn.sum<number>(sql`case when followups.status = 'done' then 1 else 0 end`).as("done"),
			eb.fn
				.sum<number>(sql`case when followups.status in ('not_started', 'in_progress')
					and followups.due_at < coalesce(events.example_as_of, ${now}) then 1 else 0 end`)
				.as("overdue"),
		])
		.where("followups.eventId", "in", [...eventIds])
		.where("followups.status", "!=", "cancelled")
		.groupBy("followups.eventId")
		.execute();
	return new Map(rows.map(({ eventId, ...progress }) => [eventId, progress]));
}

/** The days of several events at once, first day first. */
export async function daysByEvent(db: ReadDb, eventIds: readonly string[]): Promise<Map<string, EventDay[]>> {
	const days = new Map<string, EventDay[]>(eventIds.map((id) => [id, []]));
	if (eventIds.length === 0) return days;
	const rows = await db
		.selectFrom("eventDays")
		.selectAll()
		.where("eventId", "in", [...eventIds])
		.where("removedAt", "is", null)
		.orderBy("position")
		.limit(31 * eventIds.length)
		.execute();
	for (const row of rows) days.get(row.eventId)?.push(row);
	return days;
}

/** Coming events with everything a calendar says about them, next first. */
export async function listForFeed(
	db: ReadDb,
	filter: PublicFilter,
	limit: number,
): Promise<{ event: EventRow; regencyName: string | null }[]> {
	const rows = await found(db, "coming", filter)
		.selectAll("events")
		.select("regencies.name as regencyName")
		.orderBy("events.startsAt")
		.orderBy("events.id")
		.limit(limit)
		.execute();
	return rows.map(({ regencyName, ...event }) => ({ event, regencyName }));
}
