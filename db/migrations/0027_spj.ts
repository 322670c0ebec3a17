import type { Kysely } from "kysely";
import { statements, vocabulary } from "./statements";

/** The accountability file of an event: uploaded papers by item, and items that are declared unnecessary. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await vocabulary(db, "spj_kinds", [
		"invitation_letter",
		"programme",
		"attendance",
		"assignments",
		"report",
		"receipts",
		"photos",
	]);
	await statements(db, [
		`create table spj_files (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			kind text not null references spj_kinds (code),
			day_id text references event_days (id),
			file_id text not null references files (id),
			added_at text not null,
			added_by_name text not null,
			removed_at text,
			removed_by_name text,
			removal_reason text,
			replaced_by_id text references spj_files (id),
			check ((kind = 'attendance') = (day_id is not null))
		)`,
		`create index spj_files_event_id on spj_files (event_id, id)`,
		`create index spj_files_kind on spj_files (kind)`,
		`create index spj_files_day_id on spj_files (day_id)`,
		`create index spj_files_file_id on spj_files (file_id)`,
		`create index spj_files_replaced_by_id on spj_files (replaced_by_id)`,
		`create table spj_exemptions (
			id text primary key,
			event_id text not null references events (id) on delete cascade,
			kind text not null references spj_kinds (code),
			day_id text references event_days (id),
			reason text not null,
			set_at text not null,
			set_by_name text not null,
			check ((kind = 'attendance') = (day_id is not null))
		)`,
		`create unique index spj_exemptions_item on spj_exemptions (event_id, kind) where day_id is null`,
		`create unique index spj_exemptions_day_id on spj_exemptions (day_id)`,
		`create index spj_exemptions_event_id on spj_exemptions (event_id)`,
		`create index spj_exemptions_kind on spj_exemptions (kind)`,
	]);
}
