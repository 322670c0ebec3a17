import { phaseOf } from "#app/domain/events/lifecycle";
import { tokenHash } from "#app/domain/links";
import { contactFacts } from "#app/domain/messages/letter-facts";
import { printedName } from "#app/domain/registrations/rules";
import { speakerLine } from "#app/domain/speakers/rules";
import { loadProgramme, slotsOf } from "#app/domain/speakers/speaker-programme";
import { unseenOf } from "#app/domain/speakers/told";
import type { ReadDb } from "#db/client";
import * as documentQueries from "#db/queries/documents";
import type { EventRow } from "#db/tables/events";
import type { EventSpeaker } from "#db/tables/speakers";
import { fileTypeName } from "./document-list.server";

/** Everything a speaker's own page says: sessions with who else is there, what changed, slides, and whom to ask. */
export async function speakerPage(read: ReadDb, speaker: EventSpeaker, event: EventRow, path: string, now: Date) {
	const programme = await loadProgramme(read, event);
	const versions = await documentQueries.listSlidesVersions(read, speaker.id);
	const slots = slotsOf(programme, speaker.id).map((slot) => {
		const others = programme.people.filter((one) => one.sessionId === slot.sessionId && one.speakerId !== speaker.id);
		return {
			...slot,
			moderators: others.filter(({ role }) => role === "moderator").map(speakerLine),
			others: others.filter(({ role }) => role === "speaker").map(speakerLine),
			slides: versions
				.filter(({ sessionId }) => sessionId === slot.sessionId)
				.map(({ fileId, mediaType, originalName, bytes, addedAt, releasedFileId }) => ({
					name: originalName,
					type: fileTypeName(mediaType),
					bytes,
					addedAt,
					isReleased: fileId === releasedFileId,
					href: `${path}/berkas/${fileId}`,
				})),
		};
	});
	const phase = phaseOf(event, now);
	return {
		name: printedName(speaker),
		slots,
		changes: unseenOf(speaker),
		told: speaker.toldSlots === null ? "" : tokenHash(speaker.toldSlots),
		calendar: event.status === "published" && slots.length > 0 ? `${path}/kalender.ics` : null,
		event: {
			title: event.title,
			slug: event.status === "draft" ? null : event.slug,
			timeZone: event.timeZone,
			phase,
			statusReason: event.statusReason,
			onlineUrl: event.mode === "in_person" ? null : event.onlineUrl,
			contact: contactFacts(event),
		},
	};
}
