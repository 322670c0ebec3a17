import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

/** How far a speaker's link is: none, made but not sent, sent, or sent with changes nobody read yet. */
export type SpeakerLinkState = "none" | "ready" | "invited" | "news";

const tones = { none: "mute", ready: "info", invited: "ok", news: "warn" } as const;

/** The state of a speaker's link in a word. */
export function LinkState({ state }: { state: SpeakerLinkState }) {
	const { t } = useLanguage();
	return <Tag tone={tones[state]}>{t.speakers.linkStates[state]}</Tag>;
}
