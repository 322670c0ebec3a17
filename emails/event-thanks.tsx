import { Action, Details, Heading, Items, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { MailingFacts } from "./facts";
import { Closing, Opening, StopNote } from "./layout";
import { letter } from "./letter";

export type EventThanksFacts = MailingFacts & {
	/** Titles of the documents that can be fetched. */
	readonly documents: readonly string[];
};

/** The event is over: thanks, its documents, and a question how it was. */
export const eventThanks = letter<EventThanksFacts>({
	lane: 2,
	secret: false,
	subject: ({ event }, { t }) => t.thanks.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, documents } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.thanks.opening}
				</Opening>
				<Details rows={eventRows(event, voice)} />
				{documents.length > 0 ? (
					<>
						<Heading>{t.thanks.documents}</Heading>
						<Items items={documents} />
						<Paragraph>{t.thanks.fetch}</Paragraph>
					</>
				) : null}
				<Action href={facts.link}>{t.mine.open}</Action>
				<Heading>{t.thanks.rateHeading}</Heading>
				<Paragraph>{t.thanks.rate}</Paragraph>
				<Action href={`${facts.link}/penilaian`}>{t.thanks.rateOpen}</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
				<StopNote stop={facts.stop} kind="reminders" voice={voice} />
			</>
		);
	},
	example: {
		...exampleRegistration,
		documents: ["Paparan Panel 1 (PDF)", "Laporan 16–17 September 2021"],
		stop: "https://rembuk.example/berhenti/contoh",
	},
});
