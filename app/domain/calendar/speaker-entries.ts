import type { EventSession } from "#db/tables/events";
import type { CalendarEntry } from "#db/tables/messages";
import type { EventSpeaker } from "#db/tables/speakers";
import { mailAddressOf } from "../messages/recipients";
import { printedName } from "../registrations/rules";
import { type SpeakerProgramme, slotsOf } from "../speakers/speaker-programme";
import type { SpeakerRole } from "../speakers/types";
import { type DesiredEntry, invitableAddress } from "./desired-entry";
import { speakerFacts } from "./speaker-facts";
import { toInstant } from "./time-zone";

/** A session of a speaker. */
export interface SessionSlot {
	speakerId: string;
	sessionId: string;
	title: string;
	start: string;
}

const parts: Record<SpeakerRole, Record<EventSpeaker["language"], string>> = {
	speaker: { id: "Narasumber", en: "Speaker" },
	moderator: { id: "Moderator", en: "Moderator" },
};

/** What a speaker's calendar shows of one session. */
export function shownSession(
	{ event, region }: SpeakerProgramme,
	{ language }: EventSpeaker,
	session: EventSession,
	role: SpeakerRole,
	baseUrl: string,
) {
	return speakerFacts({ event, session, part: parts[role][language], region, language, baseUrl });
}

/**
 * What an invited speaker's calendar should show: their coming sessions of a published event. `known` holds the
 * sessions of their living entries too, those taken out of the programme among them, which are for nobody any more.
 */
export function desiredSessions(
	programme: SpeakerProgramme,
	speaker: EventSpeaker,
	living: readonly CalendarEntry[],
	known: ReadonlyMap<string, EventSession>,
	context: { site: { baseUrl: string; organizer: { address: string } }; now: string },
): DesiredEntry<SessionSlot>[] {
	const { event } = programme;
	const slots = slotsOf(programme, speaker.id);
	const takesPart = event.status === "published" && speaker.invitedAt !== null && speaker.removedAt === null;
	const address = takesPart ? invitableAddress(mailAddressOf(speaker), context.site.organizer) : null;
	const entries = living.filter(({ speakerId }) => speakerId === speaker.id);
	const ids = new Set([...slots, ...entries].map(({ sessionId }) => sessionId));
	return [...ids].flatMap((sessionId) => {
		const session = known.get(sessionId ?? "");
		if (!session || toInstant(session.endsAtLocal, event.timeZone) <= context.now) return [];
		const role = slots.find((slot) => slot.sessionId === session.id)?.role;
		return {
			owner: { registrationId: null, speakerId: speaker.id, dayId: null, sessionId: session.id },
			name: printedName(speaker),
			address: role ? address : null,
			isInvited: true,
			shown: shownSession(programme, speaker, session, role ?? "speaker", context.site.baseUrl),
			slot: { speakerId: speaker.id, sessionId: session.id, title: session.title, start: session.startsAtLocal },
		};
	});
}
