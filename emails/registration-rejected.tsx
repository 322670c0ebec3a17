import { Details, Paragraph, Reference } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { EventFacts, Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface RejectedFacts {
	readonly person: Person;
	readonly event: EventFacts;
	readonly code: string;
	readonly reason: string;
}

/** The organisers declined, and say why. */
export const registrationRejected = letter<RejectedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.rejected.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.rejected.opening}
				</Opening>
				<Details rows={[[t.rows.reason, facts.reason], ...eventRows(event, voice), [t.rows.code, facts.code]]} />
				<Paragraph>{t.rejected.next}</Paragraph>
				<Reference href={event.url}>{t.mine.page}</Reference>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: {
		person: exampleRegistration.person,
		event: exampleRegistration.event,
		code: exampleRegistration.code,
		reason: "instansi Anda sudah mengirim tiga orang, jumlah terbanyak yang kami sediakan.",
	},
});
