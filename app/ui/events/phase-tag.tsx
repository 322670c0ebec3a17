import type { EventPhase } from "#app/domain/events/types";
import { useLanguage } from "#app/i18n/context";
import { Tag } from "../primitives/tag";

const tones = {
	draft: "mute",
	scheduled: "info",
	open: "ok",
	closed: "warn",
	running: "info",
	finished: "plain",
	reported: "plain",
	postponed: "warn",
	cancelled: "bad",
} as const satisfies Record<EventPhase, string>;

/** What an event is right now, as a word on a tint. */
export function PhaseTag({ phase }: { phase: EventPhase }) {
	const { t } = useLanguage();
	return <Tag tone={tones[phase]}>{t.events.phases[phase]}</Tag>;
}
