import { createHash } from "node:crypto";
import { inTransaction, newId } from "#db/client";
import * as importCommands from "#db/commands/imports";
import * as questionQueries from "#db/queries/questions";
import * as regionQueries from "#db/queries/regions";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import type { ImportSettings } from "./decision";
import { fileTitle } from "./file-title";
import { readParticipantList } from "./participant-list";
import { listedQuestions } from "./question-cells";
import { readListFile } from "./read-list-file";
import { regionReader } from "./region-names";
import type { FileRefusal } from "./types";

export type KeepAnswer = { ok: true; importId: string } | { ok: false; reason: FileRefusal | "no-such-event" };

/** Reads a list that was handed in for an event and keeps it for decisions. Nobody is registered by this. */
export async function keepList(
	deps: Deps,
	eventId: string,
	{ bytes, name }: { bytes: Uint8Array; name: string },
): Promise<KeepAnswer> {
	const file = await readListFile(bytes);
	if (!file.ok) return file;
	const readRegion = regionReader(await regionQueries.listRegencies(deps.db));
	const questions = listedQuestions(await questionQueries.listQuestions(deps.db, eventId));
	const list = readParticipantList(file.book, { readRegion, questions });
	if (!list) return { ok: false, reason: "no-table" };
	const settings: ImportSettings = { sheet: null, columns: null, answerColumns: null, category: null };
	return inTransaction(deps.db, async (trx): Promise<KeepAnswer> => {
		const event = await lockOwnEvent(trx, deps.actor, "registrations.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const importId = newId();
		await importCommands.insert(trx, {
			id: importId,
			eventId,
			status: "draft",
			fileName: fileTitle(name),
			fileHash: createHash("sha256").update(bytes).digest("hex"),
			book: JSON.stringify(file.book),
			settings: JSON.stringify(settings),
			counts: JSON.stringify(list.counts),
			createdById: deps.actor.kind === "user" ? deps.actor.id : null,
			createdByName: deps.actor.name,
			createdAt: deps.now().toISOString(),
			appliedAt: null,
			toldAt: null,
		});
		await record(trx, deps, {
			action: "import.uploaded",
			subjectId: importId,
			eventId,
			officeId: event.officeId,
			after: { ...list.counts },
		});
		return { ok: true, importId };
	});
}
