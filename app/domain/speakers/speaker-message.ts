import type { EventSpeaker } from "#db/tables/speakers";
import { waLink, whatsAppText } from "#emails/whatsapp";
import type { Deps } from "../deps";
import { speakerLetter } from "../messages/speaker-news";
import { speakerUrl } from "./speaker-link";
import { type SpeakerProgramme, slotsOf } from "./speaker-programme";

/** A speaker's own address, and a WhatsApp link with the text that hands it over; null while there is no link. */
export function speakerMessage(deps: Deps, programme: SpeakerProgramme, speaker: EventSpeaker) {
	const url = speakerUrl(deps, speaker);
	if (url === null) return null;
	const told = { status: programme.event.status, slots: slotsOf(programme, speaker.id) };
	const letter = speakerLetter(programme, speaker, { kind: "invited", told }, deps, null);
	const text =
		letter.template === "speaker-invited" ? whatsAppText(letter.template, letter.facts, speaker.language) : "";
	return { url, whatsApp: waLink(speaker.phone, text) };
}
