import { Action, Details, Lines, Note, Paragraph } from "./blocks";
import { exampleEvent, examplePerson } from "./examples";
import type { Person } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface ForwardedFacts {
	readonly person: Person;
	readonly eventTitle: string;
	readonly host: string;
	/** Who wrote, as the mail says. */
	readonly sender: string;
	readonly subject: string;
	/** The beginning of what was written. */
	readonly excerpt: string;
	/** The registration it belongs to, "TAN-7K4QX Siti Rahmawati"; empty where none is known. */
	readonly registration: string;
	/** The mail in the panel. */
	readonly link: string;
}

/** To organisers: a participant wrote to the address that letters come from. */
export const mailForwarded = letter<ForwardedFacts>({
	lane: 1,
	secret: false,
	subject: ({ subject, sender }, { t }) => t.answers.forwardedSubject(subject || sender),
	body: (facts, voice) => {
		const { t } = voice;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.answers.forwardedOpening}
				</Opening>
				<Details
					rows={[
						[t.rows.sender, facts.sender],
						[t.rows.subject, facts.subject],
						[t.rows.event, facts.eventTitle],
						[t.rows.registration, facts.registration],
					]}
				/>
				<Paragraph>
					<Lines value={facts.excerpt} />
				</Paragraph>
				<Action href={facts.link}>{t.answers.openMail}</Action>
				<Note>{t.answers.forwardedHow}</Note>
				<Closing host={facts.host} contact={null} voice={voice} />
			</>
		);
	},
	example: {
		person: examplePerson,
		eventTitle: exampleEvent.title,
		host: exampleEvent.host,
		sender: "Budi Santoso <budi@peserta.example>",
		subject: "Parkir bus",
		excerpt: "Apakah tersedia tempat parkir untuk bus?",
		registration: "TAN-7K4QX Budi Santoso",
		link: "https://rembuk.example/panel/surat/masuk",
	},
});
