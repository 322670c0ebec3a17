import { formatNumber } from "#app/i18n/format";
import { Action, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import { SessionsSection } from "./sessions-section";

export type WaitlistedFacts = RegistrationFacts & {
	/** Place in the queue of the category, from 1. */
	readonly position: number;
};

/** No seat yet: the place in the queue is said. */
export const registrationWaitlisted = letter<WaitlistedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.waitlisted.subject(event.title),
	body: (facts, voice) => {
		const { t, language } = voice;
		const { event } = facts;
		const position = formatNumber(facts.position, language);
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.waitlisted.opening(t.categories[facts.category], position)}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code], [t.rows.position, position]]} />
				<Paragraph>{t.waitlisted.next}</Paragraph>
				<SessionsSection facts={facts} voice={voice} />
				<Action href={facts.link}>{t.mine.open}</Action>
				<Paragraph>{t.waitlisted.leave}</Paragraph>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, position: 2 },
});
