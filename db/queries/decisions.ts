import type { RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Decision, DecisionRow } from "../tables/decisions";

/** One decision of an event by its id. */
export function findDecision(db: ReadDb, eventId: string, id: string): Promise<Decision | undefined> {
	return db.selectFrom("decisions").selectAll().where("id", "=", id).where("eventId", "=", eventId).executeTakeFirst();
}

/** Whom a decision was about; a decision has 500 at most. */
export function listRows(db: ReadDb, decisionId: string): Promise<DecisionRow[]> {
	return db.selectFrom("decisionRows").selectAll().where("decisionId", "=", decisionId).limit(1000).execute();
}

/** Somebody whom a decision, or its undoing, left as they were. */
export interface LeftAlone {
	id: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	code: string;
	/** As it was found. */
	status: RegistrationStatus;
	undoRefused: string | null;
}

/**
 * What came of a decision: how many it changed, how many undoing restores or restored, and the first 20 of those whom
 * it or its undoing left alone.
 */
export async function summarise(
	db: ReadDb,
	decisionId: string,
): Promise<{ changed: number; restored: number; left: number; leftAlone: LeftAlone[] }> {
	const rows = db.selectFrom("decisionRows").where("decisionId", "=", decisionId);
	const { changed, refused, total } = await rows
		.select((eb) => [
			eb.fn.count<number>("statusAfter").as("changed"),
			eb.fn.count<number>("undoRefused").as("refused"),
			eb.fn.countAll<number>().as("total"),
		])
		.executeTakeFirstOrThrow();
	const leftAlone = await db
		.selectFrom("decisionRows")
		.innerJoin("registrations", "registrations.id", "decisionRows.registrationId")
		.select([
			"registrations.id",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.code",
			"decisionRows.statusBefore as status",
			"decisionRows.undoRefused",
		])
		.where("decisionRows.decisionId", "=", decisionId)
		.where((eb) => eb.or([eb("decisionRows.statusAfter", "is", null), eb("decisionRows.undoRefused", "is not", null)]))
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(20)
		.execute();
	const restored = Number(changed) - Number(refused);
	return { changed: Number(changed), restored, left: Number(total) - restored, leftAlone };
}
