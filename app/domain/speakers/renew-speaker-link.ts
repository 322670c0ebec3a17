import { inTransaction } from "#db/client";
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
		await speakerCommands.update(trx, speakerId, { ...freshLink(deps, speaker), updatedAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "speaker.link-renewed",
			subjectId: speakerId,
			eventId,
			officeId: event.officeId,
		});
		return { ok: true } as const;
	});
}
