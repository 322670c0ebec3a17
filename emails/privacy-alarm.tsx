import { formatInstant } from "#app/i18n/format";
import { Action, Details, Note } from "./blocks";
import { examplePerson } from "./examples";
import type { Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface PrivacyAlarmFacts {
	readonly person: Person;
	readonly number: string;
	/** What was asked, in the letter's language. */
	readonly kind: string;
	/** UTC instant. */
	readonly dueAt: string;
	readonly timeZone: string;
	readonly isLate: boolean;
	/** Where it is decided in the panel. */
	readonly link: string;
}

/** To an office: the 3 × 24 hours of a request about personal data run out, or ran out. */
export const privacyAlarm = letter<PrivacyAlarmFacts>({
	lane: 1,
	secret: false,
	subject: ({ number, isLate }, { t }) => (isLate ? t.privacy.lateSubject(number) : t.privacy.soonSubject(number)),
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{facts.isLate ? t.privacy.lateText : t.privacy.soonText}
				</Opening>
				<Details
					rows={[
						[t.privacy.number, facts.number],
						[t.privacy.kind, facts.kind],
						[t.privacy.due, formatInstant(facts.dueAt, facts.timeZone, language)],
					]}
				/>
				<Action href={facts.link}>{t.privacy.answer}</Action>
				<Note>{t.privacy.clock}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		number: "PDP-7K4QX",
		kind: "Penghapusan data",
		dueAt: "2021-09-19T02:00:00.000Z",
		timeZone: "Asia/Jakarta",
		isLate: false,
		link: "https://rembuk.example/panel/privasi/contoh",
	},
});
