import type { Category, RegistrationStatus } from "#app/domain/registrations/types";
import type { ReadDb } from "../client";
import type { Import, ImportRow } from "../tables/imports";

/** One import of an event. */
export function findOfEvent(db: ReadDb, eventId: string, id: string): Promise<Import | undefined> {
	return db.selectFrom("imports").selectAll().where("eventId", "=", eventId).where("id", "=", id).executeTakeFirst();
}

/** Lists of an event without their cells, newest first, at most 100. */
export function listByEvent(db: ReadDb, eventId: string): Promise<Omit<Import, "book" | "settings" | "fileHash">[]> {
	return db
		.selectFrom("imports")
		.select([
			"id",
			"eventId",
			"status",
			"fileName",
			"counts",
			"createdById",
			"createdByName",
			"createdAt",
			"appliedAt",
			"toldAt",
		])
		.where("eventId", "=", eventId)
		.orderBy("id", "desc")
		.limit(100)
		.execute();
}

/** Lists handed in before an instant that still say something of people, by id from `after` on, at most 100. */
export function listForgettable(db: ReadDb, before: string, after: string): Promise<Pick<Import, "id" | "eventId">[]> {
	return db
		.selectFrom("imports")
		.select(["id", "eventId"])
		.where("createdAt", "<", before)
		.where("id", ">", after)
		.where((one) =>
			one.or([
				one("status", "=", "draft"),
				one.exists(
					one
						.selectFrom("importRows")
						.select("record")
						.whereRef("importRows.importId", "=", "imports.id")
						.where((row) =>
							row.or([row("name", "!=", ""), row("decision", "is not", null), row("stateBefore", "is not", null)]),
						),
				),
			]),
		)
		.orderBy("id")
		.limit(100)
		.execute();
}

/** What was decided about lines of a list, and what they became, in the order of the list; at most 5,000. */
export function listRows(db: ReadDb, importId: string): Promise<ImportRow[]> {
	return db
		.selectFrom("importRows")
		.selectAll()
		.where("importId", "=", importId)
		.orderBy("record")
		.limit(5000)
		.execute();
}

/** A registration as a list is compared with it. */
export interface RegisteredPerson {
	id: string;
	code: string;
	name: string;
	status: RegistrationStatus;
	category: Category;
	organisationName: string;
	position: string | null;
	phone: string | null;
	email: string | null;
	updatedAt: string;
}

/** Everybody ever registered at an event, at most 100,000. */
export function listRegistered(db: ReadDb, eventId: string): Promise<RegisteredPerson[]> {
	return db
		.selectFrom("registrations")
		.select(["id", "code", "name", "status", "category", "organisationName", "position", "phone", "email", "updatedAt"])
		.where("eventId", "=", eventId)
		.orderBy("id")
		.limit(100_000)
		.execute();
}

/** What an applied line became, with how the registration stands now. */
export interface AppliedRow extends ImportRow {
	status: RegistrationStatus | null;
	/** How the person is registered; the line itself forgets its name in time. */
	registeredName: string | null;
	updatedAt: string | null;
	code: string | null;
	category: Category | null;
	organisationName: string | null;
	phone: string | null;
	email: string | null;
}

/** The lines of an applied list with their registrations, in the order of the list; at most 5,000. */
export function listApplied(db: ReadDb, importId: string): Promise<AppliedRow[]> {
	return db
		.selectFrom("importRows")
		.leftJoin("registrations", "registrations.id", "importRows.registrationId")
		.selectAll("importRows")
		.select([
			"registrations.status",
			"registrations.name as registeredName",
			"registrations.updatedAt",
			"registrations.code",
			"registrations.category",
			"registrations.organisationName",
			"registrations.phone",
			"registrations.email",
		])
		.where("importRows.importId", "=", importId)
		.orderBy("importRows.record")
		.limit(5000)
		.execute();
}

/** The registrations of a list about which something else is stored by now: a letter, a call, a check-in, a decision. */
export async function listTouched(db: ReadDb, importId: string): Promise<Set<string>> {
	const ofImport = db
		.selectFrom("importRows")
		.select("registrationId")
		.where("importId", "=", importId)
		.where("registrationId", "is not", null);
	const found = await Promise.all([
		...(
			[
				"letters",
				"callTasks",
				"calendarEntries",
				"attendances",
				"deskActs",
				"sessionChoices",
				"cooperativeStatements",
				"decisionRows",
			] as const
		).map((table) =>
			db
				.selectFrom(table)
				.select("registrationId as id")
				.distinct()
				.where("registrationId", "in", ofImport)
				.limit(5000)
				.execute(),
		),
		db
			.selectFrom("importRows")
			.select("registrationId as id")
			.where("importId", "!=", importId)
			.where("outcome", "=", "filled")
			.where("registrationId", "in", ofImport)
			.limit(5000)
			.execute(),
		db.selectFrom("registrations").select("replacesId as id").where("replacesId", "in", ofImport).limit(5000).execute(),
	]);
	return new Set(found.flatMap((rows) => rows.flatMap(({ id }) => (id === null ? [] : [id]))));
}
