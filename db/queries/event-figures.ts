import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Reach } from "#app/domain/accounts/types";
import type { CooperativeStage } from "#app/domain/cooperatives/types";
import type { Category } from "#app/domain/registrations/types";
import { isPostgres, type ReadDb } from "../client";
import type { EventFigures } from "../tables/figures";
import { eventWithin } from "./within-reach";

/** Which events are read. Empty parts narrow nothing. */
export interface EventFilter {
	within: Reach;
	/** The year of the first day, `2021`. */
	year?: string;
	provinceCode?: string;
	/** Folded. */
	topic?: string;
}

type Counts = Omit<EventFigures, "eventId" | "firstOn" | "lastOn" | "lateFrom" | "lateUntil">;

/** The figures of some events in sum. */
export interface FiguresLine extends Counts {
	events: number;
	/** 1 for published events that are over. */
	isHeld: 0 | 1;
	/** 1 for events that have a target for any party. */
	hasTarget: 0 | 1;
	/** The month of the first day, `2021-09`; null until days are set, and where not asked for. */
	month: string | null;
	provinceCode: string | null;
}

/** The figures of one event. */
export interface EventFiguresLine extends FiguresLine, Pick<EventFigures, "eventId" | "firstOn" | "lastOn"> {
	title: string;
	regencyName: string | null;
}

/** Figures of the same events, summed up in two ways, and one by one. */
export interface FigureLines {
	byMonth: FiguresLine[];
	byProvince: FiguresLine[];
	/** Those that were held before the others, each the latest first. */
	latest: EventFiguresLine[];
}

const words = <Word extends string>(all: Record<Word, true>) => Object.keys(all) as Word[];
const parties = words<Category>({ employer: true, union: true, cooperative: true, government: true, other: true });
const stages = words<CooperativeStage>({
	belum_mulai: true,
	pengumpulan_dokumen: true,
	form_lengkap: true,
	diajukan_ke_dinas: true,
	verifikasi_dinas: true,
	perlu_perbaikan: true,
	input_ods: true,
	nik_terbit: true,
	sertifikat_terbit: true,
	perpanjangan_disiapkan: true,
	tidak_dilanjutkan: true,
});

/** Where each count of an event comes from, and the expression over the rows of that source. */
const peopleCounts = parties.flatMap((party) => [
	[`confirmed_${party}`, `sum(case when category = '${party}' then 1 else 0 end)`],
	[`attended_${party}`, `sum(case when category = '${party}' then was_there else 0 end)`],
]);
const targetCounts = [
	...parties.map((party) => [
		`target_${party}`,
		// Rounded half up, as the seats of one event are.
		`sum(case when category = '${party}' then (2 * all_seats * target_percent + 100) / 200 else 0 end)`,
	]),
	["target_seats", "max(case when target_percent is null then 0 else all_seats end)"],
];
const stageCounts = [
	...stages.map((stage) => [`at_${stage}`, `sum(case when stage = '${stage}' then 1 else 0 end)`]),
	["certified_since", "sum(case when certificate_issued_on > last_on then 1 else 0 end)"],
];
const promiseCounts = ["promises_kept", "promises_open", "promises_late"];
const countNames = [
	...[...peopleCounts, ...targetCounts, ...stageCounts].map(([name]) => name ?? ""),
	...promiseCounts,
];

/** The columns of stored figures, in SQL. */
export const figureColumns = ["event_id", "first_on", "last_on", ...countNames, "late_from", "late_until"];

const listed = (counts: readonly (readonly string[])[]) =>
	sql.raw(counts.map(([name, counted]) => `${counted} as ${name}`).join(", "));
const columnsOf = (alias: string) => sql.raw(figureColumns.map((name) => `${alias}.${name}`).join(", "));

/**
 * Counts the figures of events from the rows themselves: the one place where they are counted, whether they are stored
 * or shown. `isAmong` says which events, of an expression for their id; `now` is a UTC instant.
 */
