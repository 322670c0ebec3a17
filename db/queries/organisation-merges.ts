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

/** How many rows of each place name an organisation: what a merge would move. Places without any are left out. */
export async function countReferences(db: ReadDb, id: string): Promise<Partial<Record<MergePlace, number>>> {
	const { rows } = await sql<{ place: MergePlace; total: number }>`
		select 'registrations' as place, count(*) as total from registrations where organisation_id = ${id}
		union all select 'groups', count(*) from registration_groups where organisation_id = ${id}
		union all select 'invitations', count(*) from invitations where organisation_id = ${id}
		union all select 'followups', count(*) from followups where organisation_id = ${id}
		union all select 'helped-followups', count(*) from followups where helper_id = ${id}
		union all select 'cooperative-followups', count(*) from followups where cooperative_id = ${id}
		union all select 'statements', count(*) from cooperative_statements where organisation_id = ${id}
		union all select 'discussion-questions', count(*) from discussion_questions where organisation_id = ${id}
		union all select 'contacts', count(*) from organisation_contacts where organisation_id = ${id}
		union all select 'identifiers', count(*) from organisation_identifiers where organisation_id = ${id}
		union all select 'branches', count(*) from organisations where parent_id = ${id}`.execute(db);
	return Object.fromEntries(rows.flatMap(({ place, total }) => (Number(total) > 0 ? [[place, Number(total)]] : [])));
}
