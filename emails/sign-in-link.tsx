import { formatInstant } from "#app/i18n/format";
import { Action, Note, Paragraph } from "./blocks";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface SignInFacts {
	/** Null when the account has no name yet. */
	readonly name: string | null;
	readonly link: string;
	/** UTC instant after which the link opens nothing. */
	readonly expiresAt: string;
	readonly timeZone: string;
}

/** Opens the account of whoever holds it, once. */
export const signInLink = letter<SignInFacts>({
	lane: 0,
	secret: true,
	subject: (_facts, { t }) => t.signIn.subject,
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={facts.name ? { name: facts.name, gender: null } : null} voice={voice}>
					{t.signIn.opening}
				</Opening>
				<Action href={facts.link}>{t.signIn.button}</Action>
				<Paragraph>{t.signIn.expires(formatInstant(facts.expiresAt, facts.timeZone, language))}</Paragraph>
				<Note>{t.signIn.unasked}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		name: "Rina Wulandari",
		link: "https://rembuk.example/masuk/contoh",
		expiresAt: "2021-09-01T03:15:00.000Z",
		timeZone: "Asia/Jakarta",
	},
});
