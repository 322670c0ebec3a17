import { sql } from "kysely";
import type { ReadDb } from "../client";
import type { StoredFile } from "../tables/followups";
import type { SpjExemption, SpjFile } from "../tables/spj";

/** A paper of the file with what was handed in. */
export interface SpjFileLine extends SpjFile {
	originalName: string;
	mediaType: string;
	bytes: number;
	sha256: string;
}

/** Every paper of an event's file in the order it came, removed and replaced ones among them; at most 2,000. */
export function listFiles(db: ReadDb, eventId: string): Promise<SpjFileLine[]> {
	return db
		.selectFrom("spjFiles")
		.innerJoin("files", "files.id", "spjFiles.fileId")
		.selectAll("spjFiles")
		.select(["files.originalName", "files.mediaType", "files.bytes", "files.sha256"])
		.where("spjFiles.eventId", "=", eventId)
		.orderBy("spjFiles.id")
		.limit(2_000)
		.execute();
}

/** One paper of one event's file that is in it now. */
export function findFile(db: ReadDb, eventId: string, spjFileId: string): Promise<SpjFileLine | undefined> {
	return db
		.selectFrom("spjFiles")
		.innerJoin("files", "files.id", "spjFiles.fileId")
		.selectAll("spjFiles")
		.select(["files.originalName", "files.mediaType", "files.bytes", "files.sha256"])
		.where("spjFiles.eventId", "=", eventId)
		.where("spjFiles.id", "=", spjFileId)
		.where("spjFiles.removedAt", "is", null)
		.executeTakeFirst();
}

/** What was handed in as one paper of one event's file; removed ones are not there. */
export function findStoredFile(db: ReadDb, eventId: string, spjFileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("spjFiles")
		.innerJoin("files", "files.id", "spjFiles.fileId")
		.selectAll("files")
		.where("spjFiles.eventId", "=", eventId)
		.where("spjFiles.id", "=", spjFileId)
		.where("spjFiles.removedAt", "is", null)
		.executeTakeFirst();
}

/** The items that an event does not need, at most 100. */
export function listExemptions(db: ReadDb, eventId: string): Promise<SpjExemption[]> {
	return db.selectFrom("spjExemptions").selectAll().where("eventId", "=", eventId).orderBy("id").limit(100).execute();
}

/** Of an event's participants, how many there are and how many of them agree to be photographed at present. */
export async function countPhotoConsents(
	db: ReadDb,
	eventId: string,
	/** Whoever was checked in on any day, or whoever has a seat. */
	who: "present" | "confirmed",
): Promise<{ people: number; consenting: number }> {
	const row = await db
		.selectFrom("registrations")
		.leftJoin("consents", (join) =>
			join
				.onRef("consents.registrationId", "=", "registrations.id")
				.on("consents.purpose", "=", "photo_documentation")
				.on("consents.withdrawnAt", "is", null),
		)
		.select([
			sql<number>`count(distinct ${sql.ref("registrations.id")})`.as("people"),
			sql<number>`count(distinct ${sql.ref("consents.registrationId")})`.as("consenting"),
		])
		.where("registrations.eventId", "=", eventId)
		.$if(who === "confirmed", (query) => query.where("registrations.status", "=", "confirmed"))
		.$if(who === "present", (query) =>
			query.where(({ exists, selectFrom }) =>
				exists(
					selectFrom("attendances")
						.select("attendances.id")
						.whereRef("attendances.registrationId", "=", "registrations.id")
						.where("attendances.undoneAt", "is", null),
				),
			),
		)
		.executeTakeFirstOrThrow();
	return { people: Number(row.people), consenting: Number(row.consenting) };
}
