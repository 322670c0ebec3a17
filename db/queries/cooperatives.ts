import type { ReadDb } from "../client";
import type {
	Cooperative,
	CooperativeAmendment,
	CooperativeFigures,
	CooperativeItem,
	CooperativeMeeting,
	CooperativeMessage,
	CooperativePaper,
	CooperativeStageChange,
} from "../tables/cooperatives";
import type { StoredFile } from "../tables/followups";

/** A cooperative with what its organisation says: the two are one body. */
export type CooperativeRecord = Cooperative & {
	name: string;
	isFictional: 0 | 1;
	regencyCode: string | null;
	regencyName: string | null;
	provinceCode: string | null;
	provinceName: string | null;
	district: string;
	address: string;
	/** The company whose workers founded it. */
	companyName: string | null;
	officeName: string | null;
};

function records(db: ReadDb) {
	return db
		.selectFrom("cooperatives")
		.innerJoin("organisations", "organisations.id", "cooperatives.organisationId")
		.leftJoin("regencies", "regencies.code", "organisations.regencyCode")
		.leftJoin("provinces", (join) =>
			join.on((eb) =>
				eb("provinces.code", "=", eb.fn.coalesce("regencies.provinceCode", "organisations.provinceCode")),
			),
		)
		.leftJoin("organisations as companies", "companies.id", "organisations.parentId")
		.leftJoin("offices", "offices.id", "cooperatives.officeId")
		.selectAll("cooperatives")
		.select([
			"organisations.name",
			"organisations.isFictional",
			"organisations.regencyCode",
			"organisations.district",
			"organisations.address",
			"regencies.name as regencyName",
			"provinces.code as provinceCode",
			"provinces.name as provinceName",
			"companies.name as companyName",
			"offices.name as officeName",
		]);
}

/** The cooperative of an organisation; undefined while its way to the certificate was not opened. */
export function findById(db: ReadDb, organisationId: string): Promise<CooperativeRecord | undefined> {
	return records(db).where("cooperatives.organisationId", "=", organisationId).executeTakeFirst();
}

/** The cooperative whose own link has this SHA-256; undefined once the link was renewed or revoked. */
export function findByLinkHash(db: ReadDb, linkHash: string): Promise<CooperativeRecord | undefined> {
	return records(db)
		.where("cooperatives.linkHash", "=", linkHash)
		.where("cooperatives.linkRevokedAt", "is", null)
		.executeTakeFirst();
}

/** The cooperative that has this NIK Koperasi. */
export function findByNik(db: ReadDb, nik: string): Promise<Pick<Cooperative, "organisationId"> | undefined> {
	return db.selectFrom("cooperatives").select("organisationId").where("nik", "=", nik).executeTakeFirst();
}

