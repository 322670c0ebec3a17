import { Action, Details, Paragraph } from "./blocks";
import { placeLines, timeLines } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type WithdrawnFacts = RegistrationFacts & {
	readonly reason: string | null;
	/** A calendar withdrawal travels with this letter. */
	readonly withdrawsCalendar: boolean;
};

/** The date is withdrawn, the registration stays. */
export const eventPostponed = letter<WithdrawnFacts>({
	lane: 2,
	secret: false,
	subject: ({ event }, { t }) => t.postponed.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.postponed.opening}
				</Opening>
				<Details
					rows={[
						[t.rows.event, event.title],
						[t.postponed.before, timeLines(event, voice)],
						[t.rows.where, placeLines(event)],
						[t.rows.reason, facts.reason ?? ""],
						[t.rows.code, facts.code],
					]}
				/>
				<Paragraph>{t.postponed.seat}</Paragraph>
				{facts.withdrawsCalendar ? <Paragraph>{t.calendar.withdrawn}</Paragraph> : null}
				<Action href={facts.link}>{t.mine.open}</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		...exampleRegistration,
		reason: "penyesuaian jadwal narasumber",
		withdrawsCalendar: true,
	},
});
