import { inTransaction } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import type { ExtensionRequest, Followup } from "#db/tables/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceFollowup } from "../messages/announce-followup";
import { type Change, historyOf } from "./changes";
import { endOfDate, isOpen } from "./rules";
import type { ExtensionDecision } from "./types";

/** What an organiser answers: with the new due date where it is granted, which need not be the one wished for. */
export interface ExtensionAnswer {
	decision: ExtensionDecision;
	dueOn: string;
	note: string;
}

/**
 * Grants the open request for more time, which moves the due date and keeps the first one, or refuses it with a word on
 * why. The owner is told by letter or through the call list. A request that was decided before stays as it is.
 */
export async function decideExtension(deps: Deps, followupId: string, requestId: string, answer: ExtensionAnswer) {
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		const request = await followupQueries.findOpenRequest(trx, followupId);
		if (request?.id !== requestId) return { ok: false, reason: "decided" } as const;
		const isGranted = answer.decision === "granted";
		if (isGranted && answer.dueOn <= followup.dueOn) return { ok: false, reason: "date-not-later" } as const;

		const at = deps.now().toISOString();
		await followupCommands.decideRequest(trx, requestId, {
			decision: answer.decision,
			decidedAt: at,
			decidedByName: deps.actor.name,
			decisionNote: answer.note,
		});
		const moved = isGranted ? { dueOn: answer.dueOn, dueAt: endOfDate(answer.dueOn, event.timeZone) } : {};
		await followupCommands.update(trx, followupId, { ...moved, updatedAt: at });
		const change = changeOf(followup, request, answer);
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [change]));
		await record(trx, deps, {
			action: isGranted ? "followup.extension-granted" : "followup.extension-refused",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { dueOn: followup.dueOn },
			after: { dueOn: isGranted ? answer.dueOn : followup.dueOn },
			...(answer.note ? { reason: answer.note } : {}),
		});
		await announceFollowup(trx, deps, followupId, {
			letter: "followup-extension",
			outcome: isGranted ? "granted" : "refused",
			date: isGranted ? followup.dueOn : request.wantedDueOn,
			note: answer.note,
			key: requestId,
		});
		return { ok: true } as const;
	});
}

function changeOf(followup: Followup, request: ExtensionRequest, { decision, dueOn, note }: ExtensionAnswer): Change {
	if (decision === "granted") return { field: "dueOn", before: followup.dueOn, after: dueOn, note };
	return { field: "extension", before: request.wantedDueOn, after: null, note };
}
