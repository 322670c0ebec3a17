import type { OrganisationKind } from "#app/domain/organisations/types";
import type { ReadDb } from "../client";
import type { Organisation } from "../tables/organisations";

/** One organisation. */
export function findById(db: ReadDb, id: string): Promise<Organisation | undefined> {
	return db.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Organisations of these kinds with exactly this folded name, oldest first, at most 50. */
export function listByName(
	db: ReadDb,
	nameFolded: string,
	kinds: readonly OrganisationKind[],
): Promise<Pick<Organisation, "id" | "regencyCode" | "isFictional">[]> {
	return db
		.selectFrom("organisations")
		.select(["id", "regencyCode", "isFictional"])
		.where("nameFolded", "=", nameFolded)
		.where("kind", "in", [...kinds])
		.orderBy("id")
		.limit(50)
		.execute();
}
