import { inTransaction } from "#db/client";
import * as linkCommands from "#db/commands/links";
import * as speakerCommands from "#db/commands/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockSpeaker } from "./lock-speaker";

/** Makes a speaker's link worthless without a new one. */
export async function revokeSpeakerLink(deps: Deps, eventId: string, speakerId: string) {
	return inTransaction(deps.db, async (trx) => {
		const found = await lockSpeaker(trx, deps, eventId, speakerId);
		if (!found.ok) return found;
		const at = deps.now().toISOString();
		await linkCommands.revoke(trx, found.speaker.linkHash, at);
		await speakerCommands.update(trx, speakerId, { linkHash: null, updatedAt: at });
		await record(trx, deps, {
			action: "speaker.link-revoked",
			subjectId: speakerId,
			eventId,
			officeId: found.event.officeId,
		});
		return { ok: true } as const;
	});
}
