import { Action, Code, Details, Heading, Items, Note, Paragraph, Paragraphs, Reference } from "./blocks";
import { CalendarSection } from "./calendar-section";
import { hasDesk, seatRows } from "./event-rows";
import type { CalendarNote, CooperativeStatement, RegistrationFacts } from "./facts";
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
			{facts.intro ? <Paragraphs value={facts.intro} /> : null}
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
			{hasDesk(facts.event) ? <Reference href={`${facts.link}/qr.png`}>{t.bring.ticket}</Reference> : null}
			{facts.category === "cooperative" ? <CooperativePapers stated={facts.cooperative} voice={voice} /> : null}
			<Heading>{t.papers.heading}</Heading>
			<Reference href={`${facts.link}/konfirmasi.pdf`}>{t.papers.confirmation}</Reference>
			<Reference href={`${facts.link}/dispensasi.pdf`}>{t.papers.dispensation}</Reference>
			<CalendarSection event={event} days={event.days} calendar={facts.calendar} voice={voice} />
			<Closing host={event.host} contact={event.contact} voice={voice} />
		</>
	);
}

/** The checklist of a cooperative's delegate and what the next report would change; without a statement, what is usual. */
function CooperativePapers({ stated, voice }: { stated: CooperativeStatement | undefined; voice: Voice }) {
	const { bring } = voice.t;
	return (
		<>
			<Paragraph>{bring.cooperative}</Paragraph>
			<Items items={stated?.bring.length ? stated.bring : bring.cooperativeItems} />
			{stated?.missing.length ? (
				<>
					<Paragraph>{bring.missing}</Paragraph>
					<Items items={stated.missing} />
				</>
			) : null}
			{stated?.effects.length ? (
				<>
					<Paragraph>{bring.effects}</Paragraph>
					<Items items={stated.effects} />
				</>
			) : null}
		</>
	);
}
