import { formatInstant } from "#app/i18n/format";
import { Action, Details, Note, Paragraph } from "./blocks";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface EmailChangeFacts {
	readonly name: string;
	/** Asked for, or confirmed from the new address. */
	readonly state: "asked" | "done";
	readonly newEmail: string;
	/** Page on which the change is stopped. */
	readonly link: string;
	/** UTC instant after which the link opens nothing. */
	readonly expiresAt: string;
	readonly timeZone: string;
}

/** Tells the old mailbox that its account moves to another address, and how to stop that. */
export const emailChange = letter<EmailChangeFacts>({
	lane: 0,
	secret: true,
	subject: (facts, { t }) => t.emailChange.subjects[facts.state],
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={{ name: facts.name, gender: null }} voice={voice}>
					{t.emailChange.openings[facts.state]}
				</Opening>
				<Details rows={[[t.emailChange.newAddress, facts.newEmail]]} />
				<Paragraph>{t.emailChange.stopLead(formatInstant(facts.expiresAt, facts.timeZone, language))}</Paragraph>
				<Action href={facts.link}>{t.emailChange.stop}</Action>
				<Note>{t.emailChange.fine}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		name: "Rina Wulandari",
		state: "asked",
		newEmail: "rina.wulandari@dinas.example",
		link: "https://rembuk.example/batal-ganti-surel/contoh",
		expiresAt: "2021-09-08T03:05:00.000Z",
		timeZone: "Asia/Jakarta",
	},
});
