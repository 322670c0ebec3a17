import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { Content } from "../primitives/content";
import { Notification } from "../primitives/notification";

interface OwnNoticeProps {
	event: { phase: EventPhase; statusReason: string | null };
	/** What the last act did. */
	news: string | null;
}

/** The one banner above a speaker's page: what happened to the event, or thanks for what was just done. */
export function OwnNotice({ event, news }: OwnNoticeProps) {
	const words = useLanguage().t.speakers.own;
	if (event.phase === "postponed" || event.phase === "cancelled") {
		return (
			<Notification tone="warn">
				<p>{words[event.phase]}</p>
				{event.statusReason ? (
					<p>
						{words.reason}: <Content>{event.statusReason}</Content>
					</p>
				) : null}
			</Notification>
		);
	}
	if (news !== "uploaded" && news !== "seen") return null;
	return (
		<Notification tone="success" alert>
			{news === "uploaded" ? words.uploaded : words.seenDone}
		</Notification>
	);
}
