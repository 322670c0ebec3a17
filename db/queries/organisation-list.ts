import { sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { OrganisationKind, UnionLevel } from "#app/domain/organisations/types";
import type { ReadDb } from "../client";
import type { Organisation } from "../tables/organisations";
import { eventWithin } from "./within-reach";

/** Which living organisations a list shows. */
export interface OrganisationFilter {
	/** LIKE patterns that a folded name or a short name must all fit, and one of a number; none for all. */
	patterns: readonly string[];
	numberPattern: string | null;
	kind: OrganisationKind | null;
	level: UnionLevel | null;
	provinceCode: string | null;
	/** Only these; null for all. */
	ids: readonly string[] | null;
}

export type OrganisationOrder = "name" | "people" | "newest";

/** One organisation as a line, with what the reader's own events know of it. */
export interface OrganisationLine
	extends Pick<
		Organisation,
		"id" | "name" | "shortName" | "kind" | "level" | "officeId" | "district" | "business" | "affiliation" | "address"
	> {
	regencyName: string | null;
	provinceName: string | null;
	parentName: string | null;
	people: number;
	events: number;
}

/** Registrations that stand for somebody who comes, came or waits. */
const counted = ["pending", "confirmed", "waitlisted"] as const;

function filtered(db: ReadDb, { patterns, numberPattern, kind, level, provinceCode, ids }: OrganisationFilter) {
	let query = db.selectFrom("organisations").where("organisations.mergedIntoId", "is", null);
	if (kind) query = query.where("organisations.kind", "=", kind);
	if (level) query = query.where("organisations.level", "=", level);
	if (provinceCode) query = query.where("organisations.provinceCode", "=", provinceCode);
	if (ids) query = query.where("organisations.id", "in", ids.length > 0 ? [...ids] : [""]);
	if (patterns.length === 0) return query;
	const all = (column: "organisations.nameFolded" | "organisations.shortName") =>
		sql<boolean>`(${sql.join(
			patterns.map((pattern) => sql`lower(coalesce(${sql.ref(column)}, '')) like ${pattern} escape '\\'`),
			sql` and `,
		)})`;
	return query.where((eb) =>
		eb.or([
			all("organisations.nameFolded"),
			all("organisations.shortName"),
			...(numberPattern === null
				? []
				: [
						eb.exists(
							eb
								.selectFrom("organisationIdentifiers")
								.select("organisationIdentifiers.id")
								.whereRef("organisationIdentifiers.organisationId", "=", "organisations.id")
								.where(sql<boolean>`organisation_identifiers.value_folded like ${numberPattern} escape '\\'`),
						),
					]),
		]),
	);
}

/** How many organisations a filter means. */
export async function countMatching(db: ReadDb, filter: OrganisationFilter): Promise<number> {
	const { total } = await filtered(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("total"))
		.executeTakeFirstOrThrow();
	return Number(total);
}

/** The organisations of a filter in an order, a slice of them. `within` says which events are counted. */
export async function listMatching(
	db: ReadDb,
	filter: OrganisationFilter,
	{
		within,
		order,
		limit,
		offset,
	}: {
		within: Reach;
		order: OrganisationOrder;
		limit: number;
		offset: number;
	},
): Promise<OrganisationLine[]> {
	const registered = db
		.selectFrom("registrations")
		.innerJoin("events", "events.id", "registrations.eventId")
		.select((eb) => [
			"registrations.organisationId",
			eb.fn.countAll<number>().as("people"),
			eb.fn.count<number>("registrations.eventId").distinct().as("events"),
		])
		.where("registrations.status", "in", [...counted])
		.where(eventWithin(within))
		.groupBy("registrations.organisationId");
	let query = filtered(db, filter)
		.leftJoin(registered.as("registered"), "registered.organisationId", "organisations.id")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.leftJoin("provinces", "provinces.code", "organisations.provinceCode")
		.leftJoin("organisations as parent", "parent.id", "organisations.parentId")
		.select([
			"organisations.id",
			"organisations.name",
			"organisations.shortName",
			"organisations.kind",
			"organisations.level",
			"organisations.officeId",
			"organisations.district",
			"organisations.business",
			"organisations.affiliation",
			"organisations.address",
			"regencies.name as regencyName",
			"provinces.name as provinceName",
			"parent.name as parentName",
			sql<number>`coalesce(registered.people, 0)`.as("people"),
			sql<number>`coalesce(registered.events, 0)`.as("events"),
		])
		.limit(limit)
		.offset(offset);
	if (order === "people") query = query.orderBy("people", "desc");
	if (order === "newest") query = query.orderBy("organisations.id", "desc");
	const rows = await query.orderBy("organisations.nameFolded").orderBy("organisations.id").execute();
	return rows.map((row) => ({ ...row, people: Number(row.people), events: Number(row.events) }));
}

/** What is known of records that may be one body: people, events and promises in the whole house. */
export async function countEvidence(
	db: ReadDb,
	ids: readonly string[],
): Promise<Map<string, { people: number; events: number; promises: number }>> {
	const found = new Map(ids.map((id) => [id, { people: 0, events: 0, promises: 0 }]));
	if (ids.length === 0) return found;
	const registered = await db
		.selectFrom("registrations")
		.select((eb) => [
			"organisationId",
			eb.fn.countAll<number>().as("people"),
			eb.fn.count<number>("eventId").distinct().as("events"),
		])
		.where("organisationId", "in", [...ids])
		.groupBy("organisationId")
		.execute();
	const promised = await db
		.selectFrom("followups")
		.select((eb) => ["organisationId", eb.fn.countAll<number>().as("promises")])
		.where("organisationId", "in", [...ids])
		.groupBy("organisationId")
		.execute();
	for (const { organisationId, people, events } of registered)
		Object.assign(found.get(organisationId ?? "") ?? {}, { people: Number(people), events: Number(events) });
	for (const { organisationId, promises } of promised)
		Object.assign(found.get(organisationId ?? "") ?? {}, { promises: Number(promises) });
	return found;
}

/** The numbers of many organisations as they are written, at most 5000. */
export function listNumbersOf(db: ReadDb, ids: readonly string[]) {
	return db
		.selectFrom("organisationIdentifiers")
		.select(["organisationId", "kind", "value"])
		.where("organisationId", "in", ids.length > 0 ? [...ids] : [""])
		.orderBy("kind")
		.orderBy("valueFolded")
		.limit(5000)
		.execute();
}
