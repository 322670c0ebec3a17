import { formatInstant } from "#app/i18n/format";
import { exampleGroup, GroupBody, type GroupFacts, unnamedOf } from "./group-body";
import { letter } from "./letter";

/** Seats of a group for which nobody was named, before names can no longer be filled in. */
export const groupReminder = letter<GroupFacts>({
	lane: 2,
	secret: false,
	subject: (facts, { t }) => t.group.reminderSubject(unnamedOf(facts), facts.event.title),
	body: (facts, voice) => {
		const { group } = voice.t;
		const until = facts.namesUntil && formatInstant(facts.namesUntil, facts.event.timeZone, voice.language);
		return (
			<GroupBody
				facts={facts}
				paragraphs={[group.reminder(unnamedOf(facts), until ?? ""), group.reminderHow]}
				voice={voice}
			/>
		);
	},
	example: exampleGroup,
});
