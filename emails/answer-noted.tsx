import { Action, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type NotedFacts = RegistrationFacts & {
	/** Another time was proposed, or somebody else named, in the calendar. */
	readonly wish: "proposal" | "delegation";
};

/** What a calendar can ask for and an event of many cannot give: what to do instead. */
export const answerNoted = letter<NotedFacts>({
	lane: 1,
	secret: false,
	subject: ({ event, wish }, { t }) => t.answers.notedSubject[wish](event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, wish } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.answers.notedOpening[wish]}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code]]} />
				<Paragraph>{t.answers.notedText[wish]}</Paragraph>
				<Action href={wish === "delegation" ? `${facts.link}/pengalihan` : facts.link}>
					{t.answers.notedAct[wish]}
				</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, wish: "delegation" },
});
