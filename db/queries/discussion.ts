import type { ReadDb } from "../client";
import type { DiscussionQuestion } from "../tables/discussion";
import type { Followup } from "../tables/followups";

/** The question with this id, if it was asked at this event. */
export function findOfEvent(db: ReadDb, eventId: string, id: string): Promise<DiscussionQuestion | undefined> {
	return db
		.selectFrom("discussionQuestions")
		.selectAll()
		.where("id", "=", id)
		.where("eventId", "=", eventId)
		.executeTakeFirst();
}

/** The questions of an event in the order of its sessions, those of no session last; at most 500. */
export function listByEvent(
	db: ReadDb,
	eventId: string,
): Promise<(DiscussionQuestion & { sessionTitle: string | null })[]> {
	return db
		.selectFrom("discussionQuestions")
		.leftJoin("eventSessions", "eventSessions.id", "discussionQuestions.sessionId")
		.selectAll("discussionQuestions")
		.select("eventSessions.title as sessionTitle")
		.where("discussionQuestions.eventId", "=", eventId)
		.orderBy((eb) => eb.fn.coalesce("eventSessions.startsAtLocal", eb.val("9999")))
		.orderBy("eventSessions.id")
		.orderBy("discussionQuestions.createdAt")
		.orderBy("discussionQuestions.id")
		.limit(500)
		.execute();
}

/** Follow-ups that came from questions of an event. */
export function listFollowupsOf(
	db: ReadDb,
	eventId: string,
): Promise<{ questionId: string | null; id: string; code: string }[]> {
	return db
		.selectFrom("followups")
		.innerJoin("discussionQuestions", "discussionQuestions.id", "followups.questionId")
		.select(["followups.questionId", "followups.id", "followups.code"])
		.where("discussionQuestions.eventId", "=", eventId)
		.orderBy("followups.code")
		.limit(1000)
		.execute();
}

/** The follow-ups that came from one question, in the order of their codes; at most 100. */
export function listFollowupsOfQuestion(
	db: ReadDb,
	questionId: string,
): Promise<Pick<Followup, "id" | "code" | "title" | "status">[]> {
	return db
		.selectFrom("followups")
		.select(["id", "code", "title", "status"])
		.where("questionId", "=", questionId)
		.orderBy("code")
		.limit(100)
		.execute();
}
