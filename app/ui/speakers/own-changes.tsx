import type { SlotChange, SpeakerSlot } from "#app/domain/speakers/rules";
import { useLanguage } from "#app/i18n/context";
import { formatDate, formatTimeRange } from "#app/i18n/format";
import { Button } from "../primitives/button";
import { Content } from "../primitives/content";
import { Panel } from "../primitives/panel";

interface OwnChangesProps {
	changes: readonly SlotChange[];
	/** Fingerprint of what is shown here. */
	told: string;
}

/** What moved since the speaker last looked, from when to when, until they say that they have read it. */
export function OwnChanges({ changes, told }: OwnChangesProps) {
	const { t } = useLanguage();
	const words = t.speakers.own;
	if (changes.length === 0) return null;
	return (
		<Panel title={words.changes}>
			{changes.map(({ sessionId, before, after }) => (
				<section key={sessionId}>
					<h3>
						<Content>{(after ?? before)?.title}</Content>
					</h3>
					<p className="muted">
						{words.was}: <s>{before ? <Slot slot={before} other={after} /> : words.notThere}</s>
					</p>
					<p>
						{words.now}: <strong>{after ? <Slot slot={after} other={before} /> : words.takenOff}</strong>
					</p>
				</section>
			))}
			<form method="post">
				<input type="hidden" name="seen" value={told} />
				<Button variant="secondary">{words.seen}</Button>
			</form>
		</Panel>
	);
}

/** A session in words; its title and part only when they are what changed. */
function Slot({ slot, other }: { slot: SpeakerSlot; other: SpeakerSlot | null }) {
	const { lang, t } = useLanguage();
	const when = `${formatDate(slot.start, lang)}, ${formatTimeRange(slot.start, slot.end, slot.timeZone, lang)}`;
	const title = other && other.title !== slot.title ? slot.title : "";
	const part = other && other.role !== slot.role ? t.speakers.roles[slot.role] : "";
	const room = slot.room || (other?.room ? "–" : "");
	return <>{[title, part, when, room, slot.place].filter(Boolean).join(", ")}</>;
}
