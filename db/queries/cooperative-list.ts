import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { AlarmKind, CooperativeReach, CooperativeStage } from "#app/domain/cooperatives/types";
import { isPostgres, type ReadDb } from "../client";
import type { Cooperative } from "../tables/cooperatives";
import { eventWithin } from "./within-reach";

/** Which cooperatives are listed. Empty parts narrow nothing. */
export interface CooperativeFilter {
	/** Null for all. */
	reach: CooperativeReach | null;
	/** Today, `YYYY-MM-DD`; worked examples are read at their own date. */
	today: string;
	stages?: readonly CooperativeStage[];
	provinceCode?: string;
	regencyCode?: string;
	mentorName?: string;
	alarm?: AlarmKind | "any";
	/** Had a seat at this event, which lies within a reach. */
	tookPart?: { eventId: string; within: Reach };
	/** A LIKE pattern over folded text, `\` escapes. */
	pattern?: string;
}

/** A cooperative as one line of a list, one card of the board or one row of a download. */
export type CooperativeLine = Pick<
	Cooperative,
	| "organisationId"
	| "officeId"
	| "checklistId"
	| "stage"
	| "stageSinceOn"
	| "nik"
	| "form"
	| "type"
	| "membershipArea"
	| "legalEntityOn"
	| "membersMale"
	| "membersFemale"
	| "hasSavingsUnit"
	| "certificateNo"
	| "certificateValidUntil"
	| "mentorName"
	| "exampleAsOf"
> & {
	name: string;
	isFictional: 0 | 1;
	regencyName: string | null;
	provinceName: string | null;
	officeName: string | null;
	hasAmendments: 0 | 1;
};

/** The conditions of alarms, as `alarmsAt` reads them: one place for the list, its counts and the raising. */
export function alarmConditions(db: ReadDb, today: string) {
	const asOf = sql`coalesce(${sql.ref("cooperatives.exampleAsOf")}, ${today})`;
	const until = sql.ref("cooperatives.certificateValidUntil");
	const founded = sql.ref("cooperatives.legalEntityOn");
	const after = (days: number) =>
		isPostgres(db) ? sql`((${asOf})::date + ${sql.lit(days)})::text` : sql`date(${asOf}, ${sql.lit(`${days} days`)})`;
	const year = sql`substr(${asOf}, 1, 4)`;
	const lastYear = sql`cast(${year} as integer) - 1`;
	const owes = sql`(${founded} is not null and substr(${founded}, 1, 4) < ${year} and not exists (
		select 1 from cooperative_meetings where cooperative_meetings.cooperative_id = cooperatives.organisation_id
			and cooperative_meetings.book_year = ${lastYear} and cooperative_meetings.reported_on <= ${asOf}))`;
	const goesOn = sql`${sql.ref("cooperatives.stage")} <> 'tidak_dilanjutkan'`;
	const [march, june] = [sql`${year} || '-03-31'`, sql`${year} || '-06-30'`];
	return {
		certificate_over: sql<SqlBool>`(${goesOn} and ${until} < ${asOf})`,
		certificate_in_30_days: sql<SqlBool>`(${goesOn} and ${until} >= ${asOf} and ${until} <= ${after(30)})`,
		certificate_in_90_days: sql<SqlBool>`(${goesOn} and ${until} > ${after(30)} and ${until} <= ${after(90)})`,
		report_by_june: sql<SqlBool>`(${goesOn} and ${owes} and ${asOf} > ${june})`,
		report_by_march: sql<SqlBool>`(${goesOn} and ${owes} and ${asOf} > ${march} and ${asOf} <= ${june})`,
		no_movement: sql<SqlBool>`(${goesOn} and ${sql.ref("cooperatives.stage")} <> 'sertifikat_terbit'
			and ${sql.ref("cooperatives.stageSinceOn")} <= ${after(-30)})`,
	} satisfies Record<AlarmKind, ReturnType<typeof sql<SqlBool>>>;
}

/**
 * The condition under which an account reaches a cooperative, as `reachesCooperative` decides it; for queries that hold
 * the organisation and its regency.
 */
