import { formatDate } from "#app/i18n/format";
import { Action, Details, Paragraph } from "./blocks";
import { exampleCalendar, exampleSlot, exampleSpeaker } from "./examples";
import type { SpeakerFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import { SpeakerCalendar } from "./speaker-calendar";
import type { SpeakerInvitedFacts } from "./speaker-invited";
import { slotRows } from "./speaker-rows";

export type SpeakerSessionFacts = SpeakerFacts & {
	readonly title: string;
	/** Wall clock of the session's start. */
	readonly start: string;
	readonly state: "invited" | "updated" | "cancelled";
	/** The session, while the speaker is in it. */
	readonly slots: SpeakerInvitedFacts["slots"];
	readonly calendar: SpeakerInvitedFacts["calendar"];
};

/** One further session: a short letter whose weight is the attached calendar entry. */
export const speakerSession = letter<SpeakerSessionFacts>({
	lane: 1,
	secret: false,
	subject: ({ title, start, state }, { t, language }) => t.speaker.session[state](title, formatDate(start, language)),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, state, link, slots } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.speaker.session[`${state}Text`](facts.title)}
				</Opening>
				<Details rows={[[t.rows.event, event.title], ...slots.flatMap((slot) => slotRows(slot, voice))]} />
				<Action href={link ?? event.url}>{link ? t.speaker.open : t.mine.page}</Action>
				{state === "cancelled" ? (
					<Paragraph>{t.calendar.withdrawn}</Paragraph>
				) : (
					<SpeakerCalendar calendar={facts.calendar} updated={state === "updated"} voice={voice} />
				)}
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		...exampleSpeaker,
		title: exampleSlot.title,
		start: exampleSlot.start,
		state: "invited",
		slots: [{ ...exampleSlot, speakers: ["Lina Gozali"], moderators: ["Wiwik Handayani"] }],
		calendar: exampleCalendar,
	},
});
