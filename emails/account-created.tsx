import { formatInstant } from "#app/i18n/format";
import { Action, Note, Paragraph } from "./blocks";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export interface AccountFacts {
	readonly name: string;
	/** Null for somebody who holds no role yet. */
	readonly role: "admin" | "organiser" | "viewer" | "auditor" | "supervisor" | "officer" | null;
	readonly office: string | null;
	/** Page on which the password is chosen. */
	readonly link: string;
	/** UTC instant after which the link opens nothing. */
	readonly expiresAt: string;
	readonly timeZone: string;
}

/** Welcomes a new member of staff, who chooses a password through the link. */
export const accountCreated = letter<AccountFacts>({
	lane: 0,
	secret: true,
	subject: (_facts, { t }) => t.account.subject,
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={{ name: facts.name, gender: null }} voice={voice}>
					{t.account.opening(facts.role && t.account.roles[facts.role], facts.office ?? "")}
				</Opening>
				<Action href={facts.link}>{t.account.button}</Action>
				<Paragraph>{t.signIn.expires(formatInstant(facts.expiresAt, facts.timeZone, language))}</Paragraph>
				<Note>{t.signIn.unasked}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		name: "Rina Wulandari",
		role: "organiser",
		office: "Direktorat Jenderal PHI dan Jamsos",
		link: "https://rembuk.example/masuk/contoh",
		expiresAt: "2021-09-02T03:00:00.000Z",
		timeZone: "Asia/Jakarta",
	},
});
