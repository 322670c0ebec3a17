import { inTransaction, newId } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as spjCommands from "#db/commands/spj";
import * as spjQueries from "#db/queries/spj";
import type { StoredFile } from "#db/tables/followups";
import { recordAll } from "../audit/record";
import type { Deps } from "../deps";
import { type HandedIn, keepFile } from "../documents/stored-file";
import { type ItemRefusal, lockSpjItem } from "./lock-spj-item";
import { acceptedTypes, kindOf, largestPaper, mostBytes, mostPapers } from "./rules";

export type AddSpjAnswer =
	/** How many papers came in; what was there already is not taken twice. */
	{ ok: true; added: number } | ItemRefusal | { ok: false; reason: "file-type" | "file-size" | "too-many" | "full" };

/** Puts papers into one item of an event's accountability file, all of them or none. */
export async function addSpjFiles(
	deps: Deps,
	eventId: string,
	/** The item's address. */
	slug: string,
	handedIn: readonly HandedIn[],
): Promise<AddSpjAnswer> {
	const accepted = acceptedTypes[kindOf(slug) ?? "photos"];
	const size = handedIn.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
	if (handedIn.length > mostPapers) return { ok: false, reason: "too-many" };
	// Asked before anything is stored, so that a full file takes no more of the disk; decided below.
	if (bytesOf(await spjQueries.listFiles(deps.db, eventId)) + size > mostBytes) return { ok: false, reason: "full" };
	const kept: StoredFile[] = [];
	for (const one of handedIn) {
		const answer = await keepFile(deps, one, accepted, largestPaper);
		if (!answer.ok) return answer;
		if (!kept.some(({ sha256 }) => sha256 === answer.file.sha256)) kept.push(answer.file);
	}
	return inTransaction(deps.db, async (trx): Promise<AddSpjAnswer> => {
		const locked = await lockSpjItem(trx, deps.actor, eventId, slug);
		if (!locked.ok) return locked;
		const { event, item } = locked;
		const all = await spjQueries.listFiles(trx, eventId);
		const present = all.filter(
			({ kind, dayId, removedAt }) => kind === item.kind && dayId === item.dayId && removedAt === null,
		);
		const fresh = kept.filter((file) => !present.some(({ sha256 }) => sha256 === file.sha256));
		if (present.length + fresh.length > mostPapers) return { ok: false, reason: "too-many" };
		if (bytesOf([...all, ...fresh]) > mostBytes) return { ok: false, reason: "full" };
		const addedAt = deps.now().toISOString();
		const rows = fresh.map((file) => ({
			id: newId(),
			eventId,
			kind: item.kind,
			dayId: item.dayId,
			fileId: file.id,
			addedAt,
			addedByName: deps.actor.name,
		}));
		for (const file of fresh) await fileCommands.insertFile(trx, file);
		await spjCommands.insertFiles(trx, rows);
		await recordAll(
			trx,
			deps,
			rows.map(({ id, fileId }) => ({
				action: "spj.file-added" as const,
				subjectId: id,
				eventId,
				officeId: event.officeId,
				after: { item: item.slug, fileId },
			})),
		);
		return { ok: true, added: rows.length };
	});
}

const bytesOf = (files: readonly { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
