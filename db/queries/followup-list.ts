import { type SqlBool, sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { BoardColumn, FollowupGroup, FollowupTheme, FollowupView } from "#app/domain/followups/types";
import { isPostgres, type ReadDb } from "../client";
import type { Database } from "../database";
import type { Followup } from "../tables/followups";
import { eventWithin } from "./within-reach";

/** Whose follow-ups are listed and how they are narrowed; instants are UTC ISO text. */
export interface FollowupFilter {
	within: Reach;
	eventId?: string;
	/** A LIKE pattern over folded text, `\` escapes. */
	pattern?: string;
	theme?: FollowupTheme;
	provinceCode?: string;
	officeId?: string;
	/** The year of their event's first day, `2021`. */
	year?: string;
	/** A topic of their event, folded. */
	topic?: string;
	cooperativeId?: string;
	/** Only these. */
	ids?: readonly string[];
	/** Whose own promises the view `mine` shows: those of bodies that are this office, and of this address. */
	own?: { officeId: string; email: string };
	now: string;
	/** The instant until which the end of a due date is near. */
	soon: string;
}

/** A view of the list, or a column of the board. */
export type FollowupSlice = FollowupView | BoardColumn;

/** A line of the list: the follow-up with what its due date and its source are read by. */
export interface FollowupLine
	extends Pick<
		Followup,
		| "id"
		| "code"
		| "title"
		| "status"
		| "priority"
		| "theme"
		| "organisationName"
		| "ownerName"
		| "helperName"
		| "obstacle"
		| "dueOn"
		| "dueAt"
		| "firstDueOn"
		| "completedOn"
		| "isFictional"
		| "updatedAt"
		| "eventId"
	> {
	eventTitle: string;
	timeZone: Database["events"]["timeZone"];
	/** Date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
	sessionTitle: string | null;
	question: string | null;
	cooperativeName: string | null;
	evidenceCount: number;
	/** Requests for more time that nobody has decided. */
	openRequests: number;
}

function filtered(db: ReadDb, filter: FollowupFilter) {
	const { within, eventId, pattern, theme, provinceCode, officeId, year, topic, cooperativeId, ids } = filter;
	return db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.leftJoin("regencies", "regencies.code", "events.regencyCode")
		.where(eventWithin(within))
		.$if(eventId !== undefined, (query) => query.where("followups.eventId", "=", eventId ?? ""))
		.$if(theme !== undefined, (query) => query.where("followups.theme", "=", theme ?? "other"))
		.$if(provinceCode !== undefined, (query) => query.where("regencies.provinceCode", "=", provinceCode ?? ""))
		.$if(officeId !== undefined, (query) => query.where("events.officeId", "=", officeId ?? ""))
		.$if(year !== undefined, (query) =>
			query.where(sql<SqlBool>`(select substr(min(event_days.starts_at_local), 1, 4) from event_days
				where event_days.event_id = ${sql.ref("events.id")} and event_days.removed_at is null) = ${year}`),
		)
		.$if(topic !== undefined, (query) =>
			query.where(sql<SqlBool>`exists (select 1 from event_topics
				where event_topics.event_id = ${sql.ref("events.id")} and event_topics.topic_folded = ${topic})`),
		)
		.$if(cooperativeId !== undefined, (query) => query.where("followups.cooperativeId", "=", cooperativeId ?? ""))
		.$if(ids !== undefined, (query) => query.where("followups.id", "in", ids?.length ? ids : [""]))
		.$if(pattern !== undefined, (query) =>
			query.where(sql<SqlBool>`${sql.ref("followups.searchFolded")} like ${pattern} escape '\\'`),
		);
}

/**
 * The condition of each view and column. Late and soon are read against now, and in a worked example against its own
 * date: one place for lists, counts and sums.
 */
function conditions(db: ReadDb, { now, soon, own }: FollowupFilter) {
	const asOf = sql.ref("events.exampleAsOf");
	const [dueOn, dueAt, status] = [sql.ref("followups.dueOn"), sql.ref("followups.dueAt"), sql.ref("followups.status")];
	const weekAfter = isPostgres(db) ? sql`(${asOf}::date + 7)::text` : sql`date(${asOf}, '+7 days')`;
	const open = sql<SqlBool>`${status} in ('not_started', 'in_progress')`;
	const late = sql`case when ${asOf} is null then ${dueAt} <= ${now} else ${dueOn} < ${asOf} end`;
	const near = sql`case when ${asOf} is null then ${dueAt} <= ${soon} else ${dueOn} <= ${weekAfter} end`;
	const ofOurs = sql`exists (select 1 from organisations as own where own.id = ${sql.ref("followups.organisationId")} and own.office_id = ${own?.officeId ?? ""})`;
	return {
		overdue: sql<SqlBool>`(${open} and ${late})`,
		soon: sql<SqlBool>`(${open} and ${near} and not (${late}))`,
		running: open,
		done: sql<SqlBool>`${status} = 'done'`,
		mine: sql<SqlBool>`(${ofOurs} or lower(${sql.ref("followups.ownerEmail")}) = ${(own?.email ?? "-").toLowerCase()})`,
		all: sql<SqlBool>`1 = 1`,
		idle: sql<SqlBool>`(${status} = 'not_started' and not (${late}))`,
		active: sql<SqlBool>`(${status} = 'in_progress' and not (${late}))`,
	} satisfies Record<FollowupSlice, ReturnType<typeof sql<SqlBool>>>;
}

/** A page of follow-ups of one view by due date: open ones first, worked examples behind what is still to be done. */
export function listByView(
	db: ReadDb,
	filter: FollowupFilter,
	{ view, offset, limit }: { view: FollowupSlice; offset: number; limit: number },
): Promise<FollowupLine[]> {
	return lines(db, filter)
		.where(conditions(db, filter)[view])
		.orderBy(sql`case when ${sql.ref("followups.status")} in ('done', 'cancelled') then 1 else 0 end`)
		.orderBy(sql`case when ${sql.ref("events.exampleAsOf")} is null then 0 else 1 end`)
		.orderBy("followups.dueOn", view === "done" ? "desc" : "asc")
		.orderBy("followups.id")
		.offset(offset)
		.limit(limit)
		.execute();
}

function lines(db: ReadDb, filter: FollowupFilter) {
	const id = sql.ref("followups.id");
	return filtered(db, filter)
		.leftJoin("eventSessions", "eventSessions.id", "followups.sessionId")
		.leftJoin("discussionQuestions", "discussionQuestions.id", "followups.questionId")
		.leftJoin("organisations as cooperatives", "cooperatives.id", "followups.cooperativeId")
		.select([
			"followups.id",
			"followups.code",
			"followups.title",
			"followups.status",
			"followups.priority",
			"followups.theme",
			"followups.organisationName",
			"followups.ownerName",
			"followups.helperName",
			"followups.obstacle",
			"followups.dueOn",
			"followups.dueAt",
			"followups.firstDueOn",
			"followups.completedOn",
			"followups.isFictional",
			"followups.updatedAt",
			"followups.eventId",
			"events.title as eventTitle",
			"events.timeZone",
			"events.exampleAsOf",
			"eventSessions.title as sessionTitle",
			"discussionQuestions.body as question",
			"cooperatives.name as cooperativeName",
			sql<number>`(select count(*) from followup_evidence where followup_evidence.followup_id = ${id})`.as(
				"evidenceCount",
			),
			sql<number>`(select count(*) from extension_requests where extension_requests.followup_id = ${id} and extension_requests.decision is null)`.as(
				"openRequests",
			),
		]);
}

/** How many follow-ups each view and each column holds under the same filter. */
export async function countByView(db: ReadDb, filter: FollowupFilter): Promise<Record<FollowupSlice, number>> {
	const view = conditions(db, filter);
	const matching = (slice: FollowupSlice) =>
		sql<number>`coalesce(sum(case when ${view[slice]} then 1 else 0 end), 0)`.as(slice);
	return filtered(db, filter)
		.select([
			matching("overdue"),
			matching("soon"),
			matching("running"),
			matching("done"),
			matching("mine"),
			matching("all"),
			matching("idle"),
			matching("active"),
		])
		.executeTakeFirstOrThrow();
}

/** The longest overdue follow-ups that are `own` of the filter, and how many there are in all; in two queries. */
export async function listOwnLate(
	db: ReadDb,
	filter: FollowupFilter,
	limit: number,
): Promise<{ count: number; promises: FollowupLine[] }> {
	// From the owner to the promises, by index: an office owes a handful of all there are.
	const ours = sql<SqlBool>`${sql.ref("followups.id")} in (
		select owed.id from organisations as own join followups as owed on owed.organisation_id = own.id
		where own.office_id = ${filter.own?.officeId ?? ""}
		union
		select owed.id from followups as owed where lower(owed.owner_email) = ${(filter.own?.email ?? "-").toLowerCase()}
	)`;
	const found = await filtered(db, filter)
		.select(["followups.id", sql<number>`count(*) over ()`.as("count")])
		.where(ours)
		.where(conditions(db, filter).overdue)
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(limit)
		.execute();
	const promises = await lines(db, { ...filter, ids: found.map(({ id }) => id) })
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(limit)
		.execute();
	return { count: found[0]?.count ?? 0, promises };
}

/** The ids of open follow-ups of one view with the instant of their last change, by due date; at most `limit`. */
export function listOpenIds(
	db: ReadDb,
	filter: FollowupFilter,
	{ view, limit }: { view: FollowupSlice; limit: number },
): Promise<Pick<FollowupLine, "id" | "code" | "title" | "updatedAt" | "dueOn">[]> {
	const condition = conditions(db, filter);
	return filtered(db, filter)
		.select(["followups.id", "followups.code", "followups.title", "followups.updatedAt", "followups.dueOn"])
		.where(condition[view])
		.where(condition.running)
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(limit)
		.execute();
}

/** One line of the summary; `key` is a province's code, an office's id or a theme. */
export interface FollowupSum {
	key: string | null;
	name: string | null;
	total: number;
	done: number;
	overdue: number;
	running: number;
	cancelled: number;
}

/** Follow-ups counted by province, office or theme, most overdue first; at most 200 groups, in one query. */
export function sumByGroup(db: ReadDb, filter: FollowupFilter, group: FollowupGroup): Promise<FollowupSum[]> {
	const view = conditions(db, filter);
	const matching = (condition: ReturnType<typeof sql<SqlBool>>) =>
		sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
	const key = {
		province: sql<string | null>`${sql.ref("provinces.code")}`,
		office: sql<string | null>`${sql.ref("offices.id")}`,
		theme: sql<string | null>`${sql.ref("followups.theme")}`,
	}[group];
	const name = {
		province: sql<string | null>`max(${sql.ref("provinces.name")})`,
		office: sql<string | null>`max(${sql.ref("offices.name")})`,
		theme: sql<string | null>`max(${sql.ref("followups.theme")})`,
	}[group];
	return filtered(db, filter)
		.leftJoin("provinces", "provinces.code", "regencies.provinceCode")
		.innerJoin("offices", "offices.id", "events.officeId")
		.select([
			key.as("key"),
			name.as("name"),
			matching(view.all).as("total"),
			matching(view.done).as("done"),
			matching(view.overdue).as("overdue"),
			matching(sql<SqlBool>`(${view.idle} or ${view.active})`).as("running"),
			matching(sql<SqlBool>`${sql.ref("followups.status")} = 'cancelled'`).as("cancelled"),
		])
		.groupBy(key)
		.orderBy("overdue", "desc")
		.orderBy("total", "desc")
		.orderBy(key)
		.limit(200)
		.execute();
}

/** What a file for a spreadsheet says beside the list's line. */
export interface ExportLine extends FollowupLine {
	ownerEmail: string | null;
	ownerPhone: string | null;
	completionReason: string | null;
	officeName: string;
	provinceName: string | null;
}

/** Follow-ups of one view in the order of their ids, a page after the id `after`. */
export function listForExport(
	db: ReadDb,
	filter: FollowupFilter,
	{ view, after, limit }: { view: FollowupSlice; after: string | null; limit: number },
): Promise<ExportLine[]> {
	return lines(db, filter)
		.leftJoin("provinces", "provinces.code", "regencies.provinceCode")
		.innerJoin("offices", "offices.id", "events.officeId")
		.select([
			"followups.ownerEmail",
			"followups.ownerPhone",
			"followups.completionReason",
			"offices.name as officeName",
			"provinces.name as provinceName",
		])
		.where(conditions(db, filter)[view])
		.$if(after !== null, (query) => query.where("followups.id", ">", after ?? ""))
		.orderBy("followups.id")
		.limit(limit)
		.execute();
}
