import type { TimeZone } from "#app/domain/events/types";
import type { ReadDb } from "../client";

/** A follow-up that organisers are written about, with whom to write to. Dates are `YYYY-MM-DD` in the event's zone. */
export interface DigestLine {
	code: string;
	title: string;
	organisationName: string;
	ownerName: string;
	dueOn: string;
	isFictional: 0 | 1;
	contactName: string;
	contactEmail: string | null;
	officeName: string;
}

/** Offices with open follow-ups that end before an instant, each with the zone of its province; at most 1,000. */
export function listOfficesWithDue(db: ReadDb, until: Date): Promise<{ id: string; timeZone: TimeZone | null }[]> {
	return db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.innerJoin("offices", "offices.id", "events.officeId")
		.leftJoin("provinces", "provinces.code", "offices.provinceCode")
		.select(["offices.id", "provinces.timeZone"])
		.distinct()
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("followups.dueAt", "<", until.toISOString())
		.where("events.exampleAsOf", "is", null)
		.orderBy("offices.id")
		.limit(1000)
		.execute();
}

/** Whether letters of this office and week are queued already; `key` is what their dedupe keys begin with. */
export async function existsDigest(db: ReadDb, key: string): Promise<boolean> {
	const row = await db
		.selectFrom("letters")
		.select("id")
		.where("dedupeKey", ">=", `${key}:`)
		.where("dedupeKey", "<", `${key};`)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** An office's open follow-ups that are due up to a date, the longest overdue first. */
export function listDueOfOffice(
	db: ReadDb,
	officeId: string,
	{ until, limit }: { until: string; limit: number },
): Promise<DigestLine[]> {
	return db
		.selectFrom("followups")
		.innerJoin("events", "events.id", "followups.eventId")
		.innerJoin("offices", "offices.id", "events.officeId")
		.select([
			"followups.code",
			"followups.title",
			"followups.organisationName",
			"followups.ownerName",
			"followups.dueOn",
			"followups.isFictional",
			"events.contactName",
			"events.contactEmail",
			"offices.name as officeName",
		])
		.where("events.officeId", "=", officeId)
		.where("events.exampleAsOf", "is", null)
		.where("followups.status", "in", ["not_started", "in_progress"])
		.where("followups.dueOn", "<=", until)
		.orderBy("followups.dueOn")
		.orderBy("followups.code")
		.limit(limit)
		.execute();
}
