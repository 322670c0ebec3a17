import { Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { EventFacts, Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface ReplacedFacts {
	readonly person: Person;
	readonly event: EventFacts;
	readonly code: string;
	/** Whose seat it stays; empty when there is none. The other person is not named. */
	readonly organisation: string;
	/** A calendar withdrawal travels with this letter. */
	readonly withdrawsCalendar: boolean;
}

/** To the one whose seat went to a colleague; the colleague gets a confirmation. */
export const registrationReplaced = letter<ReplacedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.replaced.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.replaced.opening(facts.organisation)}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code]]} />
				{facts.withdrawsCalendar ? <Paragraph>{t.calendar.withdrawn}</Paragraph> : null}
				<Paragraph>{t.replaced.mistake}</Paragraph>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		person: exampleRegistration.person,
		event: exampleRegistration.event,
		code: exampleRegistration.code,
		organisation: "Koperasi Karyawan Ritel Makmur (rekaan)",
		withdrawsCalendar: true,
	},
});
