import { inTransaction } from "#db/client";
import * as speakerCommands from "#db/commands/speakers";
import * as speakerQueries from "#db/queries/speakers";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { lockOwnEvent } from "../events/reach";
import { newSpeaker } from "./new-speaker";
import { isSameSpeaker, speakerLine } from "./rules";
import type { SpeakerInput } from "./schema";

/**
 * Adds a person to an event, to be placed in sessions. Refuses somebody the event has, so that nobody is there twice:
 * a namesake is told apart by another address or number.
 */
export async function addSpeaker(deps: Deps, eventId: string, input: SpeakerInput) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const known = await speakerQueries.listByEvent(trx, eventId);
		if (known.some((one) => isSameSpeaker(one, input))) return { ok: false, reason: "name-taken" } as const;
		const speaker = newSpeaker(deps, event, input);
		await speakerCommands.insertMany(trx, [speaker]);
		await record(trx, deps, {
			action: "speaker.added",
			subjectId: speaker.id,
			eventId,
			officeId: event.officeId,
			after: { speaker: speakerLine(speaker) },
		});
		return { ok: true, speakerId: speaker.id } as const;
	});
}
