import { inTransaction, newId } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tellOrganisers } from "../messages/tell-organisers";
import { historyOf } from "./changes";
import { isOpen } from "./rules";

/**
 * The owner asks for more time: a later date and why. The due date stays until an organiser decides. One request at a
 * time is open; the same one sent again changes nothing. Organisers are told by letter.
 */
export async function requestExtension(deps: Deps, followupId: string, wish: { wantedOn: string; reason: string }) {
	const id = newId();
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		const open = await followupQueries.findOpenRequest(trx, followupId);
		if (open) {
			const isRepeat = open.wantedDueOn === wish.wantedOn && open.reason === wish.reason;
			return isRepeat ? ({ ok: true } as const) : ({ ok: false, reason: "already-asked" } as const);
		}
		if (wish.wantedOn <= followup.dueOn) return { ok: false, reason: "date-not-later" } as const;
		const at = deps.now().toISOString();
		await followupCommands.insertRequest(trx, {
			id,
			followupId,
			requestedAt: at,
			requestedByName: deps.actor.name,
			wantedDueOn: wish.wantedOn,
			reason: wish.reason,
			decision: null,
			decidedAt: null,
			decidedByName: null,
			decisionNote: "",
		});
		await followupCommands.update(trx, followupId, { updatedAt: at });
		const asked = { field: "extension", after: wish.wantedOn, note: wish.reason } as const;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [asked]));
		await record(trx, deps, {
			action: "followup.extension-asked",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { dueOn: followup.dueOn },
			after: { dueOn: wish.wantedOn },
		});
		await tellOrganisers(trx, deps, { followup, event, wish, key: id });
		return { ok: true } as const;
	});
}
