import type { SpjState } from "#app/domain/spj/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

const tones = { present: "ok", missing: "warn", exempt: "mute" } as const;

/** How an item of the accountability file stands. */
export function SpjStateTag({ state }: { state: SpjState }) {
	return <Tag tone={tones[state]}>{useLanguage().t.spj.states[state]}</Tag>;
}
