import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { DeskActRow } from "../tables/attendance";

/** What was done under an id, or undefined. */
export function findById(db: ReadDb, id: string): Promise<DeskActRow | undefined> {
	return db.selectFrom("deskActs").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The earliest scan of a check-in that was not taken back. */
export function findEarliestScan(db: ReadDb, attendanceId: string): Promise<DeskActRow | undefined> {
	return db
		.selectFrom("deskActs")
		.selectAll()
		.where("attendanceId", "=", attendanceId)
		.where("kind", "!=", "undo")
		.where("voidedAt", "is", null)
		.orderBy("actedAt")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** How many acts of an event wait for a supervisor's decision. */
export async function countUndecided(db: ReadDb, eventId: string): Promise<number> {
	const { count } = await db
		.selectFrom("deskActs")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("eventId", "=", eventId)
		.where("needsDecision", "=", 1)
		.where("decision", "is", null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** An act that a supervisor decides or decided about, with whom it was about where that is known. */
export interface DeskDecisionLine extends Pick<DeskActRow, DecisionColumn> {
	position: number | null;
	sessionTitle: string | null;
	name: string | null;
	titlePrefix: string | null;
	titleSuffix: string | null;
	code: string | null;
	category: Category | null;
	organisationName: string | null;
	decidedByName: string | null;
}

const decisionColumns = [
	"id",
	"kind",
	"actedAt",
	"station",
	"officerName",
	"outcome",
	"dayId",
	"registrationId",
	"attendanceId",
	"decision",
	"decidedAt",
] as const satisfies readonly (keyof DeskActRow)[];
type DecisionColumn = (typeof decisionColumns)[number];

/** One page of the acts of an event that need a decision: those that wait, oldest first, or those decided, latest first. */
export function listForDecision(
	db: ReadDb,
	{ eventId, isDecided }: { eventId: string; isDecided: boolean },
	page: { limit: number; offset: number },
): Promise<DeskDecisionLine[]> {
	return db
		.selectFrom("deskActs")
		.leftJoin("registrations", "registrations.id", "deskActs.registrationId")
		.leftJoin("eventDays", "eventDays.id", "deskActs.dayId")
		.leftJoin("eventSessions", "eventSessions.id", "deskActs.sessionId")
		.leftJoin("users", "users.id", "deskActs.decidedById")
		.select(decisionColumns.map((column) => `deskActs.${column}` as const))
		.select([
			"eventDays.position",
			"eventSessions.title as sessionTitle",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.code",
			"registrations.category",
			"registrations.organisationName",
			"users.name as decidedByName",
		])
		.where("deskActs.eventId", "=", eventId)
		.where("deskActs.needsDecision", "=", 1)
		.where("deskActs.decision", isDecided ? "is not" : "is", null)
		.orderBy(isDecided ? "deskActs.decidedAt" : "deskActs.actedAt", isDecided ? "desc" : "asc")
		.orderBy("deskActs.id")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}
