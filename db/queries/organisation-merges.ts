import { sql } from "kysely";
import type { MergePlace } from "#app/domain/organisations/types";
import type { ReadDb } from "../client";
import type { OrganisationMerge } from "../tables/organisations";

/** One merge. */
export function findById(db: ReadDb, id: string): Promise<OrganisationMerge | undefined> {
	return db.selectFrom("organisationMerges").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Merges into an organisation, newest first, at most 50. */
export function listInto(db: ReadDb, survivorId: string): Promise<(OrganisationMerge & { mergedName: string })[]> {
	return db
		.selectFrom("organisationMerges")
		.innerJoin("organisations", "organisations.id", "organisationMerges.mergedId")
		.selectAll("organisationMerges")
		.select("organisations.name as mergedName")
		.where("organisationMerges.survivorId", "=", survivorId)
		.orderBy("organisationMerges.id", "desc")
		.limit(50)
		.execute();
}

/** How many rows of each place a merge handed over. */
export async function countRows(db: ReadDb, mergeId: string): Promise<Partial<Record<MergePlace, number>>> {
	const rows = await db
		.selectFrom("organisationMergeRows")
		.select((eb) => ["place", eb.fn.countAll<number>().as("rows")])
		.where("mergeId", "=", mergeId)
		.groupBy("place")
		.execute();
	return Object.fromEntries(rows.map(({ place, rows: count }) => [place, Number(count)]));
}

/** An event that refers to an organisation. */
export interface ReferringEvent {
	id: string;
	officeId: string;
}

/** The events whose rows name the organisation, in order of their ids: all of them, since a merge decides over each. */
export async function listReferringEvents(db: ReadDb, organisationId: string): Promise<ReferringEvent[]> {
	const { rows } = await sql<{ id: string; officeId: string }>`
		select events.id, events.office_id from events where events.id in (
			select event_id from registrations where organisation_id = ${organisationId}
			union select event_id from registration_groups where organisation_id = ${organisationId}
			union select event_id from invitations where organisation_id = ${organisationId}
			union select event_id from followups
				where organisation_id = ${organisationId} or helper_id = ${organisationId} or cooperative_id = ${organisationId}
			union select event_id from discussion_questions where organisation_id = ${organisationId}
		) order by events.id`.execute(db);
	return rows;
}

/** The events of rows that a merge handed over. */
export async function listMovedEvents(db: ReadDb, mergeId: string): Promise<ReferringEvent[]> {
	const { rows } = await sql<{ id: string; officeId: string }>`
		select events.id, events.office_id from events where events.id in (
			select event_id from registrations where id in (${keysOf(mergeId, "registrations")})
			union select event_id from registration_groups where id in (${keysOf(mergeId, "groups")})
			union select event_id from invitations where id in (${keysOf(mergeId, "invitations")})
			union select event_id from followups where id in (
				select row_key from organisation_merge_rows
				where merge_id = ${mergeId} and place in ('followups', 'helped-followups', 'cooperative-followups')
			)
			union select event_id from discussion_questions where id in (${keysOf(mergeId, "discussion-questions")})
		) order by events.id`.execute(db);
	return rows;
}

function keysOf(mergeId: string, place: MergePlace) {
	return sql`select row_key from organisation_merge_rows where merge_id = ${mergeId} and place = ${place}`;
}