export function countedFigures(isAmong: (eventId: RawBuilder<unknown>) => RawBuilder<SqlBool>, now: string) {
	const id = sql.raw("event_id");
	const isOpen = sql.raw("status in ('not_started', 'in_progress')");
	return sql<EventFigures>`with days as (
		select event_id, substr(min(starts_at_local), 1, 10) as first_on, substr(max(ends_at_local), 1, 10) as last_on
		from event_days where removed_at is null and ${isAmong(id)} group by event_id
	), people as (
		select event_id, ${listed(peopleCounts)} from (
			select event_id, category, coalesce((
				select 1 from attendances
				where attendances.registration_id = registrations.id and attendances.undone_at is null limit 1
			), 0) as was_there
			from registrations where status = 'confirmed' and ${isAmong(id)}
		) one group by event_id
	), targets as (
		select event_id, ${listed(targetCounts)} from (
			select event_id, category, target_percent, sum(seats) over (partition by event_id) as all_seats
			from event_quotas where ${isAmong(id)}
		) one group by event_id
	), promises as (
		select event_id,
			sum(case when status = 'done' then 1 else 0 end) as promises_kept,
			sum(case when ${isOpen} then 1 else 0 end) as promises_open,
			sum(case when ${isOpen} and is_past then 1 else 0 end) as promises_late,
			max(case when ${isOpen} and moves and is_past then due_at end) as late_from,
			min(case when ${isOpen} and moves and not is_past then due_at end) as late_until
		from (
			select followups.event_id, followups.status, followups.due_at, events.example_as_of is null as moves,
				case when events.example_as_of is null then followups.due_at <= ${now}
					else followups.due_on < events.example_as_of end as is_past
			from followups join events on events.id = followups.event_id
			where ${isAmong(sql.raw("followups.event_id"))}
		) one group by event_id
	), tracks as (
		select took_part.event_id, ${listed(stageCounts)} from (
			select distinct event_id, organisation_id from registrations
			where status = 'confirmed' and organisation_id is not null and ${isAmong(id)}
		) took_part
		join cooperatives on cooperatives.organisation_id = took_part.organisation_id
		left join days on days.event_id = took_part.event_id
		group by took_part.event_id
	)
	select events.id as event_id, days.first_on, days.last_on,
		${sql.raw(countNames.map((name) => `coalesce(${name}, 0) as ${name}`).join(", "))}, late_from, late_until
	from events
	left join days on days.event_id = events.id
	left join people on people.event_id = events.id
	left join targets on targets.event_id = events.id
	left join promises on promises.event_id = events.id
	left join tracks on tracks.event_id = events.id
	where ${isAmong(sql.raw("events.id"))}`;
}

/** The condition under which stored figures are to be counted again; of a left join of `event_figures` and the marks. */
const isStale = (now: string) => sql<SqlBool>`(event_figures.event_id is null or marked.event_id is not null
	or event_figures.late_from > ${now} or event_figures.late_until <= ${now})`;

const staleEvents = (now: string, matching: RawBuilder<SqlBool>) => sql`select events.id as event_id from events
	left join event_figures on event_figures.event_id = events.id
	left join (select distinct event_id from figure_marks) marked on marked.event_id = events.id
	left join regencies on regencies.code = events.regency_code
	where ${isStale(now)} and ${matching}`;

/**
 * The figures of the events under a filter as they are now: in one statement, and so of one moment. Stored ones where
 * nothing has changed since; those of the others are counted anew in the same breath. The database sums them up: what
 * comes back grows with months and provinces, not with events, of which `latest` come one by one.
 */
