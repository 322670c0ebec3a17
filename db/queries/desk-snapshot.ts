import type { ReadDb } from "../client";
import type { Registration } from "../tables/registrations";

const mostPeople = 10_000;

/** Somebody of an event as a desk needs to know them. */
export type DeskPersonRow = Pick<
	Registration,
	| "id"
	| "code"
	| "passHash"
	| "status"
	| "name"
	| "titlePrefix"
	| "titleSuffix"
	| "category"
	| "organisationName"
	| "position"
	| "groupId"
	| "accessNeeds"
	| "deskNote"
>;

/** The people of an event, or those that changed since an instant; at most 10,000. Seats without a name are left out. */
export function listPeople(db: ReadDb, eventId: string, since: string | null): Promise<DeskPersonRow[]> {
	let query = db
		.selectFrom("registrations")
		.select([
			"id",
			"code",
			"passHash",
			"status",
			"name",
			"titlePrefix",
			"titleSuffix",
			"category",
			"organisationName",
			"position",
			"groupId",
			"accessNeeds",
			"deskNote",
		])
		.where("eventId", "=", eventId)
		.where("isUnassigned", "=", 0);
	if (since !== null)
		query = query.where((eb) =>
			eb.or([
				eb("updatedAt", ">=", since),
				eb.exists(
					eb
						.selectFrom("sessionChoices")
						.select("sessionId")
						.whereRef("sessionChoices.registrationId", "=", "registrations.id")
						.where((choice) =>
							choice.or([
								choice("chosenAt", ">=", since),
								choice("confirmedAt", ">=", since),
								choice("endedAt", ">=", since),
							]),
						),
				),
			]),
		);
	return query.orderBy("nameFolded").orderBy("id").limit(mostPeople).execute();
}

/** Who is checked in on which list of an event, or what changed about that since an instant, undone ones included. */
export function listPresences(db: ReadDb, eventId: string, since: string | null) {
	let query = db
		.selectFrom("attendances")
		.innerJoin("eventDays", "eventDays.id", "attendances.dayId")
		.select([
			"attendances.id",
			"attendances.registrationId",
			"attendances.dayId",
			"attendances.sessionId",
			"attendances.checkedInAt",
			"attendances.recordedByName",
			"attendances.station",
			"attendances.undoneAt",
		])
		.where("eventDays.eventId", "=", eventId);
	query =
		since === null
			? query.where("attendances.undoneAt", "is", null)
			: query.where((eb) =>
					eb.or([eb("attendances.recordedAt", ">=", since), eb("attendances.changedAt", ">=", since)]),
				);
	return query
		.orderBy("attendances.id")
		.limit(mostPeople * 10)
		.execute();
}
