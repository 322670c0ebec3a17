import { type SqlBool, sql } from "kysely";
import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { EventDay } from "../tables/events";
import type { Attendance, Registration, RegistrationAnswer } from "../tables/registrations";

/** Which registrations of an event a list shows. */
export interface RegistrationFilter {
	eventId: string;
	/** LIKE patterns over folded text, all of which must fit; `\` is the escape character. */
	patterns: readonly string[];
	/** Null: every party. */
	category: Category | null;
	/** Null: every status. */
	status: RegistrationStatus | null;
}

/** A registration as one line of a list. */
export type RegistrationLine = Pick<
	Registration,
	| "id"
	| "code"
	| "name"
	| "titlePrefix"
	| "titleSuffix"
	| "category"
	| "status"
	| "organisationName"
	| "email"
	| "replacesId"
	| "isOverQuota"
	| "isFictional"
	| "registeredAt"
>;

/**
 * One page of an event's registrations: the latest first; those to review in the order in which they came in; the
 * waiting lists in the order in which seats will be given.
 */
export function listByEvent(
	db: ReadDb,
	filter: RegistrationFilter,
	page: { limit: number; offset: number },
): Promise<RegistrationLine[]> {
	let query = filtered(db, filter).select([
		"id",
		"code",
		"name",
		"titlePrefix",
		"titleSuffix",
		"category",
		"status",
		"organisationName",
		"email",
		"replacesId",
		"isOverQuota",
		"isFictional",
		"registeredAt",
	]);
	if (filter.status === "waitlisted") query = query.orderBy("category").orderBy("waitlistedAt").orderBy("id");
	else if (filter.status === "pending") query = query.orderBy("registeredAt").orderBy("id");
	else query = query.orderBy("registeredAt", "desc").orderBy("id", "desc");
	return query.limit(page.limit).offset(page.offset).execute();
}

/** Registrations per status within the filter's other conditions. */
export async function countByStatus(
	db: ReadDb,
	filter: RegistrationFilter,
): Promise<Partial<Record<RegistrationStatus, number>>> {
	const rows = await filtered(db, { ...filter, status: null })
		.select((eb) => ["status", eb.fn.countAll<number>().as("count")])
		.groupBy("status")
		.execute();
	return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

function filtered(db: ReadDb, { eventId, patterns, category, status }: RegistrationFilter) {
	let query = db.selectFrom("registrations").where("eventId", "=", eventId);
	if (category) query = query.where("category", "=", category);
	if (status) query = query.where("status", "=", status);
	for (const pattern of patterns)
		query = query.where(sql<SqlBool>`${sql.ref("searchFolded")} like ${pattern} escape '\\'`);
	return query;
}

/** A registration with what a spreadsheet of them shows besides. */
export type ExportLine = Registration & {
	regencyName: string | null;
	provinceName: string | null;
	/** The code of the registration whose seat this one took over. */
	replacesCode: string | null;
	/** 1 when the person may be photographed. */
	mayBePhotographed: number;
};

/** The next registrations after the one with the id `after`, in the order of their ids; the first ones for null. */
export async function listForExport(
	db: ReadDb,
	filter: RegistrationFilter,
	page: { after: string | null; limit: number },
): Promise<ExportLine[]> {
	const ids = filtered(db, filter)
		.select("id")
		.$if(page.after !== null, (query) => query.where("id", ">", page.after as string))
		.orderBy("id")
		.limit(page.limit);
	const rows = await db
		.selectFrom("registrations")
		.leftJoin("regencies", "regencies.code", "registrations.regencyCode")
		.leftJoin("provinces", "provinces.code", "regencies.provinceCode")
		.leftJoin("registrations as replaced", "replaced.id", "registrations.replacesId")
		.leftJoin("consents", (join) =>
			join.onRef("consents.registrationId", "=", "registrations.id").on("consents.purpose", "=", "photo_documentation"),
		)
		.selectAll("registrations")
		.select((eb) => [
			"regencies.name as regencyName",
			"provinces.name as provinceName",
			"replaced.code as replacesCode",
			eb.case().when("consents.id", "is", null).then(0).else(1).end().as("mayBePhotographed"),
		])
		.where("registrations.id", "in", ids)
		.orderBy("registrations.id")
		.execute();
	return rows;
}

/** The answers of these registrations to their parties' questions. */
export function listAnswersOf(db: ReadDb, registrationIds: readonly string[]): Promise<RegistrationAnswer[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("registrationAnswers")
		.selectAll()
		.where("registrationId", "in", [...registrationIds])
		.execute();
}

/** The living check-ins of these registrations. */
export function listCheckInsOf(
	db: ReadDb,
	registrationIds: readonly string[],
): Promise<Pick<Attendance, "registrationId" | "dayId" | "checkedInAt">[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("attendances")
		.select(["registrationId", "dayId", "checkedInAt"])
		.where("registrationId", "in", [...registrationIds])
		.where("undoneAt", "is", null)
		.execute();
}

/** Every check-in of one registration, undone ones included, with its day; latest first, at most 100. */
export function listAttendance(
	db: ReadDb,
	registrationId: string,
): Promise<
	(Pick<Attendance, "id" | "checkedInAt" | "recordedByName" | "undoneAt"> &
		Pick<EventDay, "position" | "startsAtLocal">)[]
> {
	return db
		.selectFrom("attendances")
		.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
		.select([
			"attendances.id",
			"attendances.checkedInAt",
			"attendances.recordedByName",
			"attendances.undoneAt",
			"eventDays.position",
			"eventDays.startsAtLocal",
		])
		.where("attendances.registrationId", "=", registrationId)
		.orderBy("attendances.checkedInAt", "desc")
		.orderBy("attendances.id", "desc")
		.limit(100)
		.execute();
}

/** Who took over this registration's seat. */
export function findReplacement(
	db: ReadDb,
	registrationId: string,
): Promise<Pick<Registration, "id" | "code" | "name" | "titlePrefix" | "titleSuffix"> | undefined> {
	return db
		.selectFrom("registrations")
		.select(["id", "code", "name", "titlePrefix", "titleSuffix"])
		.where("replacesId", "=", registrationId)
		.orderBy("id", "desc")
		.executeTakeFirst();
}
