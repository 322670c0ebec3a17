import { inTransaction, newId } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as spjCommands from "#db/commands/spj";
import * as spjQueries from "#db/queries/spj";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { type HandedIn, keepFile } from "../documents/stored-file";
import { lockOwnEvent } from "../events/reach";
import { acceptedTypes, largestPaper, mostBytes } from "./rules";

export type ReplaceSpjAnswer =
	| { ok: true }
	| { ok: false; reason: "no-such-file" | "file-type" | "file-size" | "full" };

/** Puts a paper in the place of another one of the file, which stays as a line of the trail. */
export async function replaceSpjFile(
	deps: Deps,
	eventId: string,
	spjFileId: string,
	handedIn: HandedIn,
): Promise<ReplaceSpjAnswer> {
	const known = await spjQueries.findFile(deps.db, eventId, spjFileId);
	if (!known) return { ok: false, reason: "no-such-file" };
	const kept = await keepFile(deps, handedIn, acceptedTypes[known.kind], largestPaper);
	if (!kept.ok) return kept;
	const { file } = kept;
	return inTransaction(deps.db, async (trx): Promise<ReplaceSpjAnswer> => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		const before = event && (await spjQueries.findFile(trx, eventId, spjFileId));
		if (!event || !before) return { ok: false, reason: "no-such-file" };
		if (before.sha256 === file.sha256) return { ok: true };
		const used = (await spjQueries.listFiles(trx, eventId)).reduce((sum, { bytes }) => sum + bytes, 0);
		if (used + file.bytes > mostBytes) return { ok: false, reason: "full" };
		const at = deps.now().toISOString();
		const id = newId();
		const { kind, dayId } = before;
		const { name } = deps.actor;
		await fileCommands.insertFile(trx, file);
		await spjCommands.insertFiles(trx, [{ id, eventId, kind, dayId, fileId: file.id, addedAt: at, addedByName: name }]);
		await spjCommands.markRemoved(trx, before.id, {
			removedAt: at,
			removedByName: name,
			removalReason: null,
			replacedById: id,
		});
		await record(trx, deps, {
			action: "spj.file-replaced",
			subjectId: before.id,
			eventId,
			officeId: event.officeId,
			before: { fileId: before.fileId },
			after: { fileId: file.id, replacedById: id },
		});
		return { ok: true };
	});
}
