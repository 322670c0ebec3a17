import type { LetterStatus } from "#app/domain/messages/types";
import { useLanguage } from "#app/i18n/context";
import { Tag, type TagTone } from "../primitives/tag";

const tones: Record<LetterStatus, TagTone> = {
	pending: "info",
	sending: "info",
	sent: "ok",
	failed: "bad",
	cancelled: "mute",
	superseded: "mute",
};

/** How far a letter got, as a word. */
export function LetterStatusTag({ status }: { status: LetterStatus }) {
	const { t } = useLanguage();
	return <Tag tone={tones[status]}>{t.messages.statuses[status]}</Tag>;
}
