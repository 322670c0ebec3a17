import type { ReadDb } from "../client";
import type { EventRow } from "../tables/events";
import type { Certificate } from "../tables/papers";

/** Somebody who was there on all days. */
interface FullAttendant {
	registrationId: string;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
}

/** People of an event with a living check-in, at the door or in a session, on every day of it; seats without a name are nobody. */
function fullAttendants(db: ReadDb, eventId: string) {
	return db
		.selectFrom("registrations")
		.where("registrations.eventId", "=", eventId)
		.where("registrations.isUnassigned", "=", 0)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("eventDays")
					.select("eventDays.id")
					.where("eventDays.eventId", "=", eventId)
					.where("eventDays.removedAt", "is", null),
			),
		)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom("eventDays")
						.select("eventDays.id")
						.where("eventDays.eventId", "=", eventId)
						.where("eventDays.removedAt", "is", null)
						.where((day) =>
							day.not(
								day.exists(
									day
										.selectFrom("attendances")
										.select("attendances.id")
										.whereRef("attendances.registrationId", "=", "registrations.id")
										.whereRef("attendances.dayId", "=", "eventDays.id")
										.where("attendances.undoneAt", "is", null),
								),
							),
						),
				),
			),
		);
}

/** Ids of those who were there on all days of an event, party by party and by name, at most `limit`. */
export async function listEarned(db: ReadDb, eventId: string, limit: number): Promise<string[]> {
	const rows = await fullAttendants(db, eventId)
		.select("registrations.id")
		.where("registrations.anonymisedAt", "is", null)
		.orderBy("registrations.category")
		.orderBy("registrations.nameFolded")
		.orderBy("registrations.id")
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}

/** Of these people those who were there on all days, with the names they have today. */
export function listEarnedAmong(db: ReadDb, eventId: string, ids: readonly string[]): Promise<FullAttendant[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return fullAttendants(db, eventId)
		.select([
			"registrations.id as registrationId",
			"registrations.name",
			"registrations.titlePrefix",
			"registrations.titleSuffix",
		])
		.where("registrations.id", "in", [...ids])
		.where("registrations.anonymisedAt", "is", null)
		.execute();
}

/** The certificates of these people, revoked ones among them. */
export function listByRegistrations(db: ReadDb, ids: readonly string[]): Promise<Certificate[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db
		.selectFrom("certificates")
		.selectAll()
		.where("registrationId", "in", [...ids])
		.execute();
}

/** Somebody's certificate, revoked or not. */
export function findByRegistration(db: ReadDb, registrationId: string): Promise<Certificate | undefined> {
	return db.selectFrom("certificates").selectAll().where("registrationId", "=", registrationId).executeTakeFirst();
}

/** What the page of a code shows, and nothing else of its holder. */
export type CheckedCertificate = Pick<
	Certificate,
	"code" | "name" | "titlePrefix" | "titleSuffix" | "issuedAt" | "revokedAt" | "erasedAt" | "eventId"
> &
	Pick<EventRow, "title" | "hostName">;

/** The certificate of a code; undefined for a code there is not. */
export function findByCode(db: ReadDb, code: string): Promise<CheckedCertificate | undefined> {
	return db
		.selectFrom("certificates")
		.innerJoin("events", "events.id", "certificates.eventId")
		.select([
			"certificates.code",
			"certificates.name",
			"certificates.titlePrefix",
			"certificates.titleSuffix",
			"certificates.issuedAt",
			"certificates.revokedAt",
			"certificates.erasedAt",
			"certificates.eventId",
			"events.title",
			"events.hostName",
		])
		.where("certificates.code", "=", code)
		.executeTakeFirst();
}

/**
 * How many were there on all days, and how many certificates are valid, among them those whose name was corrected since.
 * One whose holder was erased was issued and counts on; nobody can correct it.
 */
export async function countByEvent(
	db: ReadDb,
	eventId: string,
): Promise<{ earned: number; valid: number; outdated: number }> {
	const [earned, rows] = await Promise.all([
		fullAttendants(db, eventId)
			.select((eb) => eb.fn.countAll<number>().as("count"))
			.executeTakeFirst(),
		db
			.selectFrom("certificates")
			.innerJoin("registrations", "registrations.id", "certificates.registrationId")
			.select((eb) => [
				eb.fn.countAll<number>().as("valid"),
				eb.fn
					.sum<number | null>(
						eb
							.case()
							.when(
								eb.or([
									eb("certificates.erasedAt", "is not", null),
									eb.and([
										eb("certificates.name", "=", eb.ref("registrations.name")),
										eb(
											eb.fn.coalesce("certificates.titlePrefix", eb.val("")),
											"=",
											eb.fn.coalesce("registrations.titlePrefix", eb.val("")),
										),
										eb(
											eb.fn.coalesce("certificates.titleSuffix", eb.val("")),
											"=",
											eb.fn.coalesce("registrations.titleSuffix", eb.val("")),
										),
									]),
								]),
							)
							.then(0)
							.else(1)
							.end(),
					)
					.as("outdated"),
			])
			.where("certificates.eventId", "=", eventId)
			.where("certificates.revokedAt", "is", null)
			.executeTakeFirst(),
	]);
	return { earned: Number(earned?.count ?? 0), valid: Number(rows?.valid ?? 0), outdated: Number(rows?.outdated ?? 0) };
}
