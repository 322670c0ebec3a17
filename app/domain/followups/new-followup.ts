import type { Language } from "#app/i18n/language";
import { newId, type Tx } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as minutesCommands from "#db/commands/minutes";
import * as followupQueries from "#db/queries/followups";
import type { EventRow } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceFollowup } from "../messages/announce-followup";
import { markedSentence } from "../minutes/marked-sentence";
import type { SentenceReference } from "../minutes/schema";
import { type Change, historyOf } from "./changes";
import { ownerColumns, searchText } from "./owner";
import { ownerLinkColumns } from "./owner-link";
import { endOfDate, isDueBeforeStart, nextCode } from "./rules";
import type { FollowupInput } from "./schema";
import { sourceOf } from "./source";

/** What a new follow-up says of itself beside the form. */
export interface NewFollowupOptions {
	/** The owner's language. */
	language?: Language;
	/** Whether its people are invented. */
	isFictional?: boolean;
	/** The sentence of the event's minutes that it comes from. */
	sentence?: SentenceReference;
}

/**
 * Writes a follow-up of an event that is locked, with its history, its trace and the letter to its owner. A sentence that
 * is a follow-up already gives that one. Refuses a source that is none of the event's, and a date before the event began.
 */
export async function writeFollowup(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	input: FollowupInput,
	options: NewFollowupOptions = {},
) {
	const id = newId();
	const now = deps.now().toISOString();
	const source = await sourceOf(trx, event.id, input);
	if (!source.ok) return source;
	const sentence = options.sentence && (await markedSentence(trx, event.id, options.sentence));
	if (options.sentence && !sentence) return { ok: false, reason: "no-such-sentence" } as const;
	if (sentence?.known) return { ok: true, ...sentence.known, isNew: false } as const;
	if (isDueBeforeStart(input.dueOn, event)) return { ok: false, reason: "due-before-event" } as const;
	const { sessionId, questionId, cooperativeId } = source;
	const isFictional = options.isFictional ?? event.isFictional === 1;
	const owner = await ownerColumns(trx, deps, event, input, isFictional);
	const row = {
		id,
		eventId: event.id,
		sessionId,
		questionId,
		cooperativeId,
		title: input.title,
		description: input.description,
		theme: input.theme,
		priority: input.priority,
		status: "not_started",
		...owner,
		language: options.language ?? "id",
		dueOn: input.dueOn,
		firstDueOn: input.dueOn,
		dueAt: endOfDate(input.dueOn, event.timeZone),
		...ownerLinkColumns(deps, id, 1),
		isFictional: isFictional ? 1 : 0,
		createdAt: now,
		updatedAt: now,
	} as const;
	const start = `RTL-${event.codePrefix}-`;
	let code = nextCode(start, await followupQueries.listCodes(trx, start));
	// Two events may share a prefix, and their locks do not exclude each other: a taken number gives the next one.
	while (!(await followupCommands.insert(trx, { ...row, code, searchFolded: searchText({ ...row, code }) }))) {
		code = nextCode(start, [code]);
	}
	if (sentence) {
		const { revision, position, text } = sentence;
		const marked = { markedAt: now, markedByName: deps.actor.name };
		await minutesCommands.insertAnchor(trx, {
			followupId: id,
			revisionId: revision.id,
			position,
			sentence: text,
			...marked,
		});
	}
	const created: Change[] = [
		{ field: "status", after: "not_started" },
		{ field: "dueOn", after: input.dueOn },
		...(sentence ? [{ field: "sentence", after: sentence.text } as const] : []),
	];
	await followupCommands.appendChanges(trx, historyOf(deps, id, created));
	await record(trx, deps, {
		action: "followup.created",
		subjectId: id,
		eventId: event.id,
		officeId: event.officeId,
		after: {
			code,
			title: input.title,
			dueOn: input.dueOn,
			organisationName: input.organisationName,
			...(sentence ? { minutesRevision: sentence.revision.number, sentence: sentence.position } : {}),
		},
	});
	await announceFollowup(trx, deps, id, { letter: "followup-assigned" });
	return { ok: true, id, code, isNew: true } as const;
}
