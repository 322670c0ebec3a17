import { formatInstant, formatNumber } from "#app/i18n/format";
import { Action, Details, Note, Paragraph, Reference } from "./blocks";
import { eventRows } from "./event-rows";
import type { InvitationFacts } from "./facts";
import { Closing, Opening } from "./layout";
import type { Voice } from "./letter";

/** What, when and where, for how many, until when to answer, and the two ways: the answer and the signed letter. */
export function InvitationBody(props: { facts: InvitationFacts; opening: string; voice: Voice }) {
	const { facts, opening, voice } = props;
	const { t, language } = voice;
	const { event } = facts;
	return (
		<>
			<Opening person={facts.person} voice={voice}>
				{opening}
			</Opening>
			<Details
				rows={[
					[t.rows.letterNumber, facts.number ?? ""],
					...eventRows(event, voice),
					[t.rows.organisation, facts.organisation],
					[
						t.rows.category,
						t.invitation.places(t.categories[facts.category], formatNumber(facts.places, language), facts.places),
					],
					[t.rows.respondBy, facts.respondBy ? formatInstant(facts.respondBy, event.timeZone, language) : ""],
				]}
			/>
			<Action href={facts.link}>{t.invitation.answer}</Action>
			<Note>{t.invitation.keep}</Note>
			{facts.letterUrl ? <Reference href={facts.letterUrl}>{t.invitation.signed}</Reference> : null}
			{facts.travelCosts ? <Paragraph>{facts.travelCosts}</Paragraph> : null}
			<Closing host={event.host} contact={event.contact} voice={voice} />
		</>
	);
}
