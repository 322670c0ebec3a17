import { sql } from "kysely";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import type { FollowupStatus } from "#app/domain/followups/types";
import type { Category, Gender } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { ReportEdit, ReportIssue } from "../tables/closing";
import type { EventRow } from "../tables/events";

/** 1 for a registration whose person was checked in on any day. */
const wasThere = sql<number>`case when exists (
	select 1 from attendances where attendances.registration_id = ${sql.ref("registrations.id")}
		and attendances.session_id is null and attendances.undone_at is null
) then 1 else 0 end`;
const hasSeat = sql<number>`case when ${sql.ref("registrations.status")} = 'confirmed' then 1 else 0 end`;

/** People of one party, gender and regency: who has a seat, and who was there on any day. */
export interface PeopleOfGroup {
	category: Category;
	gender: Gender | null;
	regencyName: string | null;
	provinceName: string | null;
	confirmed: number;
	attended: number;
}

/** Everybody who has a seat or was there, in groups that add up to every table of the report; one query. */
export function listPeople(db: ReadDb, eventId: string): Promise<PeopleOfGroup[]> {
	const people = db
		.selectFrom("registrations")
		.select(["category", "gender", "regencyCode", hasSeat.as("confirmed"), wasThere.as("attended")])
		.where("eventId", "=", eventId);
	return db
		.with("people", () => people)
		.selectFrom("people")
		.leftJoin("regencies", "regencies.code", "people.regencyCode")
		.leftJoin("provinces", "provinces.code", "regencies.provinceCode")
		.select((eb) => [
			"people.category",
			"people.gender",
			"regencies.name as regencyName",
			"provinces.name as provinceName",
			eb.fn.sum<number>("people.confirmed").as("confirmed"),
			eb.fn.sum<number>("people.attended").as("attended"),
		])
		.where((eb) => eb.or([eb("people.confirmed", "=", 1), eb("people.attended", "=", 1)]))
		.groupBy(["people.category", "people.gender", "regencies.name", "provinces.name"])
		.orderBy("provinces.name")
		.orderBy("regencies.name")
		.limit(5_000)
		.execute();
}

/** People of one party who were there on one day. */
export interface PresentOnDay {
	/** 1 for the first day. */
	position: number;
	category: Category;
	people: number;
}

/** Who was there by day and party; what was taken back is not counted. */
export function listPresentByDay(db: ReadDb, eventId: string): Promise<PresentOnDay[]> {
	return db
		.selectFrom("attendances")
		.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
		.innerJoin("registrations", "registrations.id", "attendances.registrationId")
		.select((eb) => ["eventDays.position", "registrations.category", eb.fn.countAll<number>().as("people")])
		.where("eventDays.eventId", "=", eventId)
		.where("eventDays.removedAt", "is", null)
		.where("attendances.sessionId", "is", null)
		.where("attendances.undoneAt", "is", null)
		.groupBy(["eventDays.position", "registrations.category"])
		.execute();
}

/** Invited bodies by party; withdrawn invitations are left out. */
export function listInvitedBodies(db: ReadDb, eventId: string): Promise<{ category: Category; bodies: number }[]> {
	return db
		.selectFrom("invitations")
		.select((eb) => ["category", eb.fn.countAll<number>().as("bodies")])
		.where("eventId", "=", eventId)
		.where("withdrawnAt", "is", null)
		.groupBy("category")
		.execute();
}

/** A follow-up as the report prints it. */
export interface ReportedPromise {
	id: string;
	code: string;
	title: string;
	status: FollowupStatus;
	organisationName: string;
	ownerName: string;
	dueOn: string;
	completedOn: string | null;
	obstacle: string;
}

/** The follow-ups of an event by code, at most 500; cancelled ones are left out. */
export function listPromises(db: ReadDb, eventId: string): Promise<ReportedPromise[]> {
	return db
		.selectFrom("followups")
		.select(["id", "code", "title", "status", "organisationName", "ownerName", "dueOn", "completedOn", "obstacle"])
		.where("eventId", "=", eventId)
		.where("status", "!=", "cancelled")
		.orderBy("code")
		.limit(500)
		.execute();
}

