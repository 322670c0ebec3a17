import { inTransaction } from "#db/client";
import * as fileCommands from "#db/commands/files";
import * as invitationLetterCommands from "#db/commands/invitation-letters";
import * as invitationLetterQueries from "#db/queries/invitation-letters";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { type HandedIn, keepFile } from "../documents/stored-file";
import { lockOwnEvent } from "../events/reach";
import { letterDraft } from "./letter-draft";

export type SignLetterAnswer = { ok: true } | { ok: false; reason: "no-such-event" | "file-type" | "file-size" };

/**
 * Stores the letter as it was signed outside of this house. Invited and registered people can download it from then on;
 * a newer one takes its place.
 */
export async function signLetter(deps: Deps, eventId: string, handedIn: HandedIn): Promise<SignLetterAnswer> {
	const kept = await keepFile(deps, handedIn, ["application/pdf"]);
	if (!kept.ok) return kept;
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" };
		const letterhead = await invitationLetterQueries.findLetterhead(trx, event.officeId);
		await invitationLetterCommands.insert(trx, letterDraft(event, letterhead, deps.now()));
		await fileCommands.insertFile(trx, kept.file);
		const at = deps.now().toISOString();
		await invitationLetterCommands.update(trx, eventId, { signedFileId: kept.file.id, signedAt: at, updatedAt: at });
		await record(trx, deps, {
			action: "invitation.letter-signed",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			after: { file: kept.file.id, sha256: kept.file.sha256 },
		});
		return { ok: true };
	});
}