export function isReached(reach: CooperativeReach | null) {
	if (reach === null) return sql<SqlBool>`1 = 1`;
	return sql<SqlBool>`(${among(sql.ref("cooperatives.officeId"), reach.officeIds)} or ${isInRegion(reach)})`;
}

function isInRegion({ provinceCodes, regencyCodes }: CooperativeReach) {
	const province = sql`coalesce(${sql.ref("regencies.provinceCode")}, ${sql.ref("organisations.provinceCode")})`;
	const regency = sql.ref("organisations.regencyCode");
	return sql<SqlBool>`(${among(regency, regencyCodes)} or ${among(province, provinceCodes)})`;
}

const among = (column: RawBuilder<unknown>, codes: readonly string[]) =>
	codes.length > 0 ? sql`${column} in (${sql.join(codes)})` : sql`1 = 0`;

function filtered(db: ReadDb, filter: CooperativeFilter) {
	const { reach, stages, provinceCode, regencyCode, mentorName, alarm, tookPart, pattern } = filter;
	const conditions = alarmConditions(db, filter.today);
	const province = sql<string>`coalesce(${sql.ref("regencies.provinceCode")}, ${sql.ref("organisations.provinceCode")})`;
	return db
		.selectFrom("cooperatives")
		.innerJoin("organisations", "organisations.id", "cooperatives.organisationId")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.where("organisations.mergedIntoId", "is", null)
		.where(isReached(reach))
		.$if(stages !== undefined, (query) => query.where("cooperatives.stage", "in", [...(stages ?? [])]))
		.$if(provinceCode !== undefined, (query) => query.where(province, "=", provinceCode ?? ""))
		.$if(regencyCode !== undefined, (query) => query.where("organisations.regencyCode", "=", regencyCode ?? ""))
		.$if(mentorName !== undefined, (query) => query.where("cooperatives.mentorName", "=", mentorName ?? ""))
		.$if(tookPart !== undefined, (query) =>
			query.where((eb) =>
				eb.exists(
					eb
						.selectFrom("registrations")
						.innerJoin("events", "events.id", "registrations.eventId")
						.select("registrations.id")
						.whereRef("registrations.organisationId", "=", "cooperatives.organisationId")
						.where("registrations.status", "=", "confirmed")
						.where("events.id", "=", tookPart?.eventId ?? "")
						.where(eventWithin(tookPart?.within ?? { officeIds: [], eventIds: [] })),
				),
			),
		)
		.$if(pattern !== undefined, (query) =>
			query.where(sql<SqlBool>`${sql.ref("organisations.nameFolded")} like ${pattern} escape '\\'`),
		)
		.$if(alarm !== undefined, (query) =>
			query.where((eb) => eb.or(alarm === "any" ? Object.values(conditions) : [conditions[alarm ?? "no_movement"]])),
		);
}

/** A page of cooperatives: by name, or those that stand longest in their stage first. */
export function listPage(
	db: ReadDb,
	filter: CooperativeFilter,
	{ order, limit, offset }: { order: "name" | "longest"; limit: number; offset: number },
): Promise<CooperativeLine[]> {
	const lines = filtered(db, filter)
		.leftJoin("provinces", (join) =>
			join.on((eb) =>
				eb("provinces.code", "=", eb.fn.coalesce("regencies.provinceCode", "organisations.provinceCode")),
			),
		)
		.leftJoin("offices", "offices.id", "cooperatives.officeId")
		.select([
			"cooperatives.organisationId",
			"cooperatives.officeId",
			"cooperatives.checklistId",
			"cooperatives.stage",
			"cooperatives.stageSinceOn",
			"cooperatives.nik",
			"cooperatives.form",
			"cooperatives.type",
			"cooperatives.membershipArea",
			"cooperatives.legalEntityOn",
			"cooperatives.membersMale",
			"cooperatives.membersFemale",
			"cooperatives.hasSavingsUnit",
			"cooperatives.certificateNo",
			"cooperatives.certificateValidUntil",
			"cooperatives.mentorName",
			"cooperatives.exampleAsOf",
			"organisations.name",
			"organisations.isFictional",
			"regencies.name as regencyName",
			"provinces.name as provinceName",
			"offices.name as officeName",
			sql<0 | 1>`case when exists (select 1 from cooperative_amendments
				where cooperative_amendments.cooperative_id = cooperatives.organisation_id) then 1 else 0 end`.as(
				"hasAmendments",
			),
		]);
	return lines
		.$if(order === "longest", (query) => query.orderBy("cooperatives.stageSinceOn"))
		.orderBy("organisations.nameFolded")
		.orderBy("cooperatives.organisationId")
		.limit(limit)
		.offset(offset)
		.execute();
}

