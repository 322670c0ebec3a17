import { type SqlBool, sql } from "kysely";
import type { RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Attendance } from "../tables/attendance";
import type { EventDay } from "../tables/events";
import type { EventQuestion } from "../tables/questions";
import type { Registration, RegistrationAnswer } from "../tables/registrations";
import { owesAnswers } from "./open-answers";
import { filtered, orderTerms, type RegistrationFilter, type RegistrationOrder } from "./registration-filter";

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
	| "organisationId"
	| "organisationName"
	| "email"
	| "phone"
	| "position"
	| "source"
	| "replacesId"
	| "isOverQuota"
	| "isFictional"
	| "registeredAt"
	| "confirmedAt"
	| "editedAt"
	| "reviewNeededAt"
	| "offeredAt"
> & {
	regencyName: string | null;
	/** 1 when a required question waits for the person. */
	owesAnswers: number;
	/** 1 when letters to the person's address do not arrive. */
	isUnreachable: number;
};

/** One page of an event's registrations in an order. */
export function listByEvent(
	db: ReadDb,
	filter: RegistrationFilter,
	order: RegistrationOrder,
	page: { limit: number; offset: number },
): Promise<RegistrationLine[]> {
	const { terms, descending } = orderTerms(filter, order);
	// Rows before the page are passed over by their order alone, without reading what they hold.
	let ids = filtered(db, filter).select("registrations.id").limit(page.limit).offset(page.offset);
	for (const term of terms) ids = ids.orderBy(term, descending ? "desc" : "asc");
	let query = db
		.selectFrom("registrations")
		.leftJoin("regencies", "regencies.code", "registrations.regencyCode")
		.leftJoin("suppressedAddresses", "suppressedAddresses.address", "registrations.emailFolded")
		.where("registrations.id", "in", ids)
		.select((eb) => [
			eb.case().when(owesAnswers()).then(1).else(0).end().as("owesAnswers"),
			eb.case().when("suppressedAddresses.address", "is not", null).then(1).else(0).end().as("isUnreachable"),
			"registrations.id",
			"registrations.code",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
			"registrations.category",
			"registrations.status",
			"registrations.organisationId",
			"registrations.organisationName",
			"registrations.email",
			"registrations.phone",
			"registrations.position",
			"registrations.source",
			"registrations.replacesId",
			"registrations.isOverQuota",
			"registrations.isFictional",
			"registrations.registeredAt",
			"registrations.confirmedAt",
			"registrations.editedAt",
			"registrations.reviewNeededAt",
			"registrations.offeredAt",
			"regencies.name as regencyName",
		]);
	for (const term of terms) query = query.orderBy(term, descending ? "desc" : "asc");
	return query.execute();
}

/** The ids of the first registrations of a filter in an order. */
export async function listIds(
	db: ReadDb,
	filter: RegistrationFilter,
	order: RegistrationOrder,
	limit: number,
): Promise<string[]> {
	const { terms, descending } = orderTerms(filter, order);
	let query = filtered(db, filter).select("registrations.id").limit(limit);
	for (const term of terms) query = query.orderBy(term, descending ? "desc" : "asc");
	return (await query.execute()).map(({ id }) => id);
}

/** A neighbour of a registration in a list. */
export type Neighbour = Pick<Registration, "id" | "name" | "titlePrefix" | "titleSuffix">;

/**
 * The registrations before and after one in a list, found by the place it has or would have there: somebody who has
 * just left the list still has neighbours.
 */
export async function findNeighbours(
	db: ReadDb,
	filter: RegistrationFilter,
	order: RegistrationOrder,
	id: string,
): Promise<{ previous: Neighbour | undefined; next: Neighbour | undefined }> {
	const { terms, descending } = orderTerms(filter, order);
	const place = sql`(select ${sql.join(terms)} from registrations where ${sql.ref("registrations.id")} = ${id})`;
	const beside = (isNext: boolean) => {
		const isGreater = isNext !== descending;
		let query = filtered(db, filter)
			.select(["registrations.id", "registrations.name", "registrations.titlePrefix", "registrations.titleSuffix"])
			.where(isGreater ? sql<SqlBool>`(${sql.join(terms)}) > ${place}` : sql<SqlBool>`(${sql.join(terms)}) < ${place}`);
		for (const term of terms) query = query.orderBy(term, isGreater ? "asc" : "desc");
		return query.limit(1).executeTakeFirst();
	};
	const [previous, next] = [await beside(false), await beside(true)];
	return { previous, next };
}

