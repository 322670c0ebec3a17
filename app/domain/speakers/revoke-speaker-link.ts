import { inTransaction } from "#db/client";
import * as speakerCommands from "#db/commands/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockSpeaker } from "./lock-speaker";

/** Makes a speaker's link worthless without a new one. */
export async function revokeSpeakerLink(deps: Deps, eventId: string, speakerId: string) {
	return inTransaction(deps.db, async (trx) => {
		const found = await lockSpeaker(trx, deps, eventId, speakerId);
		if (!found.ok) return found;
		await speakerCommands.update(trx, speakerId, { linkHash: null, updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "speaker.link-revoked",
			subjectId: speakerId,
			eventId,
			officeId: found.event.officeId,
		});
		return { ok: true } as const;
	});
}
