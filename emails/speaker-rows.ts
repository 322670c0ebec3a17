import { formatDate, formatTimeRange } from "#app/i18n/format";
import type { Row } from "./blocks";
import type { SpeakerSlotFacts } from "./facts";
import type { Voice } from "./letter";

/** When and where a session is, one line each. */
export function slotLines(slot: SpeakerSlotFacts, { t, language }: Voice): string {
	const time = formatTimeRange(slot.start, slot.end, slot.timeZone, language);
	const room = slot.room ? t.speaker.room(slot.room) : "";
	return [t.dayLine(formatDate(slot.start, language), time), room, slot.place].filter((line) => line !== "").join("\n");
}

/** A session with who else is in it. */
export function slotRows(
	slot: SpeakerSlotFacts & { readonly speakers: readonly string[]; readonly moderators: readonly string[] },
	voice: Voice,
): Row[] {
	const { rows, roles } = voice.t.speaker;
	return [
		[rows.session, slot.title],
		[rows.part, roles[slot.role]],
		[voice.t.rows.when, slotLines(slot, voice)],
		[roles.moderator, slot.moderators.join("\n")],
		[rows.speakers, slot.speakers.join("\n")],
	];
}
