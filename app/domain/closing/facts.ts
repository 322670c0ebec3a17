import type { ReadDb } from "#db/client";
import * as closingQueries from "#db/queries/closing";
import * as discussionQueries from "#db/queries/discussion";
import * as eventQueries from "#db/queries/events";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import * as minutesQueries from "#db/queries/minutes";
import * as regionQueries from "#db/queries/regions";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import { surveyFigures } from "../surveys/survey-figures";

/** What is recorded of an event, as its report needs it. */
export type ReportFacts = Awaited<ReturnType<typeof readReportFacts>>;

/** Reads everything a report is made of, in a fixed number of queries. `now` is the instant it is of. */
export async function readReportFacts(read: ReadDb, event: EventRow, now: Date) {
	const region = event.regencyCode ? regionQueries.findRegency(read, event.regencyCode) : undefined;
	return {
		event,
		now,
		days: await eventQueries.listDays(read, event.id),
		topics: await eventQueries.listTopics(read, event.id),
		region: await region,
		sessions: await eventQueries.listSessions(read, event.id),
		sessionPeople: await speakerQueries.listSessionPeople(read, event.id),
		letterhead: await invitationLetterQueries.findLetterhead(read, event.officeId),
		letter: await invitationLetterQueries.findByEvent(read, event.id),
		quotas: await eventQueries.listQuotas(read, event.id),
		invited: await closingQueries.listInvitedBodies(read, event.id),
		people: await closingQueries.listPeople(read, event.id),
		presentByDay: await closingQueries.listPresentByDay(read, event.id),
		questions: await discussionQueries.listByEvent(read, event.id),
		promises: await closingQueries.listPromises(read, event.id),
		evidence: await closingQueries.listEvidence(read, event.id),
		minutes: await minutesQueries.minutesOfEvent(read, event.id),
		survey: await surveyFigures(read, event.id),
		cooperatives: await closingQueries.listCooperatives(read, event.id),
	};
}
