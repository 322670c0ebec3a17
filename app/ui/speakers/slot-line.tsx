import type { SpeakerSlot } from "#app/domain/speakers/rules";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatTimeRange } from "#app/i18n/format";
import { Content } from "../primitives/content";

/** One session of a speaker in two lines: what, and when. */
export function SlotLine({ slot }: { slot: SpeakerSlot }) {
	const { lang, t } = useLanguage();
	return (
		<span className="line">
			<Content>{slot.title}</Content>
			{slot.role === "moderator" ? ` (${t.speakers.roles.moderator})` : null}
			<span className="line muted small">
				{formatDate(slot.start, lang)}, {formatTimeRange(slot.start, slot.end, slot.timeZone, lang)}
			</span>
		</span>
	);
}
