import type { EventSession } from "#db/tables/events";
import type { EventSpeaker } from "#db/tables/speakers";
import { speakerLine } from "../speakers/rules";
import type { SessionPersonInput } from "../speakers/session-people";
import type { SpeakerRole } from "../speakers/types";
import { fold } from "../text";

type Session = Pick<EventSession, "dayId" | "kind" | "title" | "startsAtLocal" | "endsAtLocal" | "room" | "capacity">;

/** A session for comparison, with its people as the programme prints them, one a line and in order of their names. */
export function sessionFields(
	session: Session,
	people: readonly { role: SpeakerRole; line: string }[],
): Record<string, string> {
	const lines = (role: SpeakerRole) => {
		const ofRole = people.filter((one) => one.role === role).map(({ line }) => line);
		return ofRole.sort().join("\n");
	};
	return {
		day: session.dayId,
		start: session.startsAtLocal.slice(11),
		end: session.endsAtLocal.slice(11),
		kind: session.kind,
		title: session.title,
		room: session.room,
		capacity: session.capacity == null ? "" : String(session.capacity),
		speakers: lines("speaker"),
		moderators: lines("moderator"),
	};
}

/** How the programme would print the people a form names, of whom `known` are the event's. */
export function plannedLines(people: readonly SessionPersonInput[], known: readonly EventSpeaker[]) {
	return people.flatMap((input) => {
		const found =
			"speakerId" in input
				? known.find(({ id }) => id === input.speakerId)
				: (known.find(({ name }) => fold(name) === fold(input.named.name)) ?? input.named);
		return found ? [{ role: input.role, line: speakerLine(found) }] : [];
	});
}
