import { Action, Change, Details, Note, Paragraph } from "./blocks";
import { timeLines } from "./event-rows";
import { exampleCalendar, exampleSlot, exampleSpeaker } from "./examples";
import type { CalendarNote, SpeakerFacts, SpeakerSlotFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter, type Voice } from "./letter";
import { SpeakerCalendar } from "./speaker-calendar";
import { slotLines } from "./speaker-rows";

export type SpeakerChangedFacts = SpeakerFacts & {
	readonly state: "changed" | "postponed" | "cancelled";
	/** Each session as it was and as it is; null where there was or is none. */
	readonly changes: readonly { readonly was: SpeakerSlotFacts | null; readonly now: SpeakerSlotFacts | null }[];
	/** Why the event was postponed or cancelled. */
	readonly reason: string | null;
	readonly calendar: CalendarNote;
	readonly withdrawsCalendar: boolean;
};

/** Something a speaker was told has changed: what moved, from when to when. */
export const speakerChanged = letter<SpeakerChangedFacts>({
	lane: 1,
	secret: false,
	subject: ({ state, event }, { t }) => t.speaker[state].subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, state, link } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.speaker[state].opening}
				</Opening>
				<Details
					rows={[
						[t.rows.event, event.title],
						[t.postponed.before, state === "postponed" ? timeLines(event, voice) : ""],
						[t.rows.reason, state === "changed" ? "" : (facts.reason ?? "")],
					]}
				/>
				{facts.changes.map(({ was, now }) => (
					<Change
						key={`${(now ?? was)?.start} ${(now ?? was)?.title}`}
						label={(now ?? was)?.title ?? ""}
						was={was ? inWords(was, now, voice) : t.speaker.notThere}
						now={now ? inWords(now, was, voice) : t.speaker.takenOff}
						words={t.changed}
					/>
				))}
				<Action href={link ?? event.url}>{link ? t.speaker.open : t.mine.page}</Action>
				{state === "cancelled" ? <Paragraph>{t.eventCancelled.sorry}</Paragraph> : null}
				{state === "postponed" && link ? <Note>{t.speaker.newDate}</Note> : null}
				{facts.withdrawsCalendar ? <Paragraph>{t.calendar.withdrawn}</Paragraph> : null}
				{state === "changed" ? <SpeakerCalendar calendar={facts.calendar} updated voice={voice} /> : null}
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		...exampleSpeaker,
		state: "changed",
		changes: [{ was: { ...exampleSlot, start: "2021-09-16T09:30", end: "2021-09-16T10:30" }, now: exampleSlot }],
		reason: null,
		calendar: exampleCalendar,
		withdrawsCalendar: false,
	},
});

/** A session with what differs from the other state: its title or part only when that is what changed. */
function inWords(slot: SpeakerSlotFacts, other: SpeakerSlotFacts | null, voice: Voice): string {
	const title = other && other.title !== slot.title ? slot.title : "";
	const part = other && other.role !== slot.role ? voice.t.speaker.roles[slot.role] : "";
	return [title, part, slotLines(slot, voice)].filter((line) => line !== "").join("\n");
}
