import { Action, Details, Paragraph, Paragraphs } from "./blocks";
import { exampleRegistration } from "./examples";
import type { MailingFacts } from "./facts";
import { Closing, StopNote } from "./layout";
import { letter } from "./letter";

export type EventMessageFacts = MailingFacts & {
	readonly subject: string;
	/** What the organisers wrote, in paragraphs. */
	readonly message: string;
};

/** What organisers write to a group of participants, in their own words. */
export const eventMessage = letter<EventMessageFacts>({
	lane: 2,
	secret: false,
	subject: ({ subject }) => subject,
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Paragraph>{t.salutation(facts.person)}</Paragraph>
				<Paragraphs value={facts.message} />
				<Details
					rows={[
						[t.rows.event, event.title],
						[t.rows.code, facts.code],
					]}
				/>
				<Action href={facts.link}>{t.mine.open}</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
				<StopNote stop={facts.stop} kind="announcements" voice={voice} />
			</>
		);
	},
	example: {
		...exampleRegistration,
		subject: "RTL-TNG-02",
		message: "RAT 2020: 31-12-2021.\n\nRAT 2019: 31-12-2020.",
		stop: "https://rembuk.example/berhenti/contoh",
	},
});
