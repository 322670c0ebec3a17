import { Action, Items, Note } from "./blocks";
import { exampleCooperative } from "./examples";
import type { CooperativeAlarmFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** Something is to be done for a cooperative's certificate: all of it in one letter. */
export const cooperativeAlarm = letter<CooperativeAlarmFacts>({
	lane: 2,
	secret: false,
	subject: ({ cooperative }, { t }) => t.cooperative.alarmSubject(cooperative),
	body: (facts, voice) => (
		<>
			<Opening person={facts.person} voice={voice}>
				{voice.t.cooperative.alarmText(facts.cooperative)}
			</Opening>
			<Items items={facts.todo} />
			<Action href={facts.link}>{voice.t.cooperative.open}</Action>
			<Note>{voice.t.cooperative.linkHow}</Note>
			<Closing host={facts.host} contact={null} voice={voice} />
		</>
	),
	example: { ...exampleCooperative, todo: ["RAT 2020 → ODS"] },
});
