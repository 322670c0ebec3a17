import { exampleGroup, GroupBody, type GroupFacts } from "./group-body";
import { letter } from "./letter";

/** What happened to delegates of a group, or to the event they are registered for. */
export type GroupNewsKind =
	| "promoted"
	| "approved"
	| "rejected"
	| "cancelled"
	| "replaced"
	| "event-changed"
	| "event-postponed"
	| "event-cancelled";

export type GroupNewsFacts = GroupFacts & {
	readonly news: GroupNewsKind;
	/** Names (or codes) of those whom the news is about; all delegates when it is about the event. */
	readonly about: readonly string[];
	readonly reason: string | null;
};

/** One letter to the contact, whatever number of delegates the news is about. */
export const groupNews = letter<GroupNewsFacts>({
	lane: 1,
	secret: false,
	subject: (facts, { t }) => t.group.newsSubject[facts.news](facts.event.title),
	body: (facts, voice) => {
		const { group, rows } = voice.t;
		const reason = facts.reason ? [`${rows.reason}: ${facts.reason}`] : [];
		const opening = group.news[facts.news](facts.about.join(", "));
		return <GroupBody facts={facts} paragraphs={[opening, ...reason]} voice={voice} />;
	},
	example: { ...exampleGroup, news: "promoted", about: ["Siti Rahmawati", "Budi Santoso", "TAN-4C7HJ"], reason: null },
});
