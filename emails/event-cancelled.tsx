import { Details, Paragraph, Reference } from "./blocks";
import type { WithdrawnFacts } from "./event-postponed";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** The event does not take place. */
export const eventCancelled = letter<WithdrawnFacts>({
	lane: 2,
	secret: false,
	subject: ({ event }, { t }) => t.eventCancelled.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.eventCancelled.opening}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.reason, facts.reason ?? ""], [t.rows.code, facts.code]]} />
				{facts.withdrawsCalendar ? <Paragraph>{t.calendar.withdrawn}</Paragraph> : null}
				<Paragraph>{t.eventCancelled.sorry}</Paragraph>
				<Reference href={event.url}>{t.mine.page}</Reference>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, reason: "pembatasan kegiatan masyarakat", withdrawsCalendar: true },
});