/** Annual meetings of these cooperatives, latest book year first, at most 200 for each of them. */
export function listMeetings(db: ReadDb, cooperativeIds: readonly string[]): Promise<CooperativeMeeting[]> {
	if (cooperativeIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("cooperativeMeetings")
		.selectAll()
		.where("cooperativeId", "in", [...cooperativeIds])
		.orderBy("bookYear", "desc")
		.limit(cooperativeIds.length * 200)
		.execute();
}

/** The meeting of one book year. */
export function findMeeting(
	db: ReadDb,
	cooperativeId: string,
	bookYear: number,
): Promise<CooperativeMeeting | undefined> {
	return db
		.selectFrom("cooperativeMeetings")
		.selectAll()
		.where("cooperativeId", "=", cooperativeId)
		.where("bookYear", "=", bookYear)
		.executeTakeFirst();
}

/** Business figures per book year, latest first, at most 100. */
export function listFigures(db: ReadDb, cooperativeId: string): Promise<CooperativeFigures[]> {
	return db
		.selectFrom("cooperativeFigures")
		.selectAll()
		.where("cooperativeId", "=", cooperativeId)
		.orderBy("bookYear", "desc")
		.limit(100)
		.execute();
}

/** Amendments of the articles, oldest first, at most 50. */
export function listAmendments(db: ReadDb, cooperativeId: string): Promise<CooperativeAmendment[]> {
	return db
		.selectFrom("cooperativeAmendments")
		.selectAll()
		.where("cooperativeId", "=", cooperativeId)
		.orderBy("decidedOn")
		.orderBy("id")
		.limit(50)
		.execute();
}

/** A step of the way, with the name of the office that said so and of the paper that proves it. */
export type StageChangeLine = CooperativeStageChange & { officeName: string | null; fileName: string | null };

/** The steps of one cooperative, latest first, at most 200. */
export function listStageChanges(db: ReadDb, cooperativeId: string): Promise<StageChangeLine[]> {
	return db
		.selectFrom("cooperativeStageChanges")
		.leftJoin("offices", "offices.id", "cooperativeStageChanges.officeId")
		.leftJoin("files", "files.id", "cooperativeStageChanges.fileId")
		.selectAll("cooperativeStageChanges")
		.select(["offices.name as officeName", "files.originalName as fileName"])
		.where("cooperativeStageChanges.cooperativeId", "=", cooperativeId)
		.orderBy("cooperativeStageChanges.id", "desc")
		.limit(200)
		.execute();
}

/** What is known of the requirements of these cooperatives, at most 100 for each. */
export function listItems(db: ReadDb, cooperativeIds: readonly string[]): Promise<CooperativeItem[]> {
	if (cooperativeIds.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("cooperativeItems")
		.selectAll()
		.where("cooperativeId", "in", [...cooperativeIds])
		.orderBy("cooperativeId")
		.orderBy("code")
		.limit(cooperativeIds.length * 100)
		.execute();
}

/** A paper with what is known of its file. */
export type PaperLine = CooperativePaper & Pick<StoredFile, "originalName" | "mediaType" | "bytes">;

/** Papers of one cooperative, oldest first, at most 200. */
export function listPapers(db: ReadDb, cooperativeId: string): Promise<PaperLine[]> {
	return db
		.selectFrom("cooperativePapers")
		.innerJoin("files", "files.id", "cooperativePapers.fileId")
		.selectAll("cooperativePapers")
		.select(["files.originalName", "files.mediaType", "files.bytes"])
		.where("cooperativePapers.cooperativeId", "=", cooperativeId)
		.orderBy("cooperativePapers.id")
		.limit(200)
		.execute();
}

/** How many papers a cooperative has handed in. */
export async function countPapers(db: ReadDb, cooperativeId: string): Promise<number> {
	const { count } = await db
		.selectFrom("cooperativePapers")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.where("cooperativeId", "=", cooperativeId)
		.executeTakeFirstOrThrow();
	return count;
}

/** A file of this cooperative, handed in as a paper or as evidence of a step; undefined when it is another's. */
export function findFile(db: ReadDb, cooperativeId: string, fileId: string): Promise<StoredFile | undefined> {
	return db
		.selectFrom("files")
		.selectAll()
		.where("id", "=", fileId)
		.where((eb) =>
			eb.or([
				eb.exists(
					eb
						.selectFrom("cooperativePapers")
						.select("cooperativePapers.id")
						.whereRef("cooperativePapers.fileId", "=", "files.id")
						.where("cooperativePapers.cooperativeId", "=", cooperativeId),
				),
				eb.exists(
					eb
						.selectFrom("cooperativeStageChanges")
						.select("cooperativeStageChanges.id")
						.whereRef("cooperativeStageChanges.fileId", "=", "files.id")
						.where("cooperativeStageChanges.cooperativeId", "=", cooperativeId),
				),
			]),
		)
		.executeTakeFirst();
}

/** The latest 100 messages between a cooperative and its offices, newest first. */
export function listMessages(db: ReadDb, cooperativeId: string): Promise<CooperativeMessage[]> {
	return db
		.selectFrom("cooperativeMessages")
		.selectAll()
		.where("cooperativeId", "=", cooperativeId)
		.orderBy("id", "desc")
		.limit(100)
		.execute();
}

/** What a delegate stated about the cooperative at an event: their words, not a fact. */
export interface Statement {
	id: string;
	statedAt: string;
	company: string | null;
	nikKoperasi: string | null;
	ratYear: string | null;
	meetingHeldYear: string | null;
	missing: string;
	registrationId: string;
	registrationName: string;
	eventId: string;
	eventTitle: string;
	eventOfficeId: string;
}

/** What delegates stated about a cooperative, latest first, at most 50. */
export function listStatements(db: ReadDb, cooperativeId: string): Promise<Statement[]> {
	return db
		.selectFrom("cooperativeStatements")
		.innerJoin("registrations", "registrations.id", "cooperativeStatements.registrationId")
		.innerJoin("events", "events.id", "registrations.eventId")
		.select([
			"cooperativeStatements.id",
			"cooperativeStatements.statedAt",
			"cooperativeStatements.company",
			"cooperativeStatements.nikKoperasi",
			"cooperativeStatements.ratYear",
			"cooperativeStatements.meetingHeldYear",
			"cooperativeStatements.missing",
			"registrations.id as registrationId",
			"registrations.name as registrationName",
			"events.id as eventId",
			"events.title as eventTitle",
			"events.officeId as eventOfficeId",
		])
		.where("cooperativeStatements.organisationId", "=", cooperativeId)
		.orderBy("cooperativeStatements.statedAt", "desc")
		.orderBy("cooperativeStatements.id", "desc")
		.limit(50)
		.execute();
}

/** Follow-ups about a cooperative, by due date, at most 50. */
export function listFollowups(db: ReadDb, cooperativeId: string) {
	return db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.select([
			"followups.id",
			"followups.code",
			"followups.title",
			"followups.status",
			"followups.dueOn",
			"followups.eventId",
			"events.timeZone",
			"events.exampleAsOf",
			"events.officeId",
		])
		.where("followups.cooperativeId", "=", cooperativeId)
		.orderBy("followups.dueOn")
		.orderBy("followups.id")
		.limit(50)
		.execute();
}
