import { formatInstant } from "#app/i18n/format";
import { Action, Note, Paragraph } from "./blocks";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";
import type { SignInFacts } from "./sign-in-link";

/** Asks the mailbox of a new address whether it is the account holder's. */
export const emailConfirmation = letter<SignInFacts>({
	lane: 0,
	secret: true,
	subject: (_facts, { t }) => t.emailConfirmation.subject,
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={facts.name ? { name: facts.name, gender: null } : null} voice={voice}>
					{t.emailConfirmation.opening}
				</Opening>
				<Action href={facts.link}>{t.emailConfirmation.button}</Action>
				<Paragraph>{t.signIn.expires(formatInstant(facts.expiresAt, facts.timeZone, language))}</Paragraph>
				<Note>{t.emailConfirmation.unasked}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		name: "Rina Wulandari",
		link: "https://rembuk.example/ganti-surel/contoh",
		expiresAt: "2021-09-01T04:05:00.000Z",
		timeZone: "Asia/Jakarta",
	},
});
