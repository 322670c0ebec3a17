import { Action, Details, Paragraph } from "./blocks";
import { eventRows } from "./event-rows";
import { exampleRegistration } from "./examples";
import type { RegistrationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

export type UndoneFacts = RegistrationFacts & {
	/** What holds now. */
	readonly status: "pending" | "confirmed" | "waitlisted" | "rejected" | "cancelled" | "replaced";
	/** Whether a calendar entry is withdrawn with this letter. */
	readonly withdrawsCalendar: boolean;
};

/** The organisers take back what they had told: the status that holds again is said. */
export const registrationUndone = letter<UndoneFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.undone.subject(event.title),
	body: (facts, voice) => {
		const { t } = voice;
		const { event, status } = facts;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{t.undone.opening}
				</Opening>
				<Details
					rows={[[t.link.status, t.link.statuses[status]], ...eventRows(event, voice), [t.rows.code, facts.code]]}
				/>
				<Paragraph>{status === "confirmed" ? t.undone.seated : t.undone.wait}</Paragraph>
				{facts.withdrawsCalendar ? <Paragraph>{t.undone.calendar}</Paragraph> : null}
				<Action href={facts.link}>{t.mine.open}</Action>
				<Closing host={event.host} contact={event.contact} voice={voice} />
			</>
		);
	},
	example: { ...exampleRegistration, status: "pending", withdrawsCalendar: true },
});
