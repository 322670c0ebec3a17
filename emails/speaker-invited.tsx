import { Action, Details, Heading, Note } from "./blocks";
import { eventRows, whenAndWhere } from "./event-rows";
import { exampleCalendar, exampleSlot, exampleSpeaker } from "./examples";
import type { CalendarNote, SpeakerFacts, SpeakerSlotFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import { SpeakerCalendar } from "./speaker-calendar";
import { slotRows } from "./speaker-rows";

export type SpeakerInvitedFacts = SpeakerFacts & {
	readonly slots: readonly (SpeakerSlotFacts & {
		readonly speakers: readonly string[];
		readonly moderators: readonly string[];
	})[];
	readonly calendar: CalendarNote;
};

/** Somebody is to speak or to moderate: their sessions, and the page for everything else. */
export const speakerInvited = letter<SpeakerInvitedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, voice) => voice.t.speaker.invited.subject(event.title, whenAndWhere(event, voice)),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, slots, link } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.speaker.invited.opening}
				</Opening>
				<Details rows={eventRows(event, voice)} />
				{slots.length > 0 ? <Heading>{t.speaker.sessions}</Heading> : null}
				{slots.map((slot) => (
					<Details key={`${slot.start} ${slot.title}`} rows={slotRows(slot, voice)} />
				))}
				<Action href={link ?? event.url}>{link ? t.speaker.open : t.mine.page}</Action>
				{link ? <Note>{t.speaker.page}</Note> : null}
				<SpeakerCalendar calendar={facts.calendar} others={slots.length > 1} voice={voice} />
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		...exampleSpeaker,
		slots: [{ ...exampleSlot, speakers: ["Lina Gozali", "Monang Sihombing"], moderators: ["Wiwik Handayani"] }],
		calendar: exampleCalendar,
	},
});
