import type { Tx } from "#db/client";
import * as speakerCommands from "#db/commands/speakers";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSpeaker } from "#db/tables/speakers";
import type { Deps } from "../deps";
import { fold } from "../text";
import { newSpeaker } from "./new-speaker";
import { speakerLine } from "./rules";
import type { NamedSpeaker } from "./speaker-line";
import type { SpeakerRole } from "./types";

/** Somebody a session is to have: one of the event's people, or a person named anew. */
export type SessionPersonInput = { role: SpeakerRole } & ({ speakerId: string } | { named: NamedSpeaker });

/**
 * Puts people into a session, under the event's lock, and returns them as the programme prints them. A name the event
 * already has is that person; somebody who was taken off the event meanwhile is left out; nobody stands twice.
 */
export async function placePeople(
	trx: Tx,
	deps: Pick<Deps, "links" | "now">,
	event: { id: string; isFictional: 0 | 1 },
	sessionId: string,
	people: readonly SessionPersonInput[],
): Promise<{ speakerId: string; line: string }[]> {
	const known: EventSpeaker[] = people.length > 0 ? await speakerQueries.listByEvent(trx, event.id) : [];
	const added: EventSpeaker[] = [];
	const placed = new Map<string, { speaker: EventSpeaker; role: SpeakerRole }>();
	for (const input of people) {
		let speaker =
			"speakerId" in input
				? known.find(({ id }) => id === input.speakerId)
				: known.find(({ name }) => fold(name) === fold(input.named.name));
		if (!speaker && "named" in input) {
			speaker = newSpeaker(deps, event, input.named);
			known.push(speaker);
			added.push(speaker);
		}
		if (speaker && !placed.has(speaker.id)) placed.set(speaker.id, { speaker, role: input.role });
	}
	await speakerCommands.insertMany(trx, added);
	const placedPeople = [...placed.values()];
	await speakerCommands.replaceSessionPeople(
		trx,
		sessionId,
		placedPeople.map(({ speaker, role }) => ({ speakerId: speaker.id, role })),
	);
	return placedPeople.map(({ speaker, role }) => ({ speakerId: speaker.id, line: `${role}: ${speakerLine(speaker)}` }));
}
