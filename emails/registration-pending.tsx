import { Action, Code, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import { SessionsSection } from "./sessions-section";

/** The registration has arrived and waits for the organisers. */
export const registrationPending = letter<RegistrationFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.pending.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.pending.opening(facts.code)}
				</Opening>
				<Code label={t.rows.code} value={facts.code} />
				<Details rows={[...eventRows(event, voice), [t.rows.category, t.categories[facts.category]]]} />
				<Paragraph>{t.pending.next}</Paragraph>
				<SessionsSection facts={facts} voice={voice} />
				<Action href={facts.link}>{t.mine.open}</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: exampleRegistration,
});
