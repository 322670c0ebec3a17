import { inTransaction, newId } from "#db/client";
import * as documentCommands from "#db/commands/documents";
import * as eventCommands from "#db/commands/events";
import * as fileCommands from "#db/commands/files";
import * as documentQueries from "#db/queries/documents";
import * as eventQueries from "#db/queries/events";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSpeaker } from "#db/tables/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { slideTypes } from "../documents/media-type";
import { mostVersions } from "../documents/rules";
import { type HandedIn, keepFile } from "../documents/stored-file";

/**
 * Keeps a speaker's slides for one of their sessions. Earlier versions stay; participants see none of them before the
 * organiser releases one.
 */
export async function uploadSlides(deps: Deps, speaker: EventSpeaker, sessionId: string, handedIn: HandedIn) {
	const { eventId, id: speakerId } = speaker;
	// Looked at before the file is kept, so that a stranger's session takes no disk; decided under the lock.
	if (!(await isPlaced(deps.db, speaker, sessionId))) return { ok: false, reason: "no-such-session" } as const;
	const kept = await keepFile(deps, handedIn, slideTypes);
	if (!kept.ok) return kept;
	const { file } = kept;
	return inTransaction(deps.db, async (trx) => {
		const event = await eventCommands.lock(trx, eventId);
		const session = await eventQueries.findSession(trx, eventId, sessionId);
		if (!event || !session || !(await isPlaced(trx, speaker, sessionId)))
			return { ok: false, reason: "no-such-session" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const at = deps.now().toISOString();
		const existing = await documentQueries.findSlides(trx, speakerId, sessionId);
		if (existing && (await documentQueries.listVersions(trx, existing.id)).length >= mostVersions)
			return { ok: false, reason: "too-many" } as const;
		const documentId = existing?.id ?? newId();
		await fileCommands.insertFile(trx, file);
		if (!existing)
			await documentCommands.insert(trx, {
				id: documentId,
				eventId,
				kind: "material",
				title: `${session.title} – ${speaker.name}`.slice(0, 200),
				access: "registered",
				sessionId,
				speakerId,
				fileId: null,
				releasedAt: null,
				removedAt: null,
				createdAt: at,
				updatedAt: at,
			});
		await documentCommands.appendVersion(trx, {
			id: newId(),
			documentId,
			fileId: file.id,
			addedAt: at,
			addedByName: speaker.name,
		});
		await record(trx, deps, {
			action: "speaker.slides-added",
			subjectId: speakerId,
			eventId,
			officeId: event.officeId,
			after: { documentId, fileId: file.id },
		});
		return { ok: true } as const;
	});
}

async function isPlaced(
	db: Parameters<typeof speakerQueries.listSessionPeople>[0],
	speaker: EventSpeaker,
	sessionId: string,
) {
	const people = await speakerQueries.listSessionPeople(db, speaker.eventId);
	return people.some((one) => one.speakerId === speaker.id && one.sessionId === sessionId);
}
