import { type SqlBool, sql } from "kysely";
import type { FollowupTheme, FollowupView } from "#app/domain/followups/types";
import { isPostgres, type ReadDb } from "../client";
import type { Database } from "../database";
import type { Followup, FollowupChange, FollowupEvidence, StoredFile } from "../tables/followups";

/** The follow-up with this id, or undefined. */
export function findById(db: ReadDb, id: string): Promise<Followup | undefined> {
	return db.selectFrom("followups").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The follow-up whose owner's link has this SHA-256, or undefined once the link was renewed. */
export function findByLinkHash(db: ReadDb, linkHash: string): Promise<Followup | undefined> {
	return db.selectFrom("followups").selectAll().where("linkHash", "=", linkHash).executeTakeFirst();
}

/** Whose follow-ups are listed and how they are narrowed; instants are UTC ISO text. */
export interface FollowupFilter {
	/** Null for every office. */
	officeIds: string[] | null;
	eventId?: string;
	/** A LIKE pattern over folded text, `\` escapes. */
	pattern?: string;
	theme?: FollowupTheme;
	provinceCode?: string;
	now: string;
	/** The instant until which the end of a due date is near. */
	soon: string;
}

/** A line of the list: the follow-up with what its due date and its source are read by. */
export interface FollowupLine {
	id: string;
	code: string;
	title: string;
	status: Followup["status"];
	priority: Followup["priority"];
	organisationName: string;
	ownerName: string;
	dueOn: string;
	dueAt: string;
	completedOn: string | null;
	isFictional: 0 | 1;
	eventId: string;
	eventTitle: string;
	timeZone: Database["events"]["timeZone"];
	/** Date on which a worked example is looked at; null for today. */
	exampleAsOf: string | null;
	evidenceCount: number;
}

function filtered(db: ReadDb, filter: FollowupFilter) {
	const { officeIds, eventId, pattern, theme, provinceCode } = filter;
	return db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.leftJoin("regencies", "regencies.code", "events.regencyCode")
		.$if(officeIds !== null, (query) => query.where("events.officeId", "in", officeIds?.length ? officeIds : [""]))
		.$if(eventId !== undefined, (query) => query.where("followups.eventId", "=", eventId ?? ""))
		.$if(theme !== undefined, (query) => query.where("followups.theme", "=", theme ?? "other"))
		.$if(provinceCode !== undefined, (query) => query.where("regencies.provinceCode", "=", provinceCode ?? ""))
		.$if(pattern !== undefined, (query) =>
			query.where(sql<SqlBool>`${sql.ref("followups.searchFolded")} like ${pattern} escape '\\'`),
		);
}

/**
 * The condition of each view. Late and soon are read against now, and in a worked example against its own date: one
 * place for the list and its counts.
 */
function conditions(db: ReadDb, { now, soon }: FollowupFilter) {
	const asOf = sql.ref("events.exampleAsOf");
	const [dueOn, dueAt] = [sql.ref("followups.dueOn"), sql.ref("followups.dueAt")];
	const weekAfter = isPostgres(db) ? sql`(${asOf}::date + 7)::text` : sql`date(${asOf}, '+7 days')`;
	const open = sql<SqlBool>`${sql.ref("followups.status")} in ('not_started', 'in_progress')`;
	const late = sql`case when ${asOf} is null then ${dueAt} <= ${now} else ${dueOn} < ${asOf} end`;
	const near = sql`case when ${asOf} is null then ${dueAt} <= ${soon} else ${dueOn} <= ${weekAfter} end`;
	return {
		overdue: sql<SqlBool>`(${open} and ${late})`,
		soon: sql<SqlBool>`(${open} and ${near} and not (${late}))`,
		running: open,
		done: sql<SqlBool>`${sql.ref("followups.status")} = 'done'`,
		all: sql<SqlBool>`1 = 1`,
	} satisfies Record<FollowupView, ReturnType<typeof sql<SqlBool>>>;
}

/** A page of follow-ups of one view by due date: open ones first, worked examples behind what is still to be done. */
export function listByView(
	db: ReadDb,
	filter: FollowupFilter,
	{ view, offset, limit }: { view: FollowupView; offset: number; limit: number },
): Promise<FollowupLine[]> {
	return filtered(db, filter)
		.select([
			"followups.id",
			"followups.code",
			"followups.title",
			"followups.status",
			"followups.priority",
			"followups.organisationName",
			"followups.ownerName",
			"followups.dueOn",
			"followups.dueAt",
			"followups.completedOn",
			"followups.isFictional",
			"followups.eventId",
			"events.title as eventTitle",
			"events.timeZone",
			"events.exampleAsOf",
			sql<number>`(select count(*) from followup_evidence where followup_evidence.followup_id = ${sql.ref("followups.id")})`.as(
				"evidenceCount",
			),
		])
		.where(conditions(db, filter)[view])
		.orderBy(sql`case when ${sql.ref("followups.status")} in ('done', 'cancelled') then 1 else 0 end`)
		.orderBy(sql`case when ${sql.ref("events.exampleAsOf")} is null then 0 else 1 end`)
		.orderBy("followups.dueOn", view === "done" ? "desc" : "asc")
		.orderBy("followups.id")
		.offset(offset)
		.limit(limit)
		.execute();
}

/** How many follow-ups each view holds under the same filter. */
export async function countByView(db: ReadDb, filter: FollowupFilter): Promise<Record<FollowupView, number>> {
	const view = conditions(db, filter);
	const matching = (condition: ReturnType<typeof sql<SqlBool>>) =>
		sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
	return filtered(db, filter)
		.select([
			matching(view.overdue).as("overdue"),
			matching(view.soon).as("soon"),
			matching(view.running).as("running"),
			matching(view.done).as("done"),
			matching(view.all).as("all"),
		])
		.executeTakeFirstOrThrow();
}

/** The latest 200 changes of one follow-up, newest first. */
export function listChanges(db: ReadDb, followupId: string): Promise<FollowupChange[]> {
	return db
		.selectFrom("followupChanges")
		.selectAll()
		.where("followupId", "=", followupId)
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(200)
		.execute();
}

/** Evidence with what is known of its file; `mediaType` is null where only a paper's label is recorded. */
export type EvidenceLine = FollowupEvidence & { [Key in "originalName" | "mediaType"]: string | null } & {
	bytes: number | null;
};

/** The evidence of one follow-up, oldest first, at most 100. */
export function listEvidence(db: ReadDb, followupId: string): Promise<EvidenceLine[]> {
	return db
		.selectFrom("followupEvidence")
		.leftJoin("files", "files.id", "followupEvidence.fileId")
		.selectAll("followupEvidence")
		.select(["files.originalName", "files.mediaType", "files.bytes"])
		.where("followupEvidence.followupId", "=", followupId)
		.orderBy("followupEvidence.id")
		.limit(100)
		.execute();
}

/** How many pieces of evidence a follow-up has. */
export async function countEvidence(db: ReadDb, followupId: string): Promise<number> {
	const { count } = await db
		.selectFrom("followupEvidence")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("followupId", "=", followupId)
		.executeTakeFirstOrThrow();
	return count;
}

/** A file that was handed in for this follow-up; undefined when it belongs to another one. */
export function findEvidenceFile(db: ReadDb, followupId: string, fileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("files")
		.innerJoin("followupEvidence", "followupEvidence.fileId", "files.id")
		.selectAll("files")
		.where("files.id", "=", fileId)
		.where("followupEvidence.followupId", "=", followupId)
		.executeTakeFirst();
}

/** The codes that begin with `RTL-TAN-`, to number the next one. */
export async function listCodes(db: ReadDb, start: string): Promise<string[]> {
	const rows = await db
		.selectFrom("followups")
		.select("code")
		.where("code", ">=", start)
		.where("code", "<", `${start}~`)
		.limit(10_000)
		.execute();
	return rows.map((row) => row.code);
}

/**
 * Ids of open follow-ups of one zone due between two dates (both included) that have no reminder of this moment for
 * their present due date, neither as a letter nor as a call. Worked examples get none.
 */
export async function listDueForReminder(
	db: ReadDb,
	search: {
		timeZone: Database["events"]["timeZone"];
		moment: "before" | "overdue";
		from: string;
		to: string;
		limit: number;
	},
): Promise<string[]> {
	const key = sql<string>`'followup:' || ${sql.ref("followups.id")} || ':reminder:' || ${search.moment} || ':' || ${sql.ref("followups.dueOn")}`;
	const threeDaysBefore = isPostgres(db)
		? sql<string>`(${sql.ref("followups.dueOn")}::date - 3)::text`
		: sql<string>`date(${sql.ref("followups.dueOn")}, '-3 days')`;
	const rows = await db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.select("followups.id")
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("followups.dueOn", ">=", search.from)
		.where("followups.dueOn", "<=", search.to)
		.where("events.timeZone", "=", search.timeZone)
		.where("events.exampleAsOf", "is", null)
		// What was promised later than that has just been confirmed to its owner.
		.$if(search.moment === "before", (query) => query.where("followups.createdAt", "<", threeDaysBefore))
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("letters").select("letters.id").where("letters.dedupeKey", "=", key))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("callTasks").select("callTasks.id").where("callTasks.dedupeKey", "=", key))),
		)
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(search.limit)
		.execute();
	return rows.map((row) => row.id);
}

/** Names of organisations registered for an event, to choose an owner from; in order, at most 300. */
export async function listOrganisationNames(db: ReadDb, eventId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("registrations")
		.select("organisationName")
		.distinct()
		.where("eventId", "=", eventId)
		.where("organisationName", "!=", "")
		.orderBy("organisationName")
		.limit(300)
		.execute();
	return rows.map((row) => row.organisationName);
}
