import type { TimeZone } from "#app/domain/events/types";
import type { ReadDb } from "../client";
import type { Briefing, BriefingLink, BriefingReader } from "../tables/briefings";

/** A reader with the office whose figures are read. */
export interface ReaderLine extends BriefingReader {
	officeName: string;
	/** The IANA zone of the office's province; null for the whole country. */
	timeZone: TimeZone | null;
}

function readers(db: ReadDb) {
	return db
		.selectFrom("briefingReaders")
		.innerJoin("offices", "offices.id", "briefingReaders.officeId")
		.leftJoin("provinces", "provinces.code", "offices.provinceCode")
		.selectAll("briefingReaders")
		.select(["offices.name as officeName", "provinces.timeZone"]);
}

/** Everybody who gets the letter, at most so many, by office. */
export function listReaders(db: ReadDb, officeIds: readonly string[] | null, limit: number): Promise<ReaderLine[]> {
	return readers(db)
		.where("briefingReaders.endedAt", "is", null)
		.$if(officeIds !== null, (query) =>
			query.where("briefingReaders.officeId", "in", officeIds?.length ? [...officeIds] : [""]),
		)
		.orderBy("briefingReaders.officeId")
		.orderBy("briefingReaders.id")
		.limit(limit)
		.execute();
}

/** A reader of one of these offices, null for any. */
export function findReader(
	db: ReadDb,
	officeIds: readonly string[] | null,
	id: string,
): Promise<ReaderLine | undefined> {
	return readers(db)
		.where("briefingReaders.id", "=", id)
		.$if(officeIds !== null, (query) =>
			query.where("briefingReaders.officeId", "in", officeIds?.length ? [...officeIds] : [""]),
		)
		.executeTakeFirst();
}

/** The readers who have their link of a week, by the Monday. */
export async function listServed(db: ReadDb, readerIds: readonly string[], since: string): Promise<Set<string>> {
	if (readerIds.length === 0) return new Set();
	const rows = await db
		.selectFrom("briefingLinks")
		.innerJoin("briefings", "briefings.id", "briefingLinks.briefingId")
		.select(["briefingLinks.readerId", "briefings.weekOn"])
		.where("briefingLinks.readerId", "in", [...readerIds])
		.where("briefings.weekOn", ">=", since)
		.execute();
	return new Set(rows.map(({ readerId, weekOn }) => `${readerId} ${weekOn}`));
}

/** The figures of a week. */
export function findWeek(
	db: ReadDb,
	{ officeId, coversAll }: Pick<Briefing, "officeId" | "coversAll">,
	weekOn: string,
): Promise<Briefing | undefined> {
	return db
		.selectFrom("briefings")
		.selectAll()
		.where("officeId", "=", officeId)
		.where("coversAll", "=", coversAll)
		.where("weekOn", "=", weekOn)
		.executeTakeFirst();
}

/** The latest figures before a week, of the same offices. */
export function findWeekBefore(
	db: ReadDb,
	{ officeId, coversAll, weekOn }: Pick<Briefing, "officeId" | "coversAll" | "weekOn">,
): Promise<Briefing | undefined> {
	return db
		.selectFrom("briefings")
		.selectAll()
		.where("officeId", "=", officeId)
		.where("coversAll", "=", coversAll)
		.where("weekOn", "<", weekOn)
		.orderBy("weekOn", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** The link a token's hash belongs to, with its figures and the reader's office. */
export async function findByLinkHash(
	db: ReadDb,
	linkHash: string,
): Promise<{ link: BriefingLink; briefing: Briefing; officeName: string } | undefined> {
	const link = await db.selectFrom("briefingLinks").selectAll().where("linkHash", "=", linkHash).executeTakeFirst();
	if (!link) return undefined;
	const briefing = await db
		.selectFrom("briefings")
		.innerJoin("offices", "offices.id", "briefings.officeId")
		.selectAll("briefings")
		.select("offices.name as officeName")
		.where("briefings.id", "=", link.briefingId)
		.executeTakeFirstOrThrow();
	const { officeName, ...counts } = briefing;
	return { link, briefing: counts, officeName };
}

/** A link of a reader with the Monday it is of. */
export type LinkLine = BriefingLink & Pick<Briefing, "weekOn">;

/** The links of these readers, the latest week first. */
export function listLinks(db: ReadDb, readerIds: readonly string[], limit: number): Promise<LinkLine[]> {
	if (readerIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("briefingLinks")
		.innerJoin("briefings", "briefings.id", "briefingLinks.briefingId")
		.selectAll("briefingLinks")
		.select("briefings.weekOn")
		.where("briefingLinks.readerId", "in", [...readerIds])
		.orderBy("briefings.weekOn", "desc")
		.orderBy("briefingLinks.id")
		.limit(limit)
		.execute();
}

/** A link of one reader. */
export function findLink(db: ReadDb, readerId: string, id: string): Promise<BriefingLink | undefined> {
	return db
		.selectFrom("briefingLinks")
		.selectAll()
		.where("id", "=", id)
		.where("readerId", "=", readerId)
		.executeTakeFirst();
}

/** The figures with an id. */
export function findById(db: ReadDb, id: string): Promise<Briefing | undefined> {
	return db.selectFrom("briefings").selectAll().where("id", "=", id).executeTakeFirst();
}
