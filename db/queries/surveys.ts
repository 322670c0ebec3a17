import { type ExpressionBuilder, sql } from "kysely";
import type { Category } from "#app/domain/registrations/types";
import type { SurveyStatement } from "#app/domain/surveys/types";
import type { ReadDb } from "../client";
import type { Database } from "../database";
import type { SurveyReply } from "../tables/surveys";

/** Whether somebody was checked in on any day; true for everybody at an event where nobody was. */
export async function tookPart(db: ReadDb, eventId: string, registrationId: string): Promise<boolean> {
	const row = await db
		.selectFrom("attendances")
		.innerJoin("registrations", "registrations.id", "attendances.registrationId")
		.select((eb) => [
			eb.fn.countAll<number>().as("all"),
			sql<number>`coalesce(sum(case when ${eb.ref("attendances.registrationId")} = ${registrationId} then 1 else 0 end), 0)`.as(
				"own",
			),
		])
		.where("registrations.eventId", "=", eventId)
		.where("attendances.undoneAt", "is", null)
		.executeTakeFirstOrThrow();
	return Number(row.all) === 0 || Number(row.own) > 0;
}

/** How many are asked: who was checked in on any day, or everybody with a seat where nobody was. */
export async function countAsked(db: ReadDb, eventId: string): Promise<number> {
	const wasThere = ({ exists, selectFrom }: ExpressionBuilder<Database, "registrations">) =>
		exists(
			selectFrom("attendances")
				.select("attendances.id")
				.whereRef("attendances.registrationId", "=", "registrations.id")
				.where("attendances.undoneAt", "is", null),
		);
	const row = await db
		.selectFrom("registrations")
		.select((eb) => [
			eb.fn.countAll<number>().as("seated"),
			eb.fn.sum<number>(eb.case().when(wasThere(eb)).then(1).else(0).end()).as("present"),
		])
		.where("eventId", "=", eventId)
		.where("status", "=", "confirmed")
		.where("isUnassigned", "=", 0)
		.executeTakeFirstOrThrow();
	return Number(row.present ?? 0) || Number(row.seated);
}

/** How many replied, by party. */
export async function countByCategory(db: ReadDb, eventId: string): Promise<Map<Category, number>> {
	const rows = await db
		.selectFrom("surveyReplies")
		.select((eb) => ["category", eb.fn.countAll<number>().as("count")])
		.where("eventId", "=", eventId)
		.groupBy("category")
		.execute();
	return new Map(rows.map(({ category, count }) => [category, Number(count)]));
}

/** The columns of ratings. */
const ratedColumns: readonly SurveyStatement[] = ["usefulness", "voice", "speakers", "organisation", "confidence"];

/** How often a party gave a rating to a statement. */
export interface GivenRating {
	statement: SurveyStatement;
	category: Category;
	rating: number | null;
	count: number;
}

/** How often each party gave each rating, in one query. */
export async function listRatings(db: ReadDb, eventId: string): Promise<GivenRating[]> {
	const [first, ...others] = ratedColumns.map((statement) =>
		db
			.selectFrom("surveyReplies")
			.select((eb) => [
				sql<SurveyStatement>`${sql.lit(statement)}`.as("statement"),
				"category",
				eb.ref(statement).as("rating"),
				eb.fn.countAll<number>().as("count"),
			])
			.where("eventId", "=", eventId)
			.groupBy(["category", statement]),
	);
	if (!first) return [];
	const rows = await others.reduce((query, other) => query.unionAll(other), first).execute();
	return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** What was answered in words, in no order of time. */
export function listWords(db: ReadDb, eventId: string, limit: number): Promise<Pick<SurveyReply, "praise" | "wish">[]> {
	return db
		.selectFrom("surveyReplies")
		.select(["praise", "wish"])
		.where("eventId", "=", eventId)
		.where((eb) => eb.or([eb("praise", "!=", ""), eb("wish", "!=", "")]))
		.orderBy("id")
		.limit(limit)
		.execute();
}
