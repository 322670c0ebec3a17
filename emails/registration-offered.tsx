import { formatInstant } from "#app/i18n/format";
import { Action, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter, type Voice } from "./letter";

export type OfferedFacts = RegistrationFacts & {
	/** UTC instant until which the seat is held; null while the clock has not started. */
	readonly answerBy: string | null;
	/** Hours to answer once the clock has started. */
	readonly hours: number;
};

/** Until when the seat is held, in the event's zone. */
export function answerTime({ answerBy, event }: OfferedFacts, { language }: Voice): string {
	return answerBy === null ? "" : formatInstant(answerBy, event.timeZone, language);
}

/** A seat is held for somebody on the waiting list, who is asked whether to take it. */
export const registrationOffered = letter<OfferedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.offered.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.offered.opening(t.categories[facts.category])}
				</Opening>
				<Details
					rows={[...eventRows(event, voice), [t.rows.code, facts.code], [t.rows.answerBy, answerTime(facts, voice)]]}
				/>
				<Paragraph>{t.offered.next}</Paragraph>
				<Action href={`${facts.link}/tawaran`}>{t.offered.answer}</Action>
				<Paragraph>{t.offered.calendar}</Paragraph>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, answerBy: "2021-09-14T09:00:00.000Z", hours: 24 },
});
