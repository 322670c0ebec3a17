import type { RequestState } from "#app/domain/privacy/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

const tones = { received: "warn", identified: "info", fulfilled: "ok", refused: "mute" } as const satisfies Record<
	RequestState,
	string
>;

/** How far a request is. */
export function RequestStateTag({ state }: { state: RequestState }) {
	const { t } = useLanguage();
	return <Tag tone={tones[state]}>{t.privacy.states[state]}</Tag>;
}
