import { type SqlBool, sql } from "kysely";
import type { DeskListId } from "#app/domain/attendance/types";
import type { Category } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Attendance } from "../tables/attendance";
import type { Registration } from "../tables/registrations";

/** The registration whose ticket has this SHA-256, whatever its event; undefined when there is none. */
export function findRegistrationByPass(db: ReadDb, passHash: string): Promise<Registration | undefined> {
	return db.selectFrom("registrations").selectAll().where("passHash", "=", passHash).executeTakeFirst();
}

/** The living check-in of one person on one list, or undefined. */
export function findLiving(
	db: ReadDb,
	registrationId: string,
	{ dayId, sessionId }: DeskListId,
): Promise<Attendance | undefined> {
	return db
		.selectFrom("attendances")
		.selectAll()
		.where("registrationId", "=", registrationId)
		.where("dayId", "=", dayId)
		.where("sessionId", sessionId === null ? "is" : "=", sessionId)
		.where("undoneAt", "is", null)
		.executeTakeFirst();
}

/** A check-in with its registration's event, or undefined. */
export function findById(db: ReadDb, id: string): Promise<(Attendance & { eventId: string }) | undefined> {
	return db
		.selectFrom("attendances")
		.innerJoin("registrations", "registrations.id", "attendances.registrationId")
		.selectAll("attendances")
		.select("registrations.eventId")
		.where("attendances.id", "=", id)
		.executeTakeFirst();
}

/** A list of one event: a day, or a session of it. */
export interface ListOfEvent extends DeskListId {
	eventId: string;
	/** A session with places of its own: only who has one of them is expected. */
	isLimited?: boolean;
}

/** Who is expected on a list: whoever has a seat, and in a session with places of its own one of those. */
function isExpected({ sessionId, isLimited }: ListOfEvent) {
	const hasSeat = sql<SqlBool>`${sql.ref("registrations.status")} = 'confirmed'`;
	if (!isLimited || sessionId === null) return hasSeat;
	return sql<SqlBool>`(${hasSeat} and exists (select 1 from ${sql.table("session_choices")}
		where ${sql.ref("session_choices.registration_id")} = ${sql.ref("registrations.id")}
		and ${sql.ref("session_choices.session_id")} = ${sessionId}
		and ${sql.ref("session_choices.status")} = 'confirmed'))`;
}

/** Per category of one event: how many are expected on this list, and how many of all are checked in on it. */
export async function countByCategory(
	db: ReadDb,
	list: ListOfEvent,
): Promise<{ category: Category; confirmed: number; present: number }[]> {
	const { eventId, dayId, sessionId } = list;
	return db
		.selectFrom("registrations")
		.leftJoin("attendances", (join) =>
			join
				.onRef("attendances.registrationId", "=", "registrations.id")
				.on("attendances.dayId", "=", dayId)
				.on("attendances.sessionId", sessionId === null ? "is" : "=", sessionId)
				.on("attendances.undoneAt", "is", null),
		)
		.select((eb) => [
			"registrations.category",
			sql<number>`coalesce(sum(case when ${isExpected(list)} then 1 else 0 end), 0)`.as("confirmed"),
			eb.fn.count<number>("attendances.id").as("present"),
		])
		.where("registrations.eventId", "=", eventId)
		.groupBy("registrations.category")
		.execute();
}

/** Somebody at the desk: who, for whom, and whether already checked in on the list asked for. */
export interface DeskLine {
	registrationId: string;
	code: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	category: Category;
	organisationName: string;
	position: string | null;
	status: Registration["status"];
	accessNeeds: string | null;
	deskNote: string | null;
	phone: string | null;
	groupId: string | null;
	station: string | null;
	attendanceId: string | null;
	checkedInAt: string | null;
	recordedById: string | null;
	recordedByName: string | null;
}

