import { inTransaction, newId } from "#db/client";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceFollowup } from "../messages/announce-followup";
import { auditable, differences, historyOf } from "./changes";
import { ownerColumns, searchText } from "./owner";
import { nextOwnerLink } from "./owner-link";
import { endOfDate, isDueBeforeStart, isOpen } from "./rules";
import type { FollowupEdit } from "./schema";
import { sourceOf } from "./source";

/**
 * Writes what an organiser corrected, with a history line for every changed field. A later due date needs a word on
 * why; the first one is kept, and the owner is told. A new address gets a link of its own and the old link dies.
 */
export async function editFollowup(deps: Deps, followupId: string, { note, ...input }: FollowupEdit) {
	const { db, now } = deps;
	return inTransaction(db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		const source = await sourceOf(trx, event.id, input);
		if (!source.ok) return source;
		if (isDueBeforeStart(input.dueOn, event)) return { ok: false, reason: "due-before-event" } as const;
		if (input.dueOn > followup.dueOn && note === "") return { ok: false, reason: "extension-without-reason" } as const;

		const { organisationId, helperId, ...owner } = await ownerColumns(
			trx,
			deps,
			event,
			input,
			followup.isFictional === 1,
		);
		const { title, description, theme, priority, dueOn } = input;
		const { ok: _, ...from } = source;
		const edited = { title, description, theme, priority, ...from, dueOn, ...owner };
		const changes = differences(followup, edited);
		if (changes.length === 0 && note === "") return { ok: true, changed: false } as const;
		const hasNewAddress = changes.some(({ field }) => field === "ownerEmail" || field === "ownerPhone");
		await followupCommands.update(trx, followupId, {
			...edited,
			organisationId,
			helperId,
			dueAt: endOfDate(input.dueOn, event.timeZone),
			searchFolded: searchText({ ...edited, code: followup.code }),
			...(hasNewAddress ? await nextOwnerLink(trx, deps, followup) : {}),
			updatedAt: now().toISOString(),
		});
		const [first = { field: "note" as const }, ...rest] = changes;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [{ ...first, note }, ...rest]));
		await record(trx, deps, {
			action: "followup.edited",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			...auditable(changes),
			...(note ? { reason: note } : {}),
		});
		if (hasNewAddress) await announceFollowup(trx, deps, followupId, { letter: "followup-assigned" });
		else if (dueOn !== followup.dueOn) {
			const news = { outcome: "moved", date: followup.dueOn, note, key: newId() } as const;
			await announceFollowup(trx, deps, followupId, { letter: "followup-extension", ...news });
		}
		return { ok: true, changed: true } as const;
	});
}
