import { Details, Paragraph, Reference } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { EventFacts, Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface CancelledFacts {
	readonly person: Person;
	readonly event: EventFacts;
	readonly code: string;
	readonly by: "self" | "organiser" | "contact";
	readonly reason: string | null;
	/** A calendar withdrawal travels with this letter. */
	readonly withdrawsCalendar: boolean;
}

/** Somebody no longer takes part. */
export const registrationCancelled = letter<CancelledFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.cancelled.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.cancelled[facts.by]}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code], [t.rows.reason, facts.reason ?? ""]]} />
				{facts.withdrawsCalendar ? <Paragraph>{t.calendar.withdrawn}</Paragraph> : null}
				{facts.by === "self" ? <Paragraph>{t.cancelled.again}</Paragraph> : null}
				<Reference href={event.url}>{t.mine.page}</Reference>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		person: exampleRegistration.person,
		event: exampleRegistration.event,
		code: exampleRegistration.code,
		by: "self",
		reason: null,
		withdrawsCalendar: true,
	},
});
