import { formatInstant } from "#app/i18n/format";
import { Action, Details, Note } from "./blocks";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** What happened to the ways into an account. */
type AccountNotice =
	| "second-factor-enrolled"
	| "second-factor-removed"
	| "second-factor-reset"
	| "recovery-code-used"
	| "recovery-codes-renewed"
	| "password-changed"
	| "email-change-stopped"
	| "email-move-asked"
	| "email-moved"
	| "account-closed"
	| "provider-linked";

export interface AccountNoticeFacts {
	readonly name: string;
	readonly what: AccountNotice;
	/** UTC instant. */
	readonly at: string;
	readonly timeZone: string;
	/** Page of the account. */
	readonly link: string;
}

/** Tells the holder of an account of a change to how it is entered, so that one they did not make is noticed. */
export const accountNotice = letter<AccountNoticeFacts>({
	lane: 1,
	secret: false,
	subject: (facts, { t }) => t.accountNotice.subjects[facts.what],
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={{ name: facts.name, gender: null }} voice={voice}>
					{t.accountNotice.openings[facts.what]}
				</Opening>
				<Details rows={[[t.accountNotice.when, formatInstant(facts.at, facts.timeZone, language)]]} />
				<Action href={facts.link}>{t.accountNotice.button}</Action>
				<Note>{t.accountNotice.notYou}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: {
		name: "Rina Wulandari",
		what: "second-factor-reset",
		at: "2021-09-01T03:05:00.000Z",
		timeZone: "Asia/Jakarta",
		link: "https://rembuk.example/panel/akun",
	},
});
