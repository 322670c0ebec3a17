import { inTransaction, newId } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { photoOrPdf } from "../documents/media-type";
import { type HandedIn, keepFile } from "../documents/stored-file";
import { differences, historyOf } from "./changes";
import { dateIn, isOpen } from "./rules";
import type { ProgressInput } from "./schema";

/**
 * Keeps what the owner (through the link) or an organiser reports: a note, a photo or document, and whether it is done.
 * Done needs evidence, handed in now or before, or a reason in words. A refused report leaves no trace in the database.
 */
export async function reportProgress(deps: Deps, followupId: string, input: ProgressInput, handedIn?: HandedIn) {
	const at = deps.now();
	if (input.progress === "in_progress" && input.note === "" && !handedIn) {
		return { ok: false, reason: "nothing-reported" } as const;
	}
	// Looked at before the file is kept, so that a closed follow-up takes no more of the disk; decided under the lock.
	const known = await followupQueries.findById(deps.db, followupId);
	if (!known) return { ok: false, reason: "no-such-followup" } as const;
	if (!isOpen(known.status)) return { ok: false, reason: "closed" } as const;
	const kept = handedIn && (await keepFile(deps, handedIn, photoOrPdf));
	if (kept && !kept.ok) return kept;
	const file = kept?.file;
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		const isDone = input.progress === "done";
		const hasEvidence = file !== undefined || (await followupQueries.countEvidence(trx, followupId)) > 0;
		if (isDone && !hasEvidence && input.completionReason === "") {
			return { ok: false, reason: "done-without-evidence" } as const;
		}
		if (file) {
			await fileCommands.insertFile(trx, file);
			await followupCommands.appendEvidence(trx, {
				id: newId(),
				followupId,
				fileId: file.id,
				label: file.originalName,
				addedAt: at.toISOString(),
				addedByName: deps.actor.name,
			});
		}
		const progress = {
			status: input.progress,
			completionReason: isDone ? input.completionReason || null : null,
		};
		await followupCommands.update(trx, followupId, {
			...progress,
			completedOn: isDone ? dateIn(event.timeZone, at) : null,
			updatedAt: at.toISOString(),
		});
		const changes = [
			...differences(followup, progress),
			...(file ? [{ field: "evidence", after: file.originalName } as const] : []),
		];
		const [first = { field: "note" as const }, ...rest] = changes;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [{ ...first, note: input.note }, ...rest]));
		await record(trx, deps, {
			action: isDone ? "followup.completed" : "followup.reported",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: followup.status },
			after: { status: input.progress, ...(file ? { fileId: file.id } : {}) },
			...(isDone && input.completionReason ? { reason: input.completionReason } : {}),
		});
		return { ok: true, isDone } as const;
	});
}