/** The evidence of an event's follow-ups, oldest first, at most 2,000 pieces. */
export function listEvidence(db: ReadDb, eventId: string): Promise<{ followupId: string; label: string }[]> {
	return db
		.selectFrom("followupEvidence")
		.innerJoin("followups", "followups.id", "followupEvidence.followupId")
		.select(["followupEvidence.followupId", "followupEvidence.label"])
		.where("followups.eventId", "=", eventId)
		.orderBy("followupEvidence.addedAt")
		.orderBy("followupEvidence.id")
		.limit(2_000)
		.execute();
}

/** Cooperatives that had a seat at an event: where those of one stage stand now. */
export interface CooperativesOfStage {
	stage: CooperativeStage;
	cooperatives: number;
	/** Whose certificate was issued after the event's last day. */
	certifiedSince: number;
}

/** Cooperatives with a track that took part in an event, by the stage they are in now. */
export function listCooperatives(db: ReadDb, eventId: string): Promise<CooperativesOfStage[]> {
	const lastDay = sql`(
		select substr(max(event_days.ends_at_local), 1, 10) from event_days
		where event_days.event_id = ${eventId} and event_days.removed_at is null
	)`;
	return db
		.selectFrom("cooperatives")
		.select((eb) => [
			"stage",
			eb.fn.countAll<number>().as("cooperatives"),
			sql<number>`coalesce(sum(case when ${sql.ref("certificateIssuedOn")} > ${lastDay} then 1 else 0 end), 0)`.as(
				"certifiedSince",
			),
		])
		.where("organisationId", "in", (eb) =>
			eb
				.selectFrom("registrations")
				.select("organisationId")
				.where("eventId", "=", eventId)
				.where("status", "=", "confirmed")
				.where("organisationId", "is not", null)
				.$narrowType<{ organisationId: string }>(),
		)
		.groupBy("stage")
		.execute();
}

/** The parts of an event's report that were written anew, at most one of each. */
export function listEdits(db: ReadDb, eventId: string): Promise<ReportEdit[]> {
	return db.selectFrom("reportEdits").selectAll().where("eventId", "=", eventId).limit(20).execute();
}

/** The issues of an event's report without their content, latest first, at most 100. */
export function listIssues(db: ReadDb, eventId: string): Promise<Omit<ReportIssue, "model">[]> {
	return db
		.selectFrom("reportIssues")
		.select([
			"id",
			"eventId",
			"number",
			"closedAt",
			"closedByName",
			"sha256",
			"reopenedAt",
			"reopenedByName",
			"reopeningReason",
		])
		.where("eventId", "=", eventId)
		.orderBy("number", "desc")
		.limit(100)
		.execute();
}

/** One issue of an event's report, or with `number` null the latest one. */
export function findIssue(db: ReadDb, eventId: string, number: number | null): Promise<ReportIssue | undefined> {
	return db
		.selectFrom("reportIssues")
		.selectAll()
		.where("eventId", "=", eventId)
		.$if(number !== null, (query) => query.where("number", "=", number ?? 0))
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** An event that is over and not closed. */
export type UnclosedEvent = Pick<EventRow, "id" | "officeId" | "title" | "hostName" | "timeZone">;

/** Events that ended between two instants and are not closed, at most `limit`; worked examples and invented ones are left out. */
export function listUnclosed(
	db: ReadDb,
	{ from, until, limit }: { from: string; until: string; limit: number },
): Promise<UnclosedEvent[]> {
	return db
		.selectFrom("events")
		.select(["id", "officeId", "title", "hostName", "timeZone"])
		.where("status", "=", "published")
		.where("reportedAt", "is", null)
		.where("exampleAsOf", "is", null)
		.where("isFictional", "=", 0)
		.where("endsAt", ">", from)
		.where("endsAt", "<=", until)
		.orderBy("endsAt")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** Whether this reminder of an event is queued already; `key` is what the dedupe keys of its letters begin with. */
export async function existsReminder(db: ReadDb, key: string): Promise<boolean> {
	const row = await db
		.selectFrom("letters")
		.select("id")
		.where("dedupeKey", ">=", `${key}:`)
		.where("dedupeKey", "<", `${key};`)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
