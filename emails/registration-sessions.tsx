import { Action, Details, Note, Paragraph } from "./blocks";
import { CalendarSection } from "./calendar-section";
import { eventRows } from "./event-rows";
import { exampleCalendar, exampleRegistration } from "./examples";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import type { SeatFacts } from "./seat-body";
import { SessionsSection } from "./sessions-section";

/** The chosen sessions have changed: a place has become free, or time, room or the choice is another one. */
export const registrationSessions = letter<SeatFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.sessions.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, sessions = [] } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.sessions.opening}
				</Opening>
				<SessionsSection facts={facts} voice={voice} />
				{sessions.length === 0 ? <Paragraph>{t.sessions.none}</Paragraph> : null}
				{sessions.some(({ isWaiting }) => isWaiting) ? <Paragraph>{t.sessions.waitingText}</Paragraph> : null}
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code]]} />
				<Action href={facts.link}>{t.mine.open}</Action>
				<Note>{t.mine.keep}</Note>
				<CalendarSection event={event} days={event.days} calendar={facts.calendar} voice={voice} />
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		...exampleRegistration,
		calendar: { ...exampleCalendar, attached: false },
		sessions: [
			{
				title: "Klinik konsultasi NIK",
				start: "2021-09-16T13:00",
				end: "2021-09-16T15:00",
				room: "Ruang Melati",
				isWaiting: false,
			},
			{
				title: "Menyusun laporan RAT",
				start: "2021-09-17T09:00",
				end: "2021-09-17T10:30",
				room: "Ruang Anggrek",
				isWaiting: true,
			},
		],
	},
});
