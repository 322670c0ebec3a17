import { Action, Details, Note, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type LinkFacts = RegistrationFacts & {
	readonly status: "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled" | "replaced";
};

/** The personal link once more: asked for, or after a second registration of the same person. */
export const registrationLink = letter<LinkFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.link.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.link.opening}
				</Opening>
				<Details
					rows={[...eventRows(event, voice), [t.rows.code, facts.code], [t.link.status, t.link.statuses[facts.status]]]}
				/>
				<Action href={facts.link}>{t.mine.open}</Action>
				<Note>{t.mine.keep}</Note>
				<Paragraph>{t.link.unasked}</Paragraph>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, status: "confirmed" },
});
