import { formatInstant } from "#app/i18n/format";
import { Action, Details, Items, Note, Paragraph, Reference } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type HeldFacts = RegistrationFacts & {
	/** UTC instant at which it goes to others. */
	readonly releaseAt: string;
	/** The sessions whose places go; none where it is the seat itself. */
	readonly places: readonly string[];
};

/** Somebody declined in the calendar: until when seat or places are kept, and the two ways to answer. */
export const registrationHeld = letter<HeldFacts>({
	lane: 1,
	secret: false,
	subject: ({ event, releaseAt, places }, { t, language }) => {
		const time = formatInstant(releaseAt, event.timeZone, language);
		return places.length > 0 ? t.answers.placesSubject(time, event.title) : t.answers.heldSubject(time, event.title);
	},
	body: (facts, voice) => {
		const { t, language } = voice;
		const { event, places } = facts;
		const time = formatInstant(facts.releaseAt, event.timeZone, language);
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.answers.heldOpening}
				</Opening>
				<Details rows={[...eventRows(event, voice), [t.rows.code, facts.code]]} />
				<Paragraph>{places.length > 0 ? t.answers.placesText(time) : t.answers.heldText(time)}</Paragraph>
				{places.length > 0 ? <Items items={places} /> : null}
				<Action href={`${facts.link}/pelepasan?pilih=hadir`}>{t.answers.keep}</Action>
				<Reference href={`${facts.link}/pelepasan?pilih=lepas`}>{t.answers.release}</Reference>
				<Note>{t.answers.heldHow}</Note>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, releaseAt: "2021-09-14T09:00:00.000Z", places: [] },
});
