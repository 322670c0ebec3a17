import { sql } from "kysely";
import type { PersonKind } from "#app/domain/sightings/types";
import type { ReadDb } from "../client";
import type { AuditPerson } from "../tables/audit";
import { meant, type TrailFilter } from "./audit-search";

/** Somebody whose data was within reach, by the record that holds it. */
export type Affected = Pick<AuditPerson, "personKind" | "personId">;

/** How somebody is reached, as far as it is still held; all of it null or empty once they were forgotten. */
export interface AffectedContact {
	id: string;
	name: string;
	email: string | null;
	phone: string | null;
}

/** How many records of people, by kind, the entries of a filter tell of. */
export async function countAffected(db: ReadDb, filter: TrailFilter): Promise<{ kind: PersonKind; count: number }[]> {
	const { rows } = await sql<{ kind: PersonKind; count: number }>`select person_kind as kind, count(*) as count
		from (${affected(filter)}) as affected group by person_kind order by person_kind`.execute(db);
	return rows;
}

/** Records of people that the entries of a filter tell of, after one of them, in a fixed order. */
export async function listAffected(
	db: ReadDb,
	filter: TrailFilter,
	{ after, limit }: { after: Affected | null; limit: number },
): Promise<Affected[]> {
	const later = after ? sql`where (person_kind, person_id) > (${after.personKind}, ${after.personId})` : sql``;
	const { rows } = await sql<Affected>`select person_kind, person_id from (${affected(filter)}) as affected ${later}
		order by person_kind, person_id limit ${sql.lit(limit)}`.execute(db);
	return rows;
}

/** What was done, how often, and between which instants. */
export async function listActions(db: ReadDb, filter: TrailFilter) {
	const { rows } = await sql<{ action: string; count: number; first: string; last: string }>`select action,
		count(*) as count, min(at) as first, max(at) as last from audit_entries where ${meant(filter)}
		group by action order by count(*) desc, action`.execute(db);
	return rows;
}

/** The people an entry lists, and whoever's registration it is about. */
function affected(filter: TrailFilter) {
	return sql`select audit_people.person_kind, audit_people.person_id from audit_entries
		join audit_people on audit_people.entry_id = audit_entries.id where ${meant(filter)}
		union select 'registration', registrations.id from audit_entries
		join registrations on registrations.id = audit_entries.subject_id where ${meant(filter)}`;
}

/** Names and contact data of records of one kind, at most 500 ids at once; lists and mails hold none of their own. */
export async function listContacts(db: ReadDb, kind: PersonKind, ids: readonly string[]): Promise<AffectedContact[]> {
	switch (kind) {
		case "registration":
			return db.selectFrom("registrations").select(["id", "name", "email", "phone"]).where("id", "in", ids).execute();
		case "speaker":
			return db.selectFrom("eventSpeakers").select(["id", "name", "email", "phone"]).where("id", "in", ids).execute();
		case "group":
			return db
				.selectFrom("registrationGroups")
				.select(["id", "contactName as name", "contactEmail as email", "contactPhone as phone"])
				.where("id", "in", ids)
				.execute();
		case "invitation":
			return db
				.selectFrom("invitations")
				.select(["id", "addresseeName as name", "email", "phone"])
				.where("id", "in", ids)
				.execute();
		case "owner":
			return db
				.selectFrom("followups")
				.select(["id", "ownerName as name", "ownerEmail as email", "ownerPhone as phone"])
				.where("id", "in", ids)
				.execute();
		case "contact":
			return db
				.selectFrom("organisationContacts")
				.select(["organisationId as id", "name", "email", "phone"])
				.where("organisationId", "in", ids)
				.execute();
		case "cooperative":
			return db
				.selectFrom("cooperatives")
				.select(["organisationId as id", "contactName as name", "contactEmail as email", "contactPhone as phone"])
				.where("organisationId", "in", ids)
				.execute();
		case "letter":
			return (
				await db
					.selectFrom("letters")
					.select(["id", "toName as name", "toAddress as email"])
					.where("id", "in", ids)
					.execute()
			).map((letter) => ({ ...letter, phone: null }));
		case "request":
			return db.selectFrom("privacyRequests").select(["id", "name", "email", "phone"]).where("id", "in", ids).execute();
		case "import":
		case "mail":
			return [];
	}
}

/** Accounts a leak may be of, by name, at most 500; of some offices or of all. */
export function listAccounts(db: ReadDb, officeIds: readonly string[] | null) {
	return db
		.selectFrom("users")
		.innerJoin("offices", "offices.id", "users.officeId")
		.select(["users.id", "users.name", "offices.name as officeName"])
		.$if(officeIds !== null, (query) => query.where("users.officeId", "in", officeIds ?? []))
		.orderBy("users.name")
		.orderBy("users.id")
		.limit(500)
		.execute();
}
