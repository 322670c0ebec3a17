import type { EventSpeaker } from "#db/tables/speakers";
import type { Messages } from "#emails/messages";
import type { EntryMessage } from "../calendar/issue-entries";
import type { SessionSlot } from "../calendar/speaker-entries";
import { toInstant } from "../calendar/time-zone";
import type { Deps } from "../deps";
import { printedName } from "../registrations/rules";
import { type SlotChange, type SpeakerSlot, slotChanges, type ToldProgramme } from "../speakers/rules";
import { speakerUrl } from "../speakers/speaker-link";
import { type SpeakerProgramme, slotsOf } from "../speakers/speaker-programme";
import { toldOf } from "../speakers/told";
import { eventFacts } from "./letter-facts";
import type { TemplateWithFacts } from "./outgoing-letter";

/** What a speaker is told: all their sessions, or what became of them. */
export type SpeakerNews =
	| { kind: "invited"; told: ToldProgramme }
	| { kind: "changed" | "postponed" | "cancelled"; changes: SlotChange[]; told: ToldProgramme };

/** What differs from what this speaker was last told; null when nothing does, or when it is over. */
export function newsOf(
	programme: SpeakerProgramme,
	speaker: EventSpeaker,
	isInvited: boolean,
	at: string,
): SpeakerNews | null {
	const { event } = programme;
	const slots = speaker.removedAt === null ? slotsOf(programme, speaker.id) : [];
	const told = toldOf(speaker);
	if (event.status === "published" && isInvited && speaker.removedAt === null)
		return { kind: "invited", told: { status: event.status, slots } };
	if (told === null) return null;
	if (event.status === "postponed" || event.status === "cancelled") {
		if (told.status === event.status) return null;
		return { kind: event.status, changes: [], told: { ...told, status: event.status } };
	}
	const changes = slotChanges(told.slots, slots).filter((change) => !isOver(change, at));
	if (changes.length === 0 && told.status === event.status) return null;
	return { kind: "changed", changes, told: { status: event.status, slots } };
}

/** Nobody is told that something in the past has moved. */
function isOver({ before, after }: SlotChange, at: string): boolean {
	const isPast = (slot: SpeakerSlot | null) => slot === null || toInstant(slot.end, slot.timeZone) <= at;
	return isPast(before) && isPast(after);
}

/** The calendar message that travels with a letter; with `session`, the letter is about that one entry. */
interface Carried {
	state: EntryMessage<unknown>["state"];
	session?: SessionSlot;
	/** Whether the mailbox is still the speaker's: another one is told no way in. */
	isTheirs?: boolean;
}

/** The letter that tells a speaker the news, and its facts. */
export function speakerLetter(
	programme: SpeakerProgramme,
	speaker: EventSpeaker,
	news: SpeakerNews | { kind: "session" },
	deps: Pick<Deps, "site" | "links">,
	carried: Carried | null,
): TemplateWithFacts {
	const { event, days, region } = programme;
	const own = speakerUrl(deps, speaker);
	const facts = {
		person: { name: printedName(speaker), gender: null },
		event: eventFacts(event, days, region, deps.site.baseUrl),
		link: carried?.isTheirs === false ? null : own,
	};
	const calendar = {
		attached: carried !== null && carried.state !== "cancelled",
		replies: deps.site.readsReplies,
		fileUrl: facts.link && event.status === "published" ? `${facts.link}/kalender.ics` : null,
	};
	const all =
		speaker.removedAt === null ? slotsOf(programme, speaker.id).map((slot) => withOthers(programme, slot)) : [];
	if (news.kind === "invited") return { template: "speaker-invited", facts: { ...facts, slots: all, calendar } };
	if (news.kind === "session") {
		const slots = all.filter(({ sessionId }) => sessionId === carried?.session?.sessionId);
		const { state: told = "updated", session } = carried ?? {};
		const state = told === "corrected" ? "updated" : told;
		return {
			template: "speaker-session",
			facts: { ...facts, title: session?.title ?? "", start: session?.start ?? "", slots, state, calendar },
		};
	}
	const changes = news.changes.map(({ before, after }) => ({ was: before, now: after }));
	const { statusReason: reason } = event;
	const withdrawsCalendar = carried?.state === "cancelled";
	return {
		template: "speaker-changed",
		facts: { ...facts, state: news.kind, changes, reason, calendar, withdrawsCalendar },
	};
}

function withOthers(
	{ people }: SpeakerProgramme,
	slot: SpeakerSlot,
): Messages["speaker-invited"]["slots"][number] & SpeakerSlot {
	const names = (role: string) =>
		people.filter((one) => one.sessionId === slot.sessionId && one.role === role).map(printedName);
	return { ...slot, speakers: names("speaker"), moderators: names("moderator") };
}
