import { sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { FollowupStatus } from "#app/domain/followups/types";
import type { ReadDb } from "../client";
import type { EventRow } from "../tables/events";
import type { Followup } from "../tables/followups";
import type { Invitation } from "../tables/invitations";
import type { Organisation } from "../tables/organisations";
import type { Registration } from "../tables/registrations";
import { eventWithin } from "./within-reach";

/** An organisation, and which events are told of. */
export interface HistoryScope {
	organisationId: string;
	within: Reach;
}

/** An event that an organisation had to do with. */
export interface HistoryEvent extends Pick<EventRow, "id" | "title" | "startsAt" | "timeZone" | "status"> {
	people: number;
	present: number;
	invitations: number;
	promises: number;
}

/** Events that people of the organisation registered for, were invited to or promised something at; newest first, at most 100. */
export async function listEvents(db: ReadDb, scope: HistoryScope): Promise<HistoryEvent[]> {
	const { organisationId: id } = scope;
	const isParty = sql`(${sql.ref("followups.organisationId")} = ${id} or ${sql.ref("followups.helperId")} = ${id}
		or ${sql.ref("followups.cooperativeId")} = ${id})`;
	const { rows } = await sql<HistoryEvent>`
		select * from (
			select events.id, events.title, events.starts_at, events.time_zone, events.status,
				(select count(*) from registrations where event_id = events.id and organisation_id = ${id}) as people,
				(select count(*) from registrations where event_id = events.id and organisation_id = ${id} and exists (
					select 1 from attendances where registration_id = registrations.id and undone_at is null)) as present,
				(select count(*) from invitations where event_id = events.id and organisation_id = ${id}) as invitations,
				(select count(*) from followups where event_id = events.id and ${isParty}) as promises
			from events where ${eventWithin(scope.within)}
		) known
		where people > 0 or invitations > 0 or promises > 0
		order by coalesce(starts_at, '') desc, id limit 100`.execute(db);
	return rows.map((row) => ({
		...row,
		people: Number(row.people),
		present: Number(row.present),
		invitations: Number(row.invitations),
		promises: Number(row.promises),
	}));
}

function registered(db: ReadDb, scope: HistoryScope) {
	return db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.where("registrations.organisationId", "=", scope.organisationId)
		.where("registrations.isUnassigned", "=", 0)
		.where(eventWithin(scope.within));
}

/** How many people an organisation sent. */
export async function countDelegates(db: ReadDb, scope: HistoryScope): Promise<number> {
	const { total } = await registered(db, scope)
		.select((eb) => eb.fn.countAll<number>().as("total"))
		.executeTakeFirstOrThrow();
	return Number(total);
}

/** Somebody an organisation sent, as printed. */
export interface HistoryDelegate
	extends Pick<Registration, "id" | "eventId" | "name" | "titlePrefix" | "titleSuffix" | "position" | "status"> {
	organisationName: string;
	eventTitle: string;
	startsAt: string | null;
	timeZone: string;
}

/** People an organisation sent, those of the newest event first, a slice of them. */
export function listDelegates(
	db: ReadDb,
	scope: HistoryScope,
	{ limit, offset }: { limit: number; offset: number },
): Promise<HistoryDelegate[]> {
	return registered(db, scope)
		.select([
			"registrations.id",
			"registrations.eventId",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.position",
			"registrations.status",
			"registrations.organisationName",
			"events.title as eventTitle",
			"events.startsAt",
			"events.timeZone",
		])
		.orderBy(sql`coalesce(events.starts_at, '')`, "desc")
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(limit)
		.offset(offset)
		.execute();
}

/** The days on which these people were there, by their positions in the event. */
export async function listDaysPresent(db: ReadDb, ids: readonly string[]): Promise<Map<string, number[]>> {
	const days = new Map<string, number[]>();
	if (ids.length === 0) return days;
	const rows = await db
		.selectFrom("attendances")
		.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
		.select(["attendances.registrationId", "eventDays.position"])
		.where("attendances.registrationId", "in", [...ids])
		.where("attendances.undoneAt", "is", null)
		.orderBy("eventDays.position")
		.execute();
	for (const { registrationId, position } of rows)
		days.set(registrationId, [...new Set([...(days.get(registrationId) ?? []), position])]);
	return days;
}

/** An invitation of an organisation, with its answer. */
export type HistoryInvitation = Pick<
	Invitation,
	"id" | "eventId" | "organisationName" | "addresseeName" | "addresseePosition" | "status" | "answeredBy" | "sentAt"
> & { withdrawnAt: string | null; eventTitle: string };

/** Invitations of an organisation, newest first, at most 50. */
export function listInvitations(db: ReadDb, scope: HistoryScope): Promise<HistoryInvitation[]> {
	return db
		.selectFrom("invitations")
		.innerJoin("events", "events.id", "invitations.eventId")
		.select([
			"invitations.id",
			"invitations.eventId",
			"invitations.organisationName",
			"invitations.addresseeName",
			"invitations.addresseePosition",
			"invitations.status",
			"invitations.answeredBy",
			"invitations.sentAt",
			"invitations.withdrawnAt",
			"events.title as eventTitle",
		])
		.where("invitations.organisationId", "=", scope.organisationId)
		.where(eventWithin(scope.within))
		.orderBy("invitations.id", "desc")
		.limit(50)
		.execute();
}

/** A promise that an organisation owns, helps with, or that is about it. */
export type HistoryPromise = Pick<
	Followup,
	"id" | "code" | "title" | "organisationName" | "ownerName" | "dueOn" | "dueAt" | "completedOn"
> &
	Pick<EventRow, "exampleAsOf" | "timeZone"> & { status: FollowupStatus; isOwner: boolean };

/** Promises of an organisation, the nearest due date last, at most 50. */
export async function listPromises(db: ReadDb, scope: HistoryScope): Promise<HistoryPromise[]> {
	const { organisationId: id } = scope;
	const rows = await db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.select([
			"followups.id",
			"followups.code",
			"followups.title",
			"followups.status",
			"followups.organisationName",
			"followups.organisationId",
			"followups.ownerName",
			"followups.dueOn",
			"followups.dueAt",
			"followups.completedOn",
			"events.exampleAsOf",
			"events.timeZone",
		])
		.where((eb) =>
			eb.or([
				eb("followups.organisationId", "=", id),
				eb("followups.helperId", "=", id),
				eb("followups.cooperativeId", "=", id),
			]),
		)
		.where(eventWithin(scope.within))
		.orderBy("followups.dueOn", "desc")
		.orderBy("followups.id")
		.limit(50)
		.execute();
	return rows.map(({ organisationId, ...row }) => ({ ...row, isOwner: organisationId === id }));
}

/** Unions, cooperatives and branches of an organisation, by name, at most 100. */
export function listBranches(
	db: ReadDb,
	organisationId: string,
): Promise<Pick<Organisation, "id" | "name" | "kind" | "level">[]> {
	return db
		.selectFrom("organisations")
		.select(["id", "name", "kind", "level"])
		.where("parentId", "=", organisationId)
		.where("id", "<>", organisationId)
		.where("mergedIntoId", "is", null)
		.orderBy("nameFolded")
		.limit(100)
		.execute();
}

/** The names an organisation was printed under, most used first, at most 20. */
export async function listPrintedNames(db: ReadDb, scope: HistoryScope): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.select((eb) => ["registrations.organisationName", eb.fn.countAll<number>().as("times")])
		.where("registrations.organisationId", "=", scope.organisationId)
		.where(eventWithin(scope.within))
		.groupBy("registrations.organisationName")
		.orderBy("times", "desc")
		.orderBy("registrations.organisationName")
		.limit(20)
		.execute();
	return rows.map(({ organisationName }) => organisationName);
}