function deskLines(db: ReadDb, { eventId, dayId, sessionId }: ListOfEvent) {
	return db
		.selectFrom("registrations")
		.leftJoin("attendances", (join) =>
			join
				.onRef("attendances.registrationId", "=", "registrations.id")
				.on("attendances.dayId", "=", dayId)
				.on("attendances.sessionId", sessionId === null ? "is" : "=", sessionId)
				.on("attendances.undoneAt", "is", null),
		)
		.select([
			"registrations.id as registrationId",
			"registrations.code",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.category",
			"registrations.organisationName",
			"registrations.position",
			"registrations.status",
			"registrations.accessNeeds",
			"registrations.deskNote",
			"registrations.phone",
			"registrations.groupId",
			"attendances.station",
			"attendances.id as attendanceId",
			"attendances.checkedInAt",
			"attendances.recordedById",
			"attendances.recordedByName",
		])
		.where("registrations.eventId", "=", eventId);
}

/** One person of one event as the desk sees them on a list; undefined for somebody of another event. */
export function findForDesk(
	db: ReadDb,
	{ registrationId, ...list }: ListOfEvent & { registrationId: string },
): Promise<DeskLine | undefined> {
	return deskLines(db, list).where("registrations.id", "=", registrationId).executeTakeFirst();
}

/** People of one event all of whose LIKE patterns fit (`\` escapes), the confirmed first, then by name. */
export function listMatches(
	db: ReadDb,
	search: ListOfEvent & { patterns: readonly string[]; limit: number },
): Promise<DeskLine[]> {
	let query = deskLines(db, search);
	for (const pattern of search.patterns) {
		query = query.where(sql<SqlBool>`${sql.ref("registrations.searchFolded")} like ${pattern} escape '\\'`);
	}
	return query
		.orderBy(sql`case ${sql.ref("registrations.status")} when 'confirmed' then 0 else 1 end`)
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(search.limit)
		.execute();
}

/** The latest check-ins of one list, newest first; undone ones are left out. */
export function listRecent(db: ReadDb, search: ListOfEvent & { limit: number }): Promise<DeskLine[]> {
	return deskLines(db, search)
		.where("attendances.id", "is not", null)
		.orderBy("attendances.checkedInAt", "desc")
		.orderBy("attendances.id", "desc")
		.limit(search.limit)
		.execute();
}

/** Who is expected on a list and not there yet, one party of them if it is named, by name: one page of them. */
export function listMissing(
	db: ReadDb,
	list: ListOfEvent & { category: Category | null },
	page: { limit: number; offset: number },
): Promise<DeskLine[]> {
	return missing(db, list)
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** How many `listMissing` finds. */
export async function countMissing(db: ReadDb, list: ListOfEvent & { category: Category | null }): Promise<number> {
	const { count } = await missing(db, list)
		.clearSelect()
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

function missing(db: ReadDb, list: ListOfEvent & { category: Category | null }) {
	const { category } = list;
	return deskLines(db, list)
		.where(isExpected(list))
		.where("registrations.isUnassigned", "=", 0)
		.where("attendances.id", "is", null)
		.$if(category !== null, (query) => query.where("registrations.category", "=", category ?? "other"));
}

/** Who came in the same group as somebody, has a seat and is not on this list yet; at most 50. Empty without a group. */
export function listCompanions(
	db: ReadDb,
	{ eventId, registrationId, dayId, sessionId }: ListOfEvent & { registrationId: string },
): Promise<{ id: string }[]> {
	return db
		.selectFrom("registrations")
		.select("registrations.id")
		.where("registrations.eventId", "=", eventId)
		.where("registrations.status", "=", "confirmed")
		.where("registrations.isUnassigned", "=", 0)
		.where("registrations.groupId", "=", (eb) =>
			eb.selectFrom("registrations as one").select("one.groupId").where("one.id", "=", registrationId),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("attendances")
						.select("attendances.id")
						.whereRef("attendances.registrationId", "=", "registrations.id")
						.where("attendances.dayId", "=", dayId)
						.where("attendances.sessionId", sessionId === null ? "is" : "=", sessionId)
						.where("attendances.undoneAt", "is", null),
				),
			),
		)
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(50)
		.execute();
}

/** Whether somebody was checked in on any day, undone check-ins left out. */
export async function wasPresent(db: ReadDb, registrationId: string): Promise<boolean> {
	const row = await db
		.selectFrom("attendances")
		.select("id")
		.where("registrationId", "=", registrationId)
		.where("undoneAt", "is", null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
