import type { Kysely } from "kysely";
import reference from "../reference/holidays-id.json" with { type: "json" };
import { insertRows, statements, vocabulary } from "./statements";

/** The joint decrees of three ministers (SKB 3 Menteri) that the first holidays come from. */
const decrees: Record<string, string> = {
	"2021": "SKB 3 Menteri 642/4/4-2020, perubahan kedua 712/1/3-2021",
	"2026": "SKB 3 Menteri 1497/2/5-2025",
};

/** Templates and series of events, the meeting package of a day, and public holidays. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "holiday_kinds", ["holiday", "shared_leave"]);
	await vocabulary(db, "meeting_packages", ["full_day", "half_day", "none"]);
	await statements(db, [
		`create table event_templates (
			id text primary key,
			office_id text not null references offices (id),
			name text not null,
			plan text not null,
			created_at text not null,
			updated_at text not null
		)`,
		`create index event_templates_office_id on event_templates (office_id, name)`,
		`create table event_series (
			id text primary key,
			office_id text not null references offices (id),
			name text not null,
			created_at text not null
		)`,
		`create index event_series_office_id on event_series (office_id, created_at)`,
		`alter table events add column series_id text references event_series (id)`,
		`create index events_series_id on events (series_id)`,
		`alter table events add column origin_place text`,
		`alter table event_days add column meeting_package text references meeting_packages (code)`,
		`create index event_days_meeting_package on event_days (meeting_package)`,
		`create table holidays (
			id text primary key,
			held_on text not null,
			name text not null,
			kind text not null references holiday_kinds (code),
			source text not null default ''
		)`,
		`create index holidays_held_on on holidays (held_on)`,
		`create index holidays_kind on holidays (kind)`,
	]);
	const rows = Object.entries(reference.years).flatMap(([year, { holidays, collectiveLeave }]) =>
		[
			...holidays.map((day) => ({ ...day, kind: "holiday" })),
			...collectiveLeave.map((day) => ({ ...day, kind: "shared_leave" })),
		].map(({ date, name, kind }, index) => ({
			id: `${year}-${String(index + 1).padStart(2, "0")}`,
			held_on: date,
			name,
			kind,
			source: decrees[year] ?? "",
		})),
	);
	await insertRows(db, "holidays", rows);
}
