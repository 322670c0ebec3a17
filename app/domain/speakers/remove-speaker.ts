import { inTransaction } from "#db/client";
import * as linkCommands from "#db/commands/links";
import * as speakerCommands from "#db/commands/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceSpeakers } from "../messages/announce-speakers";
import { lockSpeaker } from "./lock-speaker";
import { speakerLine } from "./rules";

/** Takes a person off an event and out of its sessions: they are told, their calendar is cleared, their link ends. */
export async function removeSpeaker(deps: Deps, eventId: string, speakerId: string) {
	return inTransaction(deps.db, async (trx) => {
		const found = await lockSpeaker(trx, deps, eventId, speakerId);
		if (!found.ok) return found;
		const { event, speaker } = found;
		const at = deps.now().toISOString();
		await linkCommands.revoke(trx, speaker.linkHash, at);
		await speakerCommands.leaveSessions(trx, speakerId);
		await speakerCommands.update(trx, speakerId, { removedAt: at, linkHash: null, updatedAt: at });
		await record(trx, deps, {
			action: "speaker.removed",
			subjectId: speakerId,
			eventId,
			officeId: event.officeId,
			before: { speaker: speakerLine(speaker) },
		});
		await announceSpeakers(trx, deps, eventId);
		return { ok: true } as const;
	});
}
