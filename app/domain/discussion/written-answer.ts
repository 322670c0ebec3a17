import { messagesFor } from "#app/i18n/catalogue";
import type { EventRow } from "#db/tables/events";
import { toLocal } from "../calendar/time-zone";
import { addDays, dateIn } from "../followups/rules";
import type { FollowupInput } from "../followups/schema";
import type { AnswerOwner, DiscussionQuestionInput } from "./schema";

/** Days that a body has for the answer it promised. */
const answerDays = 14;
const longestTitle = 200;

/**
 * Who owes a written answer and until when, where nobody says otherwise: the event's host, 14 days after today in the
 * event's zone, or after its last day while that is still to come.
 */
export function answerOwnerOf(event: Pick<EventRow, "hostName" | "timeZone" | "endsAt" | "contactEmail">, now: Date) {
	const today = dateIn(event.timeZone, now);
	const lastDay = event.endsAt ? toLocal(event.endsAt, event.timeZone).slice(0, 10) : today;
	return {
		ownerOrganisation: event.hostName,
		ownerCategory: "government",
		ownerEmail: event.contactEmail,
		dueOn: addDays(today > lastDay ? today : lastDay, answerDays),
	} as const satisfies Record<keyof AnswerOwner, string | null>;
}

/** The follow-up that the promise of a written answer becomes; what `owner` leaves open is filled in. */
export function promisedAnswer(
	question: Pick<DiscussionQuestionInput, "body" | "organisationName" | "category" | "sessionId">,
	owner: AnswerOwner,
	event: EventRow,
	now: Date,
): FollowupInput {
	const standard = answerOwnerOf(event, now);
	const isOther = owner.ownerOrganisation !== "" && owner.ownerOrganisation !== standard.ownerOrganisation;
	const asker = question.organisationName;
	return {
		title: messagesFor("id").followups.form.writtenAnswer(asker).slice(0, longestTitle),
		description: question.body,
		theme: question.category === "cooperative" ? "cooperatives" : "other",
		priority: "normal",
		sessionId: question.sessionId,
		questionId: null,
		cooperativeId: null,
		organisationName: owner.ownerOrganisation || standard.ownerOrganisation,
		ownerCategory: owner.ownerCategory ?? standard.ownerCategory,
		ownerName: "",
		ownerEmail: owner.ownerEmail ?? (isOther ? null : standard.ownerEmail),
		ownerPhone: null,
		helperName: "",
		helperCategory: null,
		dueOn: owner.dueOn ?? standard.dueOn,
	};
}
