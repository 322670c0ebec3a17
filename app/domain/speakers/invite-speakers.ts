import { inTransaction } from "#db/client";
import * as speakerCommands from "#db/commands/speakers";
import * as speakerQueries from "#db/queries/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { announceSpeakers } from "../messages/announce-speakers";
import { freshLink } from "./speaker-link";

/**
 * Sends speakers of a published event their link, their sessions and the calendar: those named, or everybody in the
 * programme who was not invited yet. From then on they are told of every change. Returns how many.
 */
export async function inviteSpeakers(deps: Deps, eventId: string, speakerIds: readonly string[] | "all") {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status !== "published") return { ok: false, reason: "not-published" } as const;
		const at = deps.now().toISOString();
		if ((event.endsAt ?? "") <= at) return { ok: false, reason: "finished" } as const;
		const placed = new Set((await speakerQueries.listSessionPeople(trx, eventId)).map((one) => one.speakerId));
		const speakers = (await speakerQueries.listByEvent(trx, eventId)).filter(({ id, invitedAt }) =>
			speakerIds === "all" ? invitedAt === null && placed.has(id) : speakerIds.includes(id),
		);
		if (speakers.length === 0) return { ok: false, reason: "nobody" } as const;
		for (const speaker of speakers) {
			await speakerCommands.update(trx, speaker.id, {
				invitedAt: speaker.invitedAt ?? at,
				...(speaker.linkHash === null ? freshLink(deps, speaker) : {}),
				updatedAt: at,
			});
			await record(trx, deps, {
				action: "speaker.invited",
				subjectId: speaker.id,
				eventId,
				officeId: event.officeId,
			});
		}
		await announceSpeakers(
			trx,
			deps,
			eventId,
			speakers.map(({ id }) => id),
		);
		return { ok: true, invited: speakers.length } as const;
	});
}
