import { formatInstant } from "#app/i18n/format";
import { exampleGroup, GroupBody, type GroupFacts, unnamedOf } from "./group-body";
import { letter } from "./letter";

export type GroupRegisteredFacts = GroupFacts & {
	readonly status: "pending" | "confirmed" | "waitlisted";
};

/** The one letter to the contact who registered several people of an organisation. */
export const groupRegistered = letter<GroupRegisteredFacts>({
	lane: 1,
	secret: false,
	subject: ({ event }, { t }) => t.group.registeredSubject(event.title),
	body: (facts, voice) => {
		const { group } = voice.t;
		const unnamed = unnamedOf(facts);
		const until = facts.namesUntil && formatInstant(facts.namesUntil, facts.event.timeZone, voice.language);
		const paragraphs = [
			group.registered(facts.organisation, facts.delegates.length),
			group.statuses[facts.status],
			group.ownLinks,
			...(unnamed > 0 ? [group.unnamedYet(unnamed, until ?? "")] : []),
		];
		return <GroupBody facts={facts} paragraphs={paragraphs} voice={voice} />;
	},
	example: { ...exampleGroup, status: "confirmed" },
});
