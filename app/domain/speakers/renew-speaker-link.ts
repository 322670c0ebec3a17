import { inTransaction } from "#db/client";
import * as linkCommands from "#db/commands/links";
import * as speakerCommands from "#db/commands/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockSpeaker } from "./lock-speaker";
import { freshLink } from "./speaker-link";

/** Gives a speaker a new link; the old one opens nothing any more. The organiser hands it over or invites again. */
export async function renewSpeakerLink(deps: Deps, eventId: string, speakerId: string) {
	return inTransaction(deps.db, async (trx) => {
		const found = await lockSpeaker(trx, deps, eventId, speakerId);
		if (!found.ok) return found;
		const { event, speaker } = found;
		const at = deps.now().toISOString();
		await linkCommands.revoke(trx, speaker.linkHash, at);
		await speakerCommands.update(trx, speakerId, { ...freshLink(deps, speaker), updatedAt: at });
		await record(trx, deps, {
			action: "speaker.link-renewed",
			subjectId: speakerId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true } as const;
	});
}
