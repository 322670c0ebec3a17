import type { CheckInMethod, DeskListId } from "#app/domain/attendance/types";
import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Attendance, DeskActRow } from "../tables/attendance";
import type { Registration } from "../tables/registrations";

/** Which check-ins of an event are meant; null where all are. */
export interface PresenceFilter {
	eventId: string;
	list: DeskListId | null;
	category: Category | null;
	method: CheckInMethod | null;
	/** Only those recorded without a signal. */
	isOffline: boolean;
	/** With those that were taken back. */
	withUndone: boolean;
}

type Who = Pick<Registration, "code" | "name" | "titlePrefix" | "titleSuffix" | "category" | "organisationName">;
const whoColumns = [
	"registrations.code",
	"registrations.name",
	"registrations.titlePrefix",
	"registrations.titleSuffix",
	"registrations.category",
	"registrations.organisationName",
] as const;

/** A check-in with whom it is of and on which list. */
export interface PresenceLine extends Attendance, Who {
	position: number;
	sessionTitle: string | null;
}

/** One page of the check-ins of an event, the latest first; with `after`, those behind that one. */
export function listPresence(
	db: ReadDb,
	filter: PresenceFilter,
	page: { limit: number; offset: number },
): Promise<PresenceLine[]> {
	return filtered(db, filter)
		.orderBy("attendances.checkedInAt", "desc")
		.orderBy("attendances.id", "desc")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** Check-ins in the order of their ids, for a file: `limit` of them behind `after`. */
export function listPresenceAfter(
	db: ReadDb,
	filter: PresenceFilter,
	{ after, limit }: { after: string | null; limit: number },
): Promise<PresenceLine[]> {
	return filtered(db, filter)
		.$if(after !== null, (query) => query.where("attendances.id", ">", after ?? ""))
		.orderBy("attendances.id")
		.limit(limit)
		.execute();
}

/** How many check-ins a filter finds. */
export async function countPresence(db: ReadDb, filter: PresenceFilter): Promise<number> {
	const { count } = await filtered(db, filter)
		.clearSelect()
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** One check-in of an event, taken back or not; undefined for one of another event. */
export function findPresence(db: ReadDb, eventId: string, id: string): Promise<PresenceLine | undefined> {
	const any = { list: null, category: null, method: null, isOffline: false, withUndone: true };
	return filtered(db, { eventId, ...any })
		.where("attendances.id", "=", id)
		.executeTakeFirst();
}

function filtered(db: ReadDb, { eventId, list, category, method, isOffline, withUndone }: PresenceFilter) {
	let query = db
		.selectFrom("attendances")
		.innerJoin("registrations", "registrations.id", "attendances.registrationId")
		.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
		.leftJoin("eventSessions", "eventSessions.id", "attendances.sessionId")
		.selectAll("attendances")
		.select(whoColumns)
		.select(["eventDays.position", "eventSessions.title as sessionTitle"])
		.where("registrations.eventId", "=", eventId);
	if (list)
		query = query
			.where("attendances.dayId", "=", list.dayId)
			.where("attendances.sessionId", list.sessionId === null ? "is" : "=", list.sessionId);
	if (category) query = query.where("registrations.category", "=", category);
	if (method) query = query.where("attendances.method", "=", method);
	if (isOffline) query = query.where("attendances.isOffline", "=", 1);
	return withUndone ? query : query.where("attendances.undoneAt", "is", null);
}

/** Something a desk did, with whom it was about and on which list, as far as that is known. */
export interface DeskActLine extends DeskActRow {
	code: string | null;
	name: string | null;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category | null;
	organisationName: string | null;
	position: number | null;
	sessionTitle: string | null;
	decidedByName: string | null;
}

/** Everything that was done about one check-in, second scans and what was taken back among it, oldest first; at most 200. */
export function listActsOf(db: ReadDb, attendanceId: string): Promise<DeskActLine[]> {
	return acts(db)
		.where("deskActs.attendanceId", "=", attendanceId)
		.orderBy("deskActs.actedAt")
		.orderBy("deskActs.id")
		.limit(200)
		.execute();
}

/** Everything the desks of an event did in the order of the ids, for a file: `limit` acts behind `after`. */
export function listActsAfter(
	db: ReadDb,
	eventId: string,
	{ after, limit }: { after: string | null; limit: number },
): Promise<DeskActLine[]> {
	return acts(db)
		.where("deskActs.eventId", "=", eventId)
		.$if(after !== null, (query) => query.where("deskActs.id", ">", after ?? ""))
		.orderBy("deskActs.id")
		.limit(limit)
		.execute();
}

/** How many acts the desks of an event have on record. */
export async function countActs(db: ReadDb, eventId: string): Promise<number> {
	const { count } = await db
		.selectFrom("deskActs")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("eventId", "=", eventId)
		.executeTakeFirstOrThrow();
	return Number(count);
}

function acts(db: ReadDb) {
	return db
		.selectFrom("deskActs")
		.leftJoin("registrations", "registrations.id", "deskActs.registrationId")
		.leftJoin("eventDays", "eventDays.id", "deskActs.dayId")
		.leftJoin("eventSessions", "eventSessions.id", "deskActs.sessionId")
		.leftJoin("users", "users.id", "deskActs.decidedById")
		.selectAll("deskActs")
		.select(whoColumns)
		.select(["eventDays.position", "eventSessions.title as sessionTitle", "users.name as decidedByName"]);
}
