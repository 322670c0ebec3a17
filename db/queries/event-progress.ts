import { sql } from "kysely";
import type { DiscussionStatus } from "#app/domain/discussion/types";
import type { FollowupTheme } from "#app/domain/followups/types";
import type { OrganisationKind } from "#app/domain/organisations/types";
import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";

/** People of one party who were there on any day. */
export function listAttendedByParty(db: ReadDb, eventId: string): Promise<{ category: Category; people: number }[]> {
	return db
		.selectFrom("attendances")
		.innerJoin("registrations", "registrations.id", "attendances.registrationId")
		.select((eb) => [
			"registrations.category",
			eb.fn.count<number>("attendances.registrationId").distinct().as("people"),
		])
		.where("registrations.eventId", "=", eventId)
		.where("attendances.sessionId", "is", null)
		.where("attendances.undoneAt", "is", null)
		.groupBy("registrations.category")
		.execute();
}

/** Questions that were asked, by how they stand. */
export function countQuestions(
	db: ReadDb,
	eventId: string,
): Promise<{ status: DiscussionStatus; questions: number }[]> {
	return db
		.selectFrom("discussionQuestions")
		.select((eb) => ["status", eb.fn.countAll<number>().as("questions")])
		.where("eventId", "=", eventId)
		.groupBy("status")
		.execute();
}

/** How a promise stands, as the public is told. */
export type PublicPromiseState = "kept" | "open" | "late";

/** Promises that agree in everything the public is told of them. */
export interface PromiseGroup {
	theme: FollowupTheme;
	/** The kind of the body that promised; null where it is no record. */
	ownerKind: OrganisationKind | null;
	provinceName: string | null;
	/** `2021-10` */
	dueMonth: string;
	state: PublicPromiseState;
	promises: number;
}

/**
 * The promises of an event in groups, the earliest month first, at most 500 groups. Nothing of it names a person, a body
 * or a promise. An example's promises are measured on its own date.
 */
export function listPromiseGroups(db: ReadDb, eventId: string, now: string): Promise<PromiseGroup[]> {
	const isLate = sql`case when ${sql.ref("events.exampleAsOf")} is null then ${sql.ref("followups.dueAt")} <= ${now}
		else ${sql.ref("followups.dueOn")} < ${sql.ref("events.exampleAsOf")} end`;
	const state = sql<PublicPromiseState>`case when ${sql.ref("followups.status")} = 'done' then 'kept'
		when ${isLate} then 'late' else 'open' end`;
	const groups = db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.leftJoin("organisations", "organisations.id", "followups.organisationId")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.leftJoin("provinces", (join) =>
			join.on((eb) =>
				eb("provinces.code", "=", eb.fn.coalesce("regencies.provinceCode", "organisations.provinceCode")),
			),
		)
		.select([
			"followups.theme",
			"organisations.kind as ownerKind",
			"provinces.name as provinceName",
			sql<string>`substr(${sql.ref("followups.dueOn")}, 1, 7)`.as("dueMonth"),
			state.as("state"),
		])
		.where("followups.eventId", "=", eventId)
		.where("followups.status", "!=", "cancelled");
	const columns = ["theme", "ownerKind", "provinceName", "dueMonth", "state"] as const;
	return db
		.with("groups", () => groups)
		.selectFrom("groups")
		.select([...columns, (eb) => eb.fn.countAll<number>().as("promises")])
		.groupBy([...columns])
		.orderBy("dueMonth")
		.orderBy("theme")
		.orderBy((eb) => eb.fn.coalesce("ownerKind", eb.val("")))
		.orderBy((eb) => eb.fn.coalesce("provinceName", eb.val("")))
		.orderBy("state")
		.limit(500)
		.execute();
}

/** When the latest of what the public is told was written, as a UTC instant; null before anything was. */
export async function findUpdatedAt(db: ReadDb, eventId: string): Promise<string | null> {
	const { at } = await db
		.selectNoFrom(
			sql<string | null>`(select max(at) from (
				select max(updated_at) as at from followups where event_id = ${eventId}
				union all select max(updated_at) from discussion_questions where event_id = ${eventId}
				union all select max(closed_at) from report_issues where event_id = ${eventId}
				union all select max(updated_at) from cooperatives where organisation_id in (
					select organisation_id from registrations where event_id = ${eventId} and status = 'confirmed'
				)
			) latest)`.as("at"),
		)
		.executeTakeFirstOrThrow();
	return at;
}
