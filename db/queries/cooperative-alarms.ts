import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { AlarmKind, CooperativeReach } from "#app/domain/cooperatives/types";
import type { ReadDb } from "../client";
import type { Database } from "../database";
import type { CooperativeAlarm } from "../tables/cooperatives";
import { alarmConditions, isReached } from "./cooperative-list";

type Zone = Database["provinces"]["timeZone"];

/** Ids of cooperatives of one zone with an alarm at a date that was not raised yet. Worked examples have none. */
export async function listDue(db: ReadDb, search: { timeZone: Zone; asOf: string; limit: number }): Promise<string[]> {
	const conditions = alarmConditions(db, search.asOf);
	const dueOn = dueDates(search.asOf);
	const kinds = Object.keys(dueOn) as AlarmKind[];
	const zone = sql<string>`coalesce(${sql.ref("provinces.timeZone")}, 'Asia/Jakarta')`;
	const rows = await db
		.selectFrom("cooperatives")
		.innerJoin("organisations", "organisations.id", "cooperatives.organisationId")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.leftJoin("provinces", (join) =>
			join.on((eb) =>
				eb("provinces.code", "=", eb.fn.coalesce("regencies.provinceCode", "organisations.provinceCode")),
			),
		)
		.select("cooperatives.organisationId")
		.where("cooperatives.exampleAsOf", "is", null)
		.where("organisations.mergedIntoId", "is", null)
		.where(sql<SqlBool>`${zone} = ${search.timeZone}`)
		.where((eb) =>
			eb.or(
				kinds.map(
					(kind) => sql<SqlBool>`(${conditions[kind]} and not exists (select 1 from cooperative_alarms
						where cooperative_alarms.cooperative_id = cooperatives.organisation_id
							and cooperative_alarms.kind = ${kind} and cooperative_alarms.due_on = ${dueOn[kind]}))`,
				),
			),
		)
		.orderBy("cooperatives.organisationId")
		.limit(search.limit)
		.execute();
	return rows.map(({ organisationId }) => organisationId);
}

/** The alarms that were ever raised for a cooperative, latest first, at most 500. */
export function listByCooperative(db: ReadDb, cooperativeId: string): Promise<CooperativeAlarm[]> {
	return db
		.selectFrom("cooperativeAlarms")
		.selectAll()
		.where("cooperativeId", "=", cooperativeId)
		.orderBy("raisedAt", "desc")
		.limit(500)
		.execute();
}

/** Offices with alarms that stood in no digest yet, with the zone of their province, at most 600. */
export function listOfficesToDigest(db: ReadDb): Promise<{ id: string; timeZone: Zone | null }[]> {
	return db
		.selectFrom("offices")
		.leftJoin("regencies", "regencies.code", "offices.regencyCode")
		.leftJoin("provinces", (join) =>
			join.on((eb) => eb("provinces.code", "=", eb.fn.coalesce("offices.provinceCode", "regencies.provinceCode"))),
		)
		.select(["offices.id", "provinces.timeZone"])
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("cooperativeAlarms")
					.innerJoin("cooperatives", "cooperatives.organisationId", "cooperativeAlarms.cooperativeId")
					.select("cooperativeAlarms.kind")
					.whereRef("cooperatives.officeId", "=", "offices.id")
					.where("cooperativeAlarms.digestedAt", "is", null),
			),
		)
		.orderBy("offices.id")
		.limit(600)
		.execute();
}

/** Alarms whose cooperatives nobody told yet, within an account's reach (null: all), oldest first. */
export function listUntold(db: ReadDb, reach: CooperativeReach | null, limit: number): Promise<CooperativeAlarm[]> {
	return untold(db, reach)
		.selectAll("cooperativeAlarms")
		.orderBy("cooperativeAlarms.raisedAt")
		.orderBy("cooperativeAlarms.cooperativeId")
		.limit(limit)
		.execute();
}

/** How many cooperatives within an account's reach nobody told yet of an alarm that holds at a date. */
export async function countUntold(db: ReadDb, reach: CooperativeReach | null, asOf: string): Promise<number> {
	const conditions = alarmConditions(db, asOf);
	const dueOn = dueDates(asOf);
	const kinds = Object.keys(dueOn) as AlarmKind[];
	const row = await untold(db, reach)
		.select((eb) => eb.fn.count("cooperativeAlarms.cooperativeId").distinct().as("count"))
		.where((eb) =>
			eb.or(
				kinds.map((kind) =>
					eb.and([
						eb("cooperativeAlarms.kind", "=", kind),
						sql<SqlBool>`${sql.ref("cooperativeAlarms.dueOn")} = ${dueOn[kind]}`,
						conditions[kind],
					]),
				),
			),
		)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

function untold(db: ReadDb, reach: CooperativeReach | null) {
	return db
		.selectFrom("cooperativeAlarms")
		.innerJoin("cooperatives", "cooperatives.organisationId", "cooperativeAlarms.cooperativeId")
		.innerJoin("organisations", "organisations.id", "cooperatives.organisationId")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.where("cooperativeAlarms.toldAt", "is", null)
		.where(isReached(reach));
}

/** What each alarm of a date is counted from, which tells it from the same alarm of another year or certificate. */
function dueDates(asOf: string): Record<AlarmKind, RawBuilder<unknown>> {
	const until = sql.ref("cooperatives.certificateValidUntil");
	return {
		certificate_over: until,
		certificate_in_30_days: until,
		certificate_in_90_days: until,
		report_by_march: sql`${`${asOf.slice(0, 4)}-03-31`}`,
		report_by_june: sql`${`${asOf.slice(0, 4)}-06-30`}`,
		no_movement: sql.ref("cooperatives.stageSinceOn"),
	};
}
