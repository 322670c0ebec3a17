import { formatDate } from "#app/i18n/format";
import { Action, Details, Note } from "./blocks";
import type { FollowupFacts } from "./facts";
import { Closing, Opening } from "./layout";
import type { Voice } from "./letter";

/** What is to be done, until when, and where to report it. */
export function FollowupBody({ facts, opening, voice }: { facts: FollowupFacts; opening: string; voice: Voice }) {
	const { t, language } = voice;
	return (
		<>
			<Opening person={facts.person} voice={voice}>
				{opening}
			</Opening>
			<Details
				rows={[
					[t.rows.followup, `${facts.code}\n${facts.title}`],
					[t.rows.due, formatDate(facts.dueOn, language)],
					[t.rows.source, facts.eventTitle],
				]}
			/>
			<Action href={facts.link}>{t.followup.report}</Action>
			<Note>{t.followup.how}</Note>
			<Closing host={facts.host} contact={facts.contact} voice={voice} />
		</>
	);
}
