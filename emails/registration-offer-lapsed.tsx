import { formatNumber } from "#app/i18n/format";
import { Action, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import type { WaitlistedFacts } from "./registration-waitlisted";

/** An offer nobody answered went to the next in line; its holder waits at the end of the list. */
export const registrationOfferLapsed = letter<WaitlistedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.offerLapsed.subject(event.title),
	body: (facts, voice) => {
		const { t, language } = voice;
		const { event } = facts;
		const position = formatNumber(facts.position, language);
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.offerLapsed.opening(t.categories[facts.category], position)}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code], [t.rows.position, position]]} />
				<Paragraph>{t.waitlisted.next}</Paragraph>
				<Action href={facts.link}>{t.mine.open}</Action>
				<Paragraph>{t.waitlisted.leave}</Paragraph>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, position: 6 },
});
