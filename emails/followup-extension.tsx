import { formatDate } from "#app/i18n/format";
import { Action, Change, Note, Paragraph } from "./blocks";
import { exampleFollowup } from "./examples";
import type { FollowupFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type ExtensionFacts = FollowupFacts & {
	/** The due date moved, on the organiser's own account or because it was asked for; or a wish was refused. */
	readonly outcome: "moved" | "granted" | "refused";
	/** The due date before; for a refusal the one that was wished for. */
	readonly date: string;
	readonly note: string;
};

/** A follow-up has a new due date, or keeps the one it had. */
export const followupExtension = letter<ExtensionFacts>({
	lane: 1,
	secret: false,
	subject: ({ outcome, code }, { t }) => (outcome === "refused" ? t.followup.refused(code) : t.followup.moved(code)),
	body: (facts, voice) => {
		const { t, language } = voice;
		const words = t.followup;
		const date = (value: string) => formatDate(value, language);
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{words.extensionText[facts.outcome](`${facts.code} (${facts.title})`)}
				</Opening>
				{facts.outcome === "refused" ? (
					<Paragraph>{words.staysDue(date(facts.dueOn), date(facts.date))}</Paragraph>
				) : (
					<Change label={t.rows.due} was={date(facts.date)} now={date(facts.dueOn)} words={t.changed} />
				)}
				{facts.note ? <Paragraph>{words.note(facts.note)}</Paragraph> : null}
				<Action href={facts.link}>{words.report}</Action>
				<Note>{words.how}</Note>
				<Closing host={facts.host} contact={facts.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleFollowup, outcome: "granted", date: "2021-10-15", dueOn: "2021-10-29", note: "" },
});
