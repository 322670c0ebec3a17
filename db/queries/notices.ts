import type { ReadDb } from "#db/client";
import type { NoticeVersion } from "#db/tables/registrations";

/** Every version of the privacy notice, newest first. */
export function listNotices(db: ReadDb): Promise<NoticeVersion[]> {
	return db.selectFrom("noticeVersions").selectAll().orderBy("effectiveOn", "desc").limit(100).execute();
}

/** The version in force on a day (`YYYY-MM-DD`); the oldest one for days before it. */
export async function findVersionOn(db: ReadDb, on: string): Promise<string> {
	const rows = await db
		.selectFrom("noticeVersions")
		.select(["version", "effectiveOn"])
		.orderBy("effectiveOn")
		.limit(100)
		.execute();
	const version = rows.findLast((row) => row.effectiveOn <= on) ?? rows[0];
	if (!version) throw new Error("there is no privacy notice");
	return version.version;
}
