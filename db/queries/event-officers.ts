import type { Reach, Role } from "#app/domain/accounts/types";
import type { EventStatus } from "#app/domain/events/types";
import type { ReadDb } from "../client";
import type { User } from "../tables/accounts";
import type { EventRow } from "../tables/events";
import { eventWithin } from "./within-reach";

const deskRoles = ["supervisor", "officer"] as const satisfies readonly Role[];
type DeskRole = (typeof deskRoles)[number];

/** Somebody who works at desks, with the name of their office. */
export type DeskAccount = Pick<User, "id" | "name"> & { role: DeskRole; isActive: 0 | 1; officeName: string };

/** Who is named for the desk of an event, by name, whether or not they can still sign in; at most 500. */
export function listByEvent(db: ReadDb, eventId: string): Promise<DeskAccount[]> {
	return deskAccounts(db).where("roleGrants.eventId", "=", eventId).execute();
}

/**
 * Who can be named for a desk: the active accounts that hold a role of the desk at an office, whichever, by name, as
 * supervisors where they are both; at most 500.
 */
export async function listCandidates(db: ReadDb): Promise<DeskAccount[]> {
	const rows = await available(db).execute();
	return rows.filter(({ id }, index) => rows[index - 1]?.id !== id);
}

/** Somebody who can be named for a desk; undefined for everybody else. */
export function findCandidate(db: ReadDb, userId: string): Promise<DeskAccount | undefined> {
	return available(db).where("users.id", "=", userId).executeTakeFirst();
}

function available(db: ReadDb) {
	return deskAccounts(db).where("roleGrants.officeId", "is not", null).where("users.isActive", "=", 1);
}

function deskAccounts(db: ReadDb) {
	return db
		.selectFrom("roleGrants")
		.innerJoin("users", "users.id", "roleGrants.userId")
		.innerJoin("offices", "offices.id", "users.officeId")
		.select(["users.id", "users.name", "roleGrants.role", "users.isActive", "offices.name as officeName"])
		.where("roleGrants.role", "in", [...deskRoles])
		.orderBy("users.name")
		.orderBy("users.id")
		.orderBy("roleGrants.role", "desc")
		.limit(500)
		.$narrowType<{ role: DeskRole }>();
}

/** An event as whoever works at its desk finds it. */
export interface DeskEvent {
	id: string;
	title: string;
	status: EventStatus;
	timeZone: EventRow["timeZone"];
	venueName: string;
	/** Never null: an event without days has no desk. */
	firstDayLocal: string;
	lastDayLocal: string;
}

/**
 * The published events that end at or after `since` and begin before `until` (UTC instants) whose desk an account reaches.
 * Earliest first, at most 50.
 */
export function listDesks(db: ReadDb, asked: { reach: Reach; since: string; until: string }): Promise<DeskEvent[]> {
	return db
		.selectFrom("events")
		.innerJoin("eventDays", "eventDays.eventId", "events.id")
		.select(["events.id", "events.title", "events.status", "events.timeZone", "events.venueName"])
		.select((eb) => [
			eb.fn.min("eventDays.startsAtLocal").as("firstDayLocal"),
			eb.fn.max("eventDays.startsAtLocal").as("lastDayLocal"),
		])
		.where("eventDays.removedAt", "is", null)
		.where("events.status", "=", "published")
		.where("events.endsAt", ">=", asked.since)
		.where("events.startsAt", "<", asked.until)
		.where(eventWithin(asked.reach))
		.groupBy(["events.id", "events.title", "events.status", "events.timeZone", "events.venueName", "events.startsAt"])
		.orderBy("events.startsAt")
		.orderBy("events.id")
		.limit(50)
		.execute();
}
