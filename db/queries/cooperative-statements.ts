import type { ReadDb } from "../client";
import type { CooperativeStatedMeeting } from "../tables/cooperatives";
import type { CooperativeStatement } from "../tables/questions";

/** What a participant stated about their cooperative; undefined when they did not. */
export function findByRegistration(db: ReadDb, registrationId: string): Promise<CooperativeStatement | undefined> {
	return db
		.selectFrom("cooperativeStatements")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.executeTakeFirst();
}

/** What these participants stated about their cooperatives, with the checklist each is looked at by. */
export function listByRegistrations(
	db: ReadDb,
	registrationIds: readonly string[],
): Promise<(CooperativeStatement & { checklistId: string | null })[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("cooperativeStatements")
		.leftJoin("cooperatives", "cooperatives.organisationId", "cooperativeStatements.organisationId")
		.selectAll("cooperativeStatements")
		.select("cooperatives.checklistId")
		.where("registrationId", "in", [...registrationIds])
		.execute();
}

/** What a cooperative itself says of its annual meetings, latest book year first, at most 100. */
export function listStatedMeetings(db: ReadDb, cooperativeId: string): Promise<CooperativeStatedMeeting[]> {
	return db
		.selectFrom("cooperativeStatedMeetings")
		.selectAll()
		.where("cooperativeId", "=", cooperativeId)
		.orderBy("bookYear", "desc")
		.limit(100)
		.execute();
}
