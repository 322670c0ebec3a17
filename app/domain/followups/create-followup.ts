import type { Language } from "#app/i18n/language";
import { inTransaction, newId } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as followupCommands from "#db/commands/followups";
import * as followupQueries from "#db/queries/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceFollowup } from "../messages/announce-followup";
import { historyOf } from "./changes";
import { ownerColumns, searchText } from "./owner";
import { ownerLinkColumns } from "./owner-link";
import { endOfDate, nextCode } from "./rules";
import type { FollowupInput } from "./schema";
import { sourceOf } from "./source";

/** What a new follow-up says of itself beside the form: the owner's language, and whether its people are invented. */
export interface NewFollowupOptions {
	language?: Language;
	isFictional?: boolean;
}

/**
 * Records what somebody promised at an event and tells the owner, with a link to report on it. The due date ends at
 * midnight in the event's zone. Refuses a source that is none
 * of the event's, and a date before the event began.
 */
export async function createFollowup(
	deps: Deps,
	eventId: string,
	input: FollowupInput,
	options: NewFollowupOptions = {},
) {
	const id = newId();
	const now = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		const source = await sourceOf(trx, eventId, input);
		if (!source.ok) return source;
		const { sessionId, questionId, cooperativeId } = source;
		const dueAt = endOfDate(input.dueOn, event.timeZone);
		if (event.startsAt && dueAt <= event.startsAt) return { ok: false, reason: "due-before-event" } as const;
		const isFictional = options.isFictional ?? event.isFictional === 1;
		const owner = await ownerColumns(trx, deps, event, input, isFictional);
		const row = {
			id,
			eventId,
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
			dueAt,
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
		const created = [
			{ field: "status", after: "not_started" },
			{ field: "dueOn", after: input.dueOn },
		] as const;
		await followupCommands.appendChanges(trx, historyOf(deps, id, created));
		await record(trx, deps, {
			action: "followup.created",
			subjectId: id,
			eventId,
			officeId: event.officeId,
			after: { code, title: input.title, dueOn: input.dueOn, organisationName: input.organisationName },
		});
		await announceFollowup(trx, deps, id, { letter: "followup-assigned" });
		return { ok: true, id, code } as const;
	});
}
