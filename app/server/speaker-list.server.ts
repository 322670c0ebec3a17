import { speakerLine } from "#app/domain/speakers/rules";
import { loadProgramme, slotsOf } from "#app/domain/speakers/speaker-programme";
import type { ReadDb } from "#db/client";
import * as documentQueries from "#db/queries/documents";
import * as speakerQueries from "#db/queries/speakers";
import type { EventRow } from "#db/tables/events";
import type { EventSpeaker } from "#db/tables/speakers";

/** The people of an event as a list shows them; how to reach them only for those who read who takes part. */
export async function speakerList(read: ReadDb, event: EventRow, { withContacts }: { withContacts: boolean }) {
	const [programme, speakers, documents] = await Promise.all([
		loadProgramme(read, event),
		speakerQueries.listByEvent(read, event.id),
		documentQueries.listByEvent(read, event.id),
	]);
	return speakers.map((speaker) => ({
		id: speaker.id,
		line: speakerLine(speaker),
		contact: withContacts ? { email: speaker.email, phone: speaker.phone } : null,
		slots: slotsOf(programme, speaker.id),
		linkState: linkStateOf(speaker),
		slidesIn: documents.filter((document) => document.speakerId === speaker.id).length,
	}));
}

/** How far a speaker's link is. */
export function linkStateOf({
	linkHash,
	invitedAt,
	unseenChanges,
}: EventSpeaker): "none" | "ready" | "invited" | "news" {
	if (linkHash === null) return "none";
	if (invitedAt === null) return "ready";
	return unseenChanges === null ? "invited" : "news";
}