/** How many cooperatives stand in each stage under the filter; stages without any are left out. */
export function countByStage(
	db: ReadDb,
	filter: CooperativeFilter,
): Promise<{ stage: CooperativeStage; count: number }[]> {
	return filtered(db, filter)
		.select((eb) => ["cooperatives.stage", eb.fn.countAll<number>().as("count")])
		.groupBy("cooperatives.stage")
		.limit(20)
		.execute();
}

/** How many cooperatives of the whole country stand in each stage: read off an index, without looking at any of them. */
export async function countEveryByStage(db: ReadDb): Promise<{ stage: CooperativeStage; count: number }[]> {
	const { rows } = await sql<{ stage: CooperativeStage; count: number }>`select stage, sum(count) as count from (
			select stage, count(*) as count from cooperatives group by stage
			union all
			select cooperatives.stage, -count(*) as count from organisations
			join cooperatives on cooperatives.organisation_id = organisations.id
			where organisations.merged_into_id is not null group by cooperatives.stage
		) counted group by stage`.execute(db);
	return rows.filter(({ count }) => count > 0);
}

/** How many cooperatives of each regency stand in each stage, by code; regency null where it is not known. */
export function countByRegency(db: ReadDb, filter: CooperativeFilter) {
	return filtered(db, filter)
		.select((eb) => [
			"organisations.regencyCode",
			"regencies.name as regencyName",
			"cooperatives.stage",
			eb.fn.countAll<number>().as("count"),
		])
		.groupBy(["organisations.regencyCode", "regencies.name", "cooperatives.stage"])
		.orderBy("organisations.regencyCode")
		.orderBy("cooperatives.stage")
		.limit(7000)
		.execute();
}

/** Names of those who accompany the cooperatives that are reached, at most 200. */
export async function listMentors(db: ReadDb, filter: Pick<CooperativeFilter, "reach" | "today">): Promise<string[]> {
	const rows = await filtered(db, filter)
		.select("cooperatives.mentorName")
		.distinct()
		.where("cooperatives.mentorName", "<>", "")
		.orderBy("cooperatives.mentorName")
		.limit(200)
		.execute();
	return rows.map(({ mentorName }) => mentorName);
}

/** Regencies with cooperatives that are reached, with their provinces, by code, at most 514. */
export async function listRegions(db: ReadDb, filter: Pick<CooperativeFilter, "reach" | "today">) {
	return filtered(db, filter)
		.innerJoin("provinces", "provinces.code", "regencies.provinceCode")
		.select(["regencies.code", "regencies.name", "provinces.code as provinceCode", "provinces.name as provinceName"])
		.distinct()
		.$narrowType<{ code: string; name: string }>()
		.orderBy("regencies.code")
		.limit(514)
		.execute();
}

/** Cooperatives on record that are reached and whose way is not open yet, by name, at most 100. */
export function listUnopened(db: ReadDb, reach: CooperativeReach | null): Promise<{ id: string; name: string }[]> {
	return db
		.selectFrom("organisations")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.leftJoin("cooperatives", "cooperatives.organisationId", "organisations.id")
		.select(["organisations.id", "organisations.name"])
		.where("organisations.kind", "=", "cooperative")
		.where("organisations.mergedIntoId", "is", null)
		.where("cooperatives.organisationId", "is", null)
		.where(reach === null ? sql<SqlBool>`1 = 1` : isInRegion(reach))
		.orderBy("organisations.nameFolded")
		.orderBy("organisations.id")
		.limit(100)
		.execute();
}
