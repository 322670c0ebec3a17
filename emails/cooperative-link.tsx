import { Action, Note } from "./blocks";
import { exampleCooperative } from "./examples";
import type { CooperativeFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** Hands a cooperative the link to its own page. */
export const cooperativeLink = letter<CooperativeFacts>({
	lane: 1,
	secret: false,
	subject: ({ cooperative }, { t }) => t.cooperative.linkSubject(cooperative),
	body: (facts, voice) => (
		<>
			<Opening person={facts.person} voice={voice}>
				{voice.t.cooperative.linkText(facts.cooperative)}
			</Opening>
			<Action href={facts.link}>{voice.t.cooperative.open}</Action>
			<Note>{voice.t.cooperative.linkHow}</Note>
			<Closing host={facts.host} contact={null} voice={voice} />
		</>
	),
	example: exampleCooperative,
});
