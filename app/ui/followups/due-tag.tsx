import type { DueState } from "#app/domain/followups/rules";
import type { FollowupStatus } from "#app/domain/followups/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

/** Late, near, under way or closed, in words; with days where they matter. */
export function DueTag({ due, status }: { due: DueState; status: FollowupStatus }) {
	const { t } = useLanguage();
	const words = t.followups;
	switch (due.state) {
		case "late":
			return <Tag tone="bad">{words.due.late(due.days)}</Tag>;
		case "soon":
			return <Tag tone="warn">{due.days === 0 ? words.due.today : words.due.left(due.days)}</Tag>;
		case "running":
			return <Tag tone="info">{words.statuses[status]}</Tag>;
		case "done":
			return <Tag tone="plain">{words.statuses.done}</Tag>;
		case "cancelled":
			return <Tag tone="mute">{words.statuses.cancelled}</Tag>;
	}
}
