import { formatShortDate } from "#app/i18n/format";
import { exampleFollowup } from "./examples";
import type { FollowupFacts } from "./facts";
import { FollowupBody } from "./followup-body";
import { letter } from "./letter";

export type ReminderFacts = FollowupFacts & {
	readonly phase: "before" | "overdue";
	/** Whole days until or since the due date. */
	readonly days: number;
};

/** The due date comes near, or has passed. */
export const followupReminder = letter<ReminderFacts>({
	lane: 2,
	secret: false,
	subject: (facts, { t, language }) =>
		facts.phase === "before"
			? t.followup.before(formatShortDate(facts.dueOn, language))
			: t.followup.overdue(facts.code),
	body: (facts, voice) => {
		const { followup } = voice.t;
		const opening = facts.phase === "before" ? followup.beforeText(facts.days) : followup.overdueText(facts.days);
		return <FollowupBody facts={facts} opening={opening} voice={voice} />;
	},
	example: { ...exampleFollowup, phase: "before", days: 3 },
});
