import { sql } from "kysely";
import type { OrganisationKind } from "#app/domain/organisations/types";
import type { ReadDb } from "../client";
import type { Organisation, OrganisationContact, OrganisationIdentifier } from "../tables/organisations";

/** One organisation, merged ones too. */
export function findById(db: ReadDb, id: string): Promise<Organisation | undefined> {
	return db.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Organisations of these kinds with exactly this folded name, merged ones too, oldest first, at most 50. */
export function listByName(
	db: ReadDb,
	nameFolded: string,
	kinds: readonly OrganisationKind[],
): Promise<Pick<Organisation, "id" | "regencyCode" | "mergedIntoId">[]> {
	return db
		.selectFrom("organisations")
		.select(["id", "regencyCode", "mergedIntoId"])
		.where("nameFolded", "=", nameFolded)
		.where("kind", "in", [...kinds])
		.orderBy("id")
		.limit(50)
		.execute();
}

/** Living organisations with exactly this folded name, of any kind, at most 20. */
export function listNamesakes(
	db: ReadDb,
	nameFolded: string,
): Promise<Pick<Organisation, "id" | "provinceCode" | "regencyCode">[]> {
	return db
		.selectFrom("organisations")
		.select(["id", "provinceCode", "regencyCode"])
		.where("nameFolded", "=", nameFolded)
		.where("mergedIntoId", "is", null)
		.orderBy("id")
		.limit(20)
		.execute();
}

/** Merges of merges are followed this far; nobody comes near it. */
const longestChain = 50;

/** The record that goes on for this one: itself while it lives. Undefined when there is no such record. */
export async function findSurvivorId(db: ReadDb, id: string): Promise<string | undefined> {
	for (let at = id, step = 0; step < longestChain; step++) {
		const row = await db.selectFrom("organisations").select("mergedIntoId").where("id", "=", at).executeTakeFirst();
		if (!row) return undefined;
		if (row.mergedIntoId === null) return at;
		at = row.mergedIntoId;
	}
	return undefined;
}

/** Whether a record lies below another: its parent, or the parent of that one, and so on. */
export async function liesBelow(db: ReadDb, id: string, aboveId: string): Promise<boolean> {
	for (let at: string | null = id, step = 0; at !== null && step < longestChain; step++) {
		const row: Pick<Organisation, "parentId"> | undefined = await db
			.selectFrom("organisations")
			.select("parentId")
			.where("id", "=", at)
			.executeTakeFirst();
		at = row?.parentId ?? null;
		if (at === aboveId) return true;
	}
	return false;
}

/** The numbers of an organisation, by kind, at most 50. */
export function listIdentifiers(db: ReadDb, organisationId: string): Promise<OrganisationIdentifier[]> {
	return db
		.selectFrom("organisationIdentifiers")
		.selectAll()
		.where("organisationId", "=", organisationId)
		.orderBy("kind")
		.orderBy("valueFolded")
		.limit(50)
		.execute();
}

/** Whom to ask at an organisation, by name, at most 50. */
export function listContacts(db: ReadDb, organisationId: string): Promise<OrganisationContact[]> {
	return db
		.selectFrom("organisationContacts")
		.selectAll()
		.where("organisationId", "=", organisationId)
		.orderBy("nameFolded")
		.orderBy("id")
		.limit(50)
		.execute();
}

/** One contact of an organisation. */
export function findContact(
	db: ReadDb,
	organisationId: string,
	contactId: string,
): Promise<OrganisationContact | undefined> {
	return db
		.selectFrom("organisationContacts")
		.selectAll()
		.where("organisationId", "=", organisationId)
		.where("id", "=", contactId)
		.executeTakeFirst();
}

/** Names and keys of all organisations in order of their ids, a page after `after`. */
export function listKeys(
	db: ReadDb,
	after: string,
	limit: number,
): Promise<Pick<Organisation, "id" | "name" | "matchKey">[]> {
	return db
		.selectFrom("organisations")
		.select(["id", "name", "matchKey"])
		.where("id", ">", after)
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** A living record that shares its key or a number with another. */
export interface CandidateRow
	extends Pick<Organisation, "id" | "kind" | "name" | "matchKey" | "provinceCode" | "regencyCode"> {
	regencyName: string | null;
	provinceName: string | null;
}

/** Living records whose key or number another living record has too, in order of their keys, at most 1000. */
export function listAlike(db: ReadDb): Promise<CandidateRow[]> {
	return db
		.selectFrom("organisations")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.leftJoin("provinces", "provinces.code", "organisations.provinceCode")
		.select([
			"organisations.id",
			"organisations.kind",
			"organisations.name",
			"organisations.matchKey",
			"organisations.provinceCode",
			"organisations.regencyCode",
			"regencies.name as regencyName",
			"provinces.name as provinceName",
		])
		.where("organisations.mergedIntoId", "is", null)
		.where((eb) =>
			eb.or([
				eb(
					"organisations.matchKey",
					"in",
					eb
						.selectFrom("organisations as same")
						.select("same.matchKey")
						.where("same.mergedIntoId", "is", null)
						.where("same.matchKey", "is not", null)
						.groupBy("same.matchKey")
						.having((having) => having.fn.countAll<number>(), ">", 1),
				),
				eb.exists(
					eb
						.selectFrom("organisationIdentifiers as own")
						.innerJoin("organisationIdentifiers as same", (join) =>
							join.onRef("same.kind", "=", "own.kind").onRef("same.valueFolded", "=", "own.valueFolded"),
						)
						.innerJoin("organisations as bearer", "bearer.id", "same.organisationId")
						.select(sql<number>`1`.as("one"))
						.whereRef("own.organisationId", "=", "organisations.id")
						.whereRef("same.organisationId", "<>", "own.organisationId")
						.where("own.kind", "in", ["nib", "npwp"])
						.where("bearer.mergedIntoId", "is", null),
				),
			]),
		)
		.orderBy("organisations.matchKey")
		.orderBy("organisations.id")
		.limit(1000)
		.execute();
}

/** The numbers that one body alone bears, of these organisations, at most 5000. */
export async function listProvingNumbers(db: ReadDb, ids: readonly string[]): Promise<Map<string, string[]>> {
	const numbers = new Map<string, string[]>();
	if (ids.length === 0) return numbers;
	const rows = await db
		.selectFrom("organisationIdentifiers")
		.select(["organisationId", "kind", "valueFolded"])
		.where("organisationId", "in", [...ids])
		.where("kind", "in", ["nib", "npwp"])
		.orderBy("kind")
		.orderBy("valueFolded")
		.limit(5000)
		.execute();
	for (const { organisationId, kind, valueFolded } of rows)
		numbers.set(organisationId, [...(numbers.get(organisationId) ?? []), `${kind}:${valueFolded}`]);
	return numbers;
}

/** Pairs that somebody found to be different bodies, among these organisations, at most 5000. */
export function listDistinctions(db: ReadDb, ids: readonly string[]): Promise<{ oneId: string; otherId: string }[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("organisationDistinctions")
		.select(["oneId", "otherId"])
		.where("oneId", "in", [...ids])
		.where("otherId", "in", [...ids])
		.limit(5000)
		.execute();
}

/** Which of these organisations have a way to the NIK certificate that is being gone on with. */
export async function listOpenTracks(db: ReadDb, ids: readonly string[]): Promise<string[]> {
	const rows = await db
		.selectFrom("cooperatives")
		.select("organisationId")
		.where("organisationId", "in", [...ids])
		.where("stage", "<>", "tidak_dilanjutkan")
		.execute();
	return rows.map(({ organisationId }) => organisationId);
}

/** The names of these organisations. */
export function listNames(db: ReadDb, ids: readonly string[]): Promise<Pick<Organisation, "id" | "name">[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("organisations")
		.select(["id", "name"])
		.where("id", "in", [...ids])
		.execute();
}
