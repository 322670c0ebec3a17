import { inTransaction } from "#db/client";
import * as linkCommands from "#db/commands/links";
import * as speakerCommands from "#db/commands/speakers";
import * as speakerQueries from "#db/queries/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changesBetween } from "../events/changes";
import { announceSpeakers } from "../messages/announce-speakers";
import { lockSpeaker } from "./lock-speaker";
import { isSameSpeaker } from "./rules";
import type { SpeakerInput } from "./schema";
import { freshLink } from "./speaker-link";

/**
 * Changes what is known of a speaker. Somebody invited whose e-mail or number changes gets a new link and is invited
 * there; the old address gets the calendar's withdrawal and no way in.
 */
export async function editSpeaker(deps: Deps, eventId: string, speakerId: string, input: SpeakerInput) {
	return inTransaction(deps.db, async (trx) => {
		const found = await lockSpeaker(trx, deps, eventId, speakerId);
		if (!found.ok) return found;
		const { event, speaker } = found;
		const others = (await speakerQueries.listByEvent(trx, eventId)).filter(({ id }) => id !== speakerId);
		if (others.some((one) => isSameSpeaker(one, input))) return { ok: false, reason: "name-taken" } as const;
		const isReached = input.email !== speaker.email || (input.email === null && input.phone !== speaker.phone);
		const isInvitedAnew = isReached && speaker.invitedAt !== null;
		const at = deps.now().toISOString();
		if (isInvitedAnew) await linkCommands.revoke(trx, speaker.linkHash, at);
		await speakerCommands.update(trx, speakerId, {
			...input,
			...(isInvitedAnew ? freshLink(deps, speaker) : {}),
			updatedAt: at,
		});
		await record(trx, deps, {
			action: "speaker.edited",
			subjectId: speakerId,
			eventId,
			officeId: event.officeId,
			...changesBetween(speaker, input),
		});
		await announceSpeakers(trx, deps, eventId, isInvitedAnew ? [speakerId] : []);
		return { ok: true } as const;
	});
}
