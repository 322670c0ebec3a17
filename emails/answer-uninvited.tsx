import { Action, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleEvent } from "./examples";
import type { EventFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface UninvitedFacts {
	readonly event: EventFacts;
	/** Where everybody can register. */
	readonly link: string;
}

/** To somebody who answered an invitation that was another's: how to take part. */
export const answerUninvited = letter<UninvitedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.answers.uninvitedSubject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={null} voice={voice}>
					{t.answers.uninvitedOpening}
				</Opening>
				<Details rows={eventRows(event, voice)} />
				<Paragraph>{t.answers.uninvitedText}</Paragraph>
				<Action href={facts.link}>{t.answers.register}</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { event: exampleEvent, link: `${exampleEvent.url}/daftar` },
});
