import { Action, Code, Details, Heading, Items, Note, Paragraphs } from "./blocks";
import { CalendarSection } from "./calendar-section";
import { seatRows } from "./event-rows";
import { exampleCalendar, exampleRegistration } from "./examples";
import type { CalendarNote, MailingFacts } from "./facts";
import { Closing, Opening, StopNote } from "./layout";
import { letter } from "./letter";
import { SessionsSection } from "./sessions-section";

export type EventReminderFacts = MailingFacts & {
	/** Whole days until the event begins; 0 for today. */
	readonly days: number;
	readonly calendar: CalendarNote;
};

/** The event comes near. */
export const eventReminder = letter<EventReminderFacts>({
	lane: 2,
	secret: false,
	subject: ({ event, days }, { t }) => t.reminder.subject(event.title, days),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, intro } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.reminder.opening(facts.days)}
				</Opening>
				{intro ? <Paragraphs value={intro} /> : null}
				<Code label={t.rows.code} value={facts.code} />
				<Details rows={seatRows(facts, voice)} />
				<Action href={facts.link}>{t.mine.open}</Action>
				<Note>{t.mine.keep}</Note>
				<SessionsSection facts={facts} voice={voice} />
				<Heading>{t.bring.heading}</Heading>
				<Items items={[t.bring.letter, t.bring.code]} />
				<CalendarSection event={event} days={event.days} calendar={facts.calendar} updated voice={voice} />
				<Closing host={event.host} contact={event.contact} voice={voice} />
				<StopNote stop={facts.stop} kind="reminders" voice={voice} />
			</>
		);
	},
	example: {
		...exampleRegistration,
		days: 7,
		calendar: { ...exampleCalendar, attached: false },
		stop: "https://rembuk.example/berhenti/contoh",
	},
});
