import { formatInstant } from "#app/i18n/format";
import { Action, Details, Note } from "./blocks";
import { examplePrivacyRequest } from "./examples";
import type { PrivacyRequestFacts } from "./facts";
import { Closing, Opening } from "./layout";
import { letter } from "./letter";

/** To who asked something about their own data: it came in, and by when it is answered. */
export const privacyReceived = letter<PrivacyRequestFacts>({
	lane: 1,
	secret: false,
	subject: ({ number }, { t }) => t.privacy.receivedSubject(number),
	body: (facts, voice) => {
		const { t, language } = voice;
		return (
			<>
				<Opening person={facts.person} voice={voice}>
					{facts.needsConfirmation ? t.privacy.confirmText : t.privacy.receivedText}
				</Opening>
				<Details
					rows={[
						[t.privacy.number, facts.number],
						[t.privacy.kind, facts.kind],
						[t.privacy.due, formatInstant(facts.dueAt, facts.timeZone, language)],
					]}
				/>
				<Action href={facts.link}>{facts.needsConfirmation ? t.privacy.confirm : t.privacy.open}</Action>
				<Note>{facts.needsConfirmation ? t.privacy.unasked : t.privacy.how}</Note>
				<Closing host="" contact={null} voice={voice} />
			</>
		);
	},
	example: examplePrivacyRequest,
});
