import { Action, Code, Details, Heading, Items, Note, Paragraph, Reference } from "./blocks";
import { CalendarSection } from "./calendar-section";
import { seatRows } from "./event-rows";
import type { CalendarNote, RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import type { Voice } from "./letter";
import { SessionsSection } from "./sessions-section";

export type SeatFacts = RegistrationFacts & { readonly calendar: CalendarNote };

/** What somebody with a seat needs: code, place and time, the personal link, the calendar, what to bring. */
export function SeatBody({ facts, opening, voice }: { facts: SeatFacts; opening: string; voice: Voice }) {
	const { t } = voice;
	const { event } = facts;
	return (
		<>
			<Opening person={facts.person} voice={voice}>
				{opening}
			</Opening>
			<Code label={t.rows.code} value={facts.code} />
			<Details rows={seatRows(facts, voice)} />
			<Action href={facts.link}>{t.mine.open}</Action>
			<Note>{t.mine.keep}</Note>
			<Paragraph>{t.mine.change}</Paragraph>
			<SessionsSection facts={facts} voice={voice} />
			<Heading>{t.confirmed.next}</Heading>
			<Items numbered items={t.confirmed.steps} />
			<Heading>{t.bring.heading}</Heading>
			<Items items={[t.bring.letter, t.bring.code]} />
			{facts.category === "cooperative" ? (
				<>
					<Paragraph>{t.bring.cooperative}</Paragraph>
					<Items items={t.bring.cooperativeItems} />
					{facts.missing?.length ? (
						<>
							<Paragraph>{t.bring.missing}</Paragraph>
							<Items items={facts.missing} />
						</>
					) : null}
				</>
			) : null}
			<Heading>{t.papers.heading}</Heading>
			<Reference href={`${facts.link}/konfirmasi.pdf`}>{t.papers.confirmation}</Reference>
			<Reference href={`${facts.link}/dispensasi.pdf`}>{t.papers.dispensation}</Reference>
			<CalendarSection event={event} days={event.days} calendar={facts.calendar} voice={voice} />
			<Closing host={event.host} contact={event.contact} voice={voice} />
		</>
	);
}
