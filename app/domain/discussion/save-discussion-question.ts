import { inTransaction, newId, type Tx } from "#db/client";
import * as discussionCommands from "#db/commands/discussion";
import * as discussionQueries from "#db/queries/discussion";
import * as eventQueries from "#db/queries/events";
import type { DiscussionQuestion } from "#db/tables/discussion";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { writeFollowup } from "../followups/new-followup";
import { dateIn, isDueBeforeStart, isOpen } from "../followups/rules";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import type { AnswerOwner, QuestionInput } from "./schema";
import { promisedAnswer } from "./written-answer";

/** What comes with a question beside its own words. */
export interface QuestionOptions {
	/** Who is to write the answer; the event's host where nothing is said. */
	owner?: AnswerOwner;
	/** The id that a new question is to have. */
	key?: string | undefined;
}

const nobodyNamed: AnswerOwner = { ownerOrganisation: "", ownerCategory: null, ownerEmail: null, dueOn: null };

/**
 * Writes down a question that was asked at an event, or with `questionId` corrects it and adds its answer. The asker's
 * body becomes a record when it is none yet. An answer promised in writing becomes a follow-up, unless the question has
 * one already. Refuses a session of another event, and an answer due before the event begins.
 */
export async function saveDiscussionQuestion(
	deps: Deps,
	eventId: string,
	questionId: string | null,
	input: QuestionInput,
	{ owner = nobodyNamed, key }: QuestionOptions = {},
) {
	const id = questionId ?? key ?? newId();
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "followups.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const known = await discussionQueries.findOfEvent(trx, eventId, id);
		if (questionId && !known) return { ok: false, reason: "no-such-question" } as const;
		if (input.sessionId && !(await eventQueries.findSession(trx, eventId, input.sessionId)))
			return { ok: false, reason: "no-such-session" } as const;
		const linked = known ? await discussionQueries.listFollowupsOfQuestion(trx, id) : [];
		const isPromised = input.status === "written_answer_due" && linked.length === 0;
		const promise = isPromised ? promisedAnswer(input, owner, event, deps.now()) : null;
		if (promise && isDueBeforeStart(promise.dueOn, event)) return { ok: false, reason: "due-before-event" } as const;
		const at = deps.now().toISOString();
		const row = {
			...input,
			answeredOn: answeredOn(input, known, dateIn(event.timeZone, deps.now())),
			organisationId: await askerOf(trx, deps, event, input),
			updatedAt: at,
		};
		if (known) await discussionCommands.update(trx, id, row);
		else {
			const isNew = await discussionCommands.insert(trx, {
				...row,
				id,
				eventId,
				isFictional: event.isFictional,
				createdAt: at,
			});
			if (!isNew) return { ok: false, reason: "no-such-question" } as const;
		}
		await record(trx, deps, {
			action: "discussion.question-saved",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			...(known ? { before: { status: known.status } } : {}),
			after: { status: input.status },
		});
		const made = promise && (await writeFollowup(trx, deps, event, { ...promise, questionId: id }));
		if (made && !made.ok) throw new Error(`The promised answer cannot become a follow-up: ${made.reason}`);
		return {
			ok: true,
			id,
			followupId: made?.id ?? null,
			hasOpen: linked.some(({ status }) => isOpen(status)),
		} as const;
	});
}

/** The date of the answer: as it was typed or is known, else today when it has just been given. */
function answeredOn(input: QuestionInput, known: DiscussionQuestion | undefined, today: string) {
	if (input.status !== "answered") return null;
	if (input.answeredOn) return input.answeredOn;
	return known?.status === "answered" ? known.answeredOn : today;
}

/** The record of the body that asked; null when it is not known. */
async function askerOf(trx: Tx, deps: Deps, event: EventRow, { organisationName, category }: QuestionInput) {
	if (!organisationName || !category) return null;
	const { regencyCode } = event;
	const isFictional = event.isFictional === 1;
	return findOrCreateOrganisation(trx, deps, { name: organisationName, category, regencyCode, isFictional });
}