export async function listFigures(db: ReadDb, filter: EventFilter, now: string, latest: number): Promise<FigureLines> {
	// PostgreSQL takes an array for a handful of events, and so their rows by index; a subquery it takes for half of them.
	const isAmong = (id: RawBuilder<unknown>) =>
		isPostgres(db)
			? sql<SqlBool>`${id} = any(array(select event_id from stale))`
			: sql<SqlBool>`${id} in (select event_id from stale)`;
	const matching = matches(filter);
	const year = filter.year === undefined ? sql`1 = 1` : sql`substr(figures.first_on, 1, 4) = ${filter.year}`;
	const sums = sql.raw(countNames.map((name) => `sum(${name}) as ${name}`).join(", "));
	const group = sql.raw("is_held, has_target, count(*) as events");
	const nothing = sql.raw(
		["event_id", "first_on", "last_on", "title", "regency_name"]
			.map((name) => `cast(null as text) as ${name}`)
			.join(", "),
	);
	const { rows } = await sql<EventFiguresLine & { grain: string }>`with stale as (${staleEvents(now, matching)}),
		counted as (${countedFigures(isAmong, now)}),
		lines as (
			select figures.*, events.title, regencies.province_code, regencies.name as regency_name,
				substr(figures.first_on, 1, 7) as month,
				case when events.status = 'published' and events.ends_at <= ${now} then 1 else 0 end as is_held,
				case when figures.target_seats > 0 then 1 else 0 end as has_target
			from (
				select ${columnsOf("event_figures")} from event_figures
				where event_figures.event_id not in (select event_id from stale)
				union all
				select ${columnsOf("counted")} from counted
			) figures
			join events on events.id = figures.event_id
			left join regencies on regencies.code = events.regency_code
			where ${matching} and ${year}
		)
		select 'month' as grain, month, cast(null as text) as province_code, ${nothing}, ${group}, ${sums}
		from lines group by month, is_held, has_target
		union all
		select 'province' as grain, cast(null as text) as month, province_code, ${nothing}, ${group}, ${sums}
		from lines group by province_code, is_held, has_target
		union all
		select * from (
			select 'event' as grain, month, province_code, event_id, first_on, last_on, title, regency_name,
				is_held, has_target, 1 as events, ${sql.raw(countNames.join(", "))}
			from lines order by is_held desc, last_on desc, event_id desc limit ${latest}
		) one`.execute(db);
	const of = (wanted: string) =>
		rows.filter(({ grain }) => grain === wanted).map(({ grain: _grain, ...line }) => line as EventFiguresLine);
	return { byMonth: of("month"), byProvince: of("province"), latest: of("event") };
}

function matches({ within, provinceCode, topic }: EventFilter): RawBuilder<SqlBool> {
	const parts = [eventWithin(within)];
	if (provinceCode !== undefined) parts.push(sql`regencies.province_code = ${provinceCode}`);
	if (topic !== undefined)
		parts.push(sql`exists (select 1 from event_topics
			where event_topics.event_id = events.id and event_topics.topic_folded = ${topic})`);
	return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** The years in which events of a reach begin, the latest first. */
export async function listYears(db: ReadDb, within: Reach): Promise<string[]> {
	const { rows } = await sql<{ year: string }>`select distinct substr(event_days.starts_at_local, 1, 4) as year
		from event_days join events on events.id = event_days.event_id
		where event_days.removed_at is null and ${matches({ within })} order by 1 desc limit 50`.execute(db);
	return rows.map(({ year }) => year);
}

/** The topics of events of a reach, each once, by name; at most 100. */
export async function listTopics(db: ReadDb, within: Reach): Promise<{ topic: string; topicFolded: string }[]> {
	const { rows } = await sql<{ topic: string; topicFolded: string }>`select min(event_topics.topic) as topic,
			event_topics.topic_folded
		from event_topics join events on events.id = event_topics.event_id
		where ${matches({ within })} group by event_topics.topic_folded order by 2 limit 100`.execute(db);
	return rows;
}

/** The events whose figures are to be stored anew at `now`, at most `limit`. */
export async function listDue(db: ReadDb, now: string, limit: number): Promise<string[]> {
	const { rows } = await sql<{ eventId: string }>`select event_id from figure_marks
		union select event_id from event_figures where late_until <= ${now} limit ${limit}`.execute(db);
	return rows.map(({ eventId }) => eventId);
}

/** How many events have stored figures that nothing calls old and that a count does not confirm; 0 unless a row was forged. */
export async function countDiffering(db: ReadDb, now: string): Promise<number> {
	const everyOne = () => sql<SqlBool>`1 = 1`;
	const differs = figureColumns.map((name) => `event_figures.${name} is distinct from counted.${name}`).join(" or ");
	const { rows } = await sql<{ events: number }>`with stale as (${staleEvents(now, everyOne())}),
		counted as (${countedFigures(everyOne, now)})
		select count(*) as events from event_figures join counted on counted.event_id = event_figures.event_id
		where event_figures.event_id not in (select event_id from stale) and (${sql.raw(differs)})`.execute(db);
	return rows[0]?.events ?? 0;
}
