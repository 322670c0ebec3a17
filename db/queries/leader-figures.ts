import { sql } from "kysely";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import type { TimeZone } from "#app/domain/events/types";
import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";

/** Whose events are counted: those of these offices, null for all, that were over at `now` (UTC instant). */
export interface HeldEvents {
	officeIds: readonly string[] | null;
	now: string;
}

function held(db: ReadDb, { officeIds, now }: HeldEvents) {
	return db
		.selectFrom("events")
		.where("events.status", "=", "published")
		.where("events.endsAt", "<=", now)
		.$if(officeIds !== null, (query) =>
			query.where("events.officeId", "in", officeIds?.length ? [...officeIds] : [""]),
		);
}

/** How many events were held. */
export async function countHeld(db: ReadDb, events: HeldEvents): Promise<number> {
	const row = await held(db, events)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** People of one party: who had a seat, and who of them was there on any day. */
export interface PartyPeople {
	category: Category;
	confirmed: number;
	attended: number;
}

/** People of all held events by party, in one query; a party without anybody is left out. */
export function listPeopleByParty(db: ReadDb, events: HeldEvents): Promise<PartyPeople[]> {
	return held(db, events)
		.innerJoin("registrations", "registrations.eventId", "events.id")
		.where("registrations.status", "=", "confirmed")
		.select((eb) => [
			"registrations.category",
			eb.fn.countAll<number>().as("confirmed"),
			sql<number>`coalesce(sum(${wasThere}), 0)`.as("attended"),
		])
		.groupBy("registrations.category")
		.execute();
}

/** 1 for a registration whose person was checked in on any day. */
const wasThere = sql`case when exists (
	select 1 from attendances
	where attendances.registration_id = ${sql.ref("registrations.id")} and attendances.undone_at is null
) then 1 else 0 end`;

/** A held event with its people. */
export interface HeldEvent {
	id: string;
	title: string;
	startsAt: string | null;
	endsAt: string | null;
	timeZone: TimeZone;
	regencyName: string | null;
	/** Date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
	confirmed: number;
	attended: number;
}

/** The latest held events, newest first. */
export function listHeld(db: ReadDb, events: HeldEvents, limit: number): Promise<HeldEvent[]> {
	return held(db, events)
		.leftJoin("regencies", "regencies.code", "events.regencyCode")
		.select([
			"events.id",
			"events.title",
			"events.startsAt",
			"events.endsAt",
			"events.timeZone",
			"regencies.name as regencyName",
			"events.exampleAsOf",
			peopleOf(sql`1`).as("confirmed"),
			peopleOf(wasThere).as("attended"),
		])
		.orderBy("events.endsAt", "desc")
		.orderBy("events.id", "desc")
		.limit(limit)
		.execute();
}

const peopleOf = (each: ReturnType<typeof sql>) => sql<number>`(
	select coalesce(sum(${each}), 0) from registrations
	where registrations.event_id = ${sql.ref("events.id")} and registrations.status = 'confirmed'
)`;

/** Cooperatives that had a seat at an event: where those of one stage stand now. */
export interface CooperativesSince {
	eventId: string;
	stage: CooperativeStage;
	cooperatives: number;
	/** Whose certificate was issued after the event's last day. */
	certifiedSince: number;
}

/** Cooperatives with a track that took part in each of these events, by the stage they are in now; one query. */
export async function listCooperativesSince(db: ReadDb, eventIds: readonly string[]): Promise<CooperativesSince[]> {
	if (eventIds.length === 0) return [];
	const lastDay = sql`(
		select substr(max(event_days.ends_at_local), 1, 10) from event_days
		where event_days.event_id = took_part.event_id and event_days.removed_at is null
	)`;
	return db
		.with("tookPart", (cte) =>
			cte
				.selectFrom("registrations")
				.select(["eventId", "organisationId"])
				.distinct()
				.where("eventId", "in", [...eventIds])
				.where("status", "=", "confirmed")
				.where("organisationId", "is not", null),
		)
		.selectFrom("tookPart")
		.innerJoin("cooperatives", "cooperatives.organisationId", "tookPart.organisationId")
		.select((eb) => [
			"tookPart.eventId",
			"cooperatives.stage",
			eb.fn.countAll<number>().as("cooperatives"),
			sql<number>`coalesce(sum(case when ${sql.ref("cooperatives.certificateIssuedOn")} > ${lastDay} then 1 else 0 end), 0)`.as(
				"certifiedSince",
			),
		])
		.groupBy(["tookPart.eventId", "cooperatives.stage"])
		.execute();
}
