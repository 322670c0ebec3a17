import type { ReaderState } from "#app/domain/briefings/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

const tones = {
	waiting: "info",
	sent: "ok",
	toHandOver: "warn",
	handedOver: "ok",
	revoked: "mute",
	expired: "mute",
} as const satisfies Record<ReaderState, string>;

/** What became of a reader's letter of a week. */
export function ReaderStateTag({ state }: { state: ReaderState }) {
	const { t } = useLanguage();
	return <Tag tone={tones[state]}>{t.briefings.states[state]}</Tag>;
}