/** Registrations per status within the filter's other conditions. */
export async function countByStatus(
	db: ReadDb,
	filter: RegistrationFilter,
): Promise<Partial<Record<RegistrationStatus, number>>> {
	const rows = await filtered(db, { ...filter, status: null })
		.select((eb) => ["registrations.status", eb.fn.countAll<number>().as("count")])
		.groupBy("registrations.status")
		.execute();
	return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

/** How many registrations a filter means. */
export async function countMatching(db: ReadDb, filter: RegistrationFilter): Promise<number> {
	const { count } = await filtered(db, filter)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** People present per day, by the day's id, within the filter's other conditions. */
export async function countPresent(
	db: ReadDb,
	filter: RegistrationFilter,
	dayIds: readonly string[],
): Promise<Map<string, number>> {
	if (dayIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("attendances")
		.select((eb) => ["dayId", eb.fn.countAll<number>().as("count")])
		.where("dayId", "in", [...dayIds])
		.where("sessionId", "is", null)
		.where("undoneAt", "is", null)
		// Looked up per check-in: as a list it would be made anew of everybody the filter means.
		.where(({ exists }) =>
			exists(
				filtered(db, { ...filter, presence: null })
					.select("registrations.id")
					.where(sql<SqlBool>`${sql.ref("registrations.id")} = ${sql.ref("attendances.registrationId")}`),
			),
		)
		.groupBy("dayId")
		.execute();
	return new Map(rows.map(({ dayId, count }) => [dayId, Number(count)]));
}

/** The organisations that people of an event come from, those with most people first; at most 200. */
export function listOrganisations(
	db: ReadDb,
	eventId: string,
): Promise<{ id: string; name: string; people: number }[]> {
	return db
		.with("counted", (cte) =>
			cte
				.selectFrom("registrations")
				.select((eb) => ["organisationId", eb.fn.countAll<number>().as("people")])
				.where("eventId", "=", eventId)
				.where("organisationId", "is not", null)
				.groupBy("organisationId")
				.orderBy("people", "desc")
				.limit(200),
		)
		.selectFrom("counted")
		.innerJoin("organisations", "organisations.id", "counted.organisationId")
		.select(["organisations.id", "organisations.name", "counted.people"])
		.orderBy("organisations.nameFolded")
		.orderBy("organisations.id")
		.execute();
}

/** The kabupaten and kota that people of an event come from, with their provinces; at most 514. */
export function listRegions(
	db: ReadDb,
	eventId: string,
): Promise<{ code: string; name: string; provinceCode: string; provinceName: string }[]> {
	return db
		.with("found", (cte) =>
			cte.selectFrom("registrations").select("regencyCode").distinct().where("eventId", "=", eventId),
		)
		.selectFrom("found")
		.innerJoin("regencies", "regencies.code", "found.regencyCode")
		.innerJoin("provinces", "provinces.code", "regencies.provinceCode")
		.select(["regencies.code", "regencies.name", "regencies.provinceCode", "provinces.name as provinceName"])
		.orderBy("regencies.code")
		.execute();
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
		.select("registrations.id")
		.$if(page.after !== null, (query) => query.where("registrations.id", ">", page.after as string))
		.orderBy("registrations.id")
		.limit(page.limit);
	const rows = await db
		.selectFrom("registrations")
		.leftJoin("regencies", "regencies.code", "registrations.regencyCode")
		.leftJoin("provinces", "provinces.code", "regencies.provinceCode")
		.leftJoin("registrations as replaced", "replaced.id", "registrations.replacesId")
		.leftJoin("consents", (join) =>
			join
				.onRef("consents.registrationId", "=", "registrations.id")
				.on("consents.purpose", "=", "photo_documentation")
				.on("consents.withdrawnAt", "is", null),
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

/** The organiser's questions of an event, those taken off the form included: they may have answers; at most 200. */
export function listOwnQuestions(db: ReadDb, eventId: string): Promise<Pick<EventQuestion, "id" | "label" | "kind">[]> {
	return db
		.selectFrom("eventQuestions")
		.select(["id", "label", "kind"])
		.where("eventId", "=", eventId)
		.orderBy("position")
		.orderBy("id")
		.limit(200)
		.execute();
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

/** On which days these people are checked in. */
export function listCheckInsOf(
	db: ReadDb,
	registrationIds: readonly string[],
): Promise<Pick<Attendance, "registrationId" | "dayId" | "checkedInAt">[]> {
	if (registrationIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("attendances")
		.select(["registrationId", "dayId", "checkedInAt"])
		.where("registrationId", "in", [...registrationIds])
		.where("sessionId", "is", null)
		.where("undoneAt", "is", null)
		.execute();
}

/** Every check-in of one registration on days and in sessions, undone ones included, with its day; latest first, at most 100. */
export function listAttendance(
	db: ReadDb,
	registrationId: string,
): Promise<
	(Pick<Attendance, "id" | "checkedInAt" | "recordedByName" | "undoneAt"> &
		Pick<EventDay, "position" | "startsAtLocal"> & { session: string | null })[]
> {
	return db
		.selectFrom("attendances")
		.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
		.leftJoin("eventSessions", "eventSessions.id", "attendances.sessionId")
		.select([
			"attendances.id",
			"attendances.checkedInAt",
			"attendances.recordedByName",
			"attendances.undoneAt",
			"eventDays.position",
			"eventDays.startsAtLocal",
			"eventSessions.title as session",
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
