import { Action, Details, Note, Paragraph, Reference } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type MeantFacts = RegistrationFacts & {
	/** Whose seat it is, when the letter goes to the contact of a group, whose page has the buttons. */
	readonly delegate: string | null;
};

/** A decline came that nobody can be sure of: asks whether it was meant so. Nothing has changed. */
export const registrationAsked = letter<MeantFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.answers.askedSubject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, delegate } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{delegate ? t.answers.askedForDelegate(delegate) : t.answers.askedOpening}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code]]} />
				<Paragraph>{t.answers.askedText}</Paragraph>
				{delegate ? (
					<Action href={facts.link}>{t.answers.openDelegate}</Action>
				) : (
					<>
						<Action href={`${facts.link}/pelepasan?pilih=hadir`}>{t.answers.keep}</Action>
						<Reference href={`${facts.link}/pelepasan?pilih=lepas`}>{t.answers.giveUp}</Reference>
					</>
				)}
				<Note>{t.answers.askedWhy}</Note>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, delegate: null },
});
