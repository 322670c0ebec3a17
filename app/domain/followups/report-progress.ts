import { inTransaction, newId } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as followupCommands from "#db/commands/followups";
import * as eventQueries from "#db/queries/events";
import * as followupQueries from "#db/queries/followups";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { HandedIn } from "../documents/stored-file";
import { type Change, differences, historyOf } from "./changes";
import { keepEvidence, mostFiles } from "./evidence";
import { dateIn, isOpen } from "./rules";
import type { ProgressInput } from "./schema";

/**
 * Keeps what the owner (through the link) or an organiser reports: a note, photos or documents, what stands in the way,
 * and whether it is done. Done needs evidence, handed in now or before, or a reason in words. A refused report leaves no
 * trace in the database; one that is sent twice counts once.
 */
export async function reportProgress(
	deps: Deps,
	followupId: string,
	input: ProgressInput,
	handedIn: readonly HandedIn[] = [],
) {
	const at = deps.now();
	// Looked at before files are kept, so that a closed follow-up takes no more of the disk; decided under the lock.
	const known = await followupQueries.findById(deps.db, followupId);
	if (!known) return { ok: false, reason: "no-such-followup" } as const;
	if (!isOpen(known.status)) return { ok: false, reason: "closed" } as const;
	if (handedIn.length > mostFiles) return { ok: false, reason: "too-many-files" } as const;
	const kept = await keepEvidence(deps, handedIn);
	if (!kept.ok) return kept;
	return inTransaction(deps.db, async (trx) => {
		const followup = await followupCommands.lock(trx, followupId);
		const event = followup && (await eventQueries.findById(trx, followup.eventId));
		if (!followup || !event) return { ok: false, reason: "no-such-followup" } as const;
		if (!isOpen(followup.status)) return { ok: false, reason: "closed" } as const;
		const isDone = input.progress === "done";
		const known = await followupQueries.listEvidenceHashes(trx, followupId);
		const hasEvidence = kept.files.length > 0 || known.count > 0;
		if (isDone && !hasEvidence && input.completionReason === "")
			return { ok: false, reason: "done-without-evidence" } as const;

		const files = kept.files.filter(({ sha256 }) => !known.hashes.has(sha256));
		const progress = {
			status: input.progress,
			completionReason: isDone ? input.completionReason || null : null,
			obstacle: input.obstacle ?? followup.obstacle,
		};
		const changes: Change[] = [
			...differences(followup, progress),
			...files.map(({ originalName }) => ({ field: "evidence", after: originalName }) as const),
		];
		const isSaidOnly = changes.every(({ field }) => field === "status") && !isDone && !input.isSilent;
		if (isSaidOnly && input.note === "" && kept.files.length === 0)
			return { ok: false, reason: "nothing-reported" } as const;
		if (changes.length === 0) {
			const isRepeat = kept.files.length > 0 || input.note === "" || (await isSaidAlready(input.note));
			if (isRepeat) return { ok: true, isDone } as const;
		}
		for (const file of files) await fileCommands.insertFile(trx, file);
		const added = { followupId, addedAt: at.toISOString(), addedByName: deps.actor.name };
		await followupCommands.appendEvidence(
			trx,
			files.map(({ id, originalName }) => ({ id: newId(), fileId: id, label: originalName, ...added })),
		);
		await followupCommands.update(trx, followupId, {
			...progress,
			completedOn: isDone ? dateIn(event.timeZone, at) : null,
			updatedAt: at.toISOString(),
		});
		const [first = { field: "note" as const }, ...rest] = changes;
		await followupCommands.appendChanges(trx, historyOf(deps, followupId, [{ ...first, note: input.note }, ...rest]));
		await record(trx, deps, {
			action: isDone ? "followup.completed" : "followup.reported",
			subjectId: followupId,
			eventId: event.id,
			officeId: event.officeId,
			before: { status: followup.status },
			after: { status: input.progress, ...(files.length > 0 ? { files: files.map(({ id }) => id) } : {}) },
			...(isDone && input.completionReason ? { reason: input.completionReason } : {}),
		});
		return { ok: true, isDone } as const;

		/** Whether the latest words of the history are these, by the same author: a form that was sent twice. */
		async function isSaidAlready(note: string): Promise<boolean> {
			const last = note ? await followupQueries.findLatestNote(trx, followupId) : undefined;
			return last?.note === note && last.actorKind === deps.actor.kind && last.actorId === deps.actor.id;
		}
	});
}
