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

/** How far a letter got, and what may keep it. */
export interface LetterState {
	status: LetterStatus;
	lane: number;
	bouncedAt: string | null;
	/** Since when letters of its event are held back; null when they leave. */
	lettersPausedAt: string | null;
}

/** How far a letter got, as a word. */
export function LetterStatusTag({ letter }: { letter: LetterState }) {
	const { t } = useLanguage();
	const { status, lane, bouncedAt, lettersPausedAt } = letter;
	if (bouncedAt !== null) return <Tag tone="bad">{t.delivery.bounced}</Tag>;
	// What lets somebody sign in is never held back.
	if (status === "pending" && lettersPausedAt !== null && lane > 0) return <Tag tone="warn">{t.delivery.paused}</Tag>;
	return <Tag tone={tones[status]}>{t.messages.statuses[status]}</Tag>;
}
