import type { DueState } from "#app/domain/followups/rules";
import { useLanguage } from "#app/i18n/context";
import { Notification } from "../primitives/notification";

interface OwnerNoticeProps {
	due: DueState;
	/** What the owner has just done: `sent` a report, or asked for an `extension`. */
	news: string | null;
}

/** The one banner above the owner's page: thanks, that it is closed, or that it is late. */
export function OwnerNotice({ due, news }: OwnerNoticeProps) {
	const isSent = news === "sent" || news === "extension";
	const words = useLanguage().t.followups.owner;
	if (due.state === "done") {
		return (
			<Notification tone="success" title={words.doneTitle} alert={isSent}>
				{words.doneText}
			</Notification>
		);
	}
	if (due.state === "cancelled") {
		return (
			<Notification tone="info" title={words.cancelledTitle}>
				{words.cancelledText}
			</Notification>
		);
	}
	if (isSent) {
		return (
			<Notification tone="success" alert>
				{news === "extension" ? words.extensionSent : words.sent}
			</Notification>
		);
	}
	return due.state === "late" ? <Notification tone="warn">{words.lateWarning(due.days)}</Notification> : null;
}
