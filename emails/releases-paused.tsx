import { Action, Details, Note } from "./blocks";
import { exampleEvent, examplePerson } from "./examples";
import type { Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface PausedFacts {
	readonly person: Person;
	readonly eventTitle: string;
	readonly host: string;
	/** Seats that are held. */
	readonly held: number;
	/** The registrations of the event in the panel. */
	readonly link: string;
}

/** To organisers: so many people declined at once that no seat is given up until somebody looks. */
export const releasesPaused = letter<PausedFacts>({
	lane: 1,
	secret: false,
	subject: ({ eventTitle }, { t }) => t.answers.pausedSubject(eventTitle),
	body: (facts, voice) => {
		const { t } = voice;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.answers.pausedOpening}
				</Opening>
				<Details
					rows={[
						[t.rows.event, facts.eventTitle],
						[t.rows.heldSeats, String(facts.held)],
					]}
				/>
				<Action href={facts.link}>{t.answers.decide}</Action>
				<Note>{t.answers.pausedHow}</Note>
				<Closing host={facts.host} contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		eventTitle: exampleEvent.title,
		host: exampleEvent.host,
		held: 11,
		link: "https://rembuk.example/panel/kegiatan/contoh/pendaftaran",
	},
});
