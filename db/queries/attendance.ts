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
}

/** Per category of one event: how many are confirmed, and how many of all are checked in on this list. */
export async function countByCategory(
	db: ReadDb,
	{ eventId, dayId, sessionId }: ListOfEvent,
): Promise<{ category: Category; confirmed: number; present: number }[]> {
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
			sql<number>`coalesce(sum(case when ${eb.ref("registrations.status")} = 'confirmed' then 1 else 0 end), 0)`.as(
				"confirmed",
			),
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
	groupId: string | null;
	station: string | null;
	attendanceId: string | null;
	checkedInAt: string | null;
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
			"registrations.groupId",
			"attendances.station",
			"attendances.id as attendanceId",
			"attendances.checkedInAt",
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
