import type { ReadDb } from "../client";
import type { CallTask, Letter } from "../tables/messages";
import type { Registration } from "../tables/registrations";

/** A call as one line of the list. */
export type CallLine = Pick<
	CallTask,
	| "id"
	| "registrationId"
	| "followupId"
	| "groupId"
	| "invitationId"
	| "reason"
	| "name"
	| "phone"
	| "text"
	| "createdAt"
	| "reachedAt"
	| "result"
> & {
	/** Of the registration the call is about; null for a call about anything else. */
	code: string | null;
	/** Of the registration, group or invitation the call is about. */
	organisationName: string | null;
	/** The language of the person and the text; null where none is known, which means Indonesian. */
	language: Registration["language"] | null;
	/** Null while nobody was reached, and for calls noted by the system. */
	reachedByName: string | null;
};

/** One page of an event's calls: those still to make first, each half in the order in which they came up. */
export function listByEvent(
	db: ReadDb,
	filter: { eventId: string; openOnly: boolean },
	page: { limit: number; offset: number },
): Promise<CallLine[]> {
	return db
		.selectFrom("callTasks")
		.leftJoin("registrations", "registrations.id", "callTasks.registrationId")
		.leftJoin("registrationGroups", "registrationGroups.id", "callTasks.groupId")
		.leftJoin("invitations", "invitations.id", "callTasks.invitationId")
		.leftJoin("users", "users.id", "callTasks.reachedById")
		.select((eb) => [
			"callTasks.id",
			"callTasks.registrationId",
			"callTasks.followupId",
			"callTasks.groupId",
			"callTasks.invitationId",
			"callTasks.reason",
			"callTasks.name",
			"callTasks.phone",
			"callTasks.text",
			"callTasks.createdAt",
			"callTasks.reachedAt",
			"callTasks.result",
			"registrations.code",
			eb.fn
				.coalesce(
					"registrations.organisationName",
					"registrationGroups.organisationName",
					"invitations.organisationName",
				)
				.as("organisationName"),
			eb.fn.coalesce("registrations.language", "registrationGroups.language", "invitations.language").as("language"),
			"users.name as reachedByName",
		])
		.where("callTasks.eventId", "=", filter.eventId)
		.$if(filter.openOnly, (query) => query.where("callTasks.reachedAt", "is", null))
		.orderBy((eb) => eb.case().when("callTasks.reachedAt", "is", null).then(0).else(1).end())
		.orderBy("callTasks.id")
		.limit(page.limit)
		.offset(page.offset)
		.execute();
}

/** The numbers of those whom these letters are to, by letter id; null where none is known. */
export async function mapPhones(
	db: ReadDb,
	letters: readonly Pick<Letter, "id">[],
): Promise<Map<string, string | null>> {
	if (letters.length === 0) return new Map();
	const rows = await db
		.selectFrom("letters")
		.leftJoin("registrations", "registrations.id", "letters.registrationId")
		.leftJoin("registrationGroups", "registrationGroups.id", "letters.groupId")
		.leftJoin("invitations", "invitations.id", "letters.invitationId")
		.leftJoin("eventSpeakers", "eventSpeakers.id", "letters.speakerId")
		.leftJoin("followups", "followups.id", "letters.followupId")
		.select((eb) => [
			"letters.id",
			eb.fn
				.coalesce(
					"registrations.phone",
					"registrationGroups.contactPhone",
					"invitations.phone",
					"eventSpeakers.phone",
					"followups.ownerPhone",
				)
				.as("phone"),
		])
		.where(
			"letters.id",
			"in",
			letters.map(({ id }) => id),
		)
		.execute();
	return new Map(rows.map(({ id, phone }) => [id, phone]));
}
