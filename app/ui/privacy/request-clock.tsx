import { clockOf } from "#app/domain/privacy/rules";
import { useLanguage } from "#app/i18n/context";
import { Icon } from "../primitives/icon";
import { Tag } from "../primitives/tag";

/** What is left of 3 × 24 hours: in words, with a sign and a tint once it is short or gone. */
export function RequestClock({ dueAt, now }: { dueAt: string; now: string }) {
	const { t } = useLanguage();
	const words = t.privacy.queue;
	const clock = clockOf(dueAt, new Date(now));
	if (clock.isLate)
		return (
			<Tag tone="bad">
				<Icon name="warning" /> {words.overdue(clock.hours)}
			</Tag>
		);
	const left = words.left(clock.hours, clock.minutes);
	return clock.isSoon ? (
		<Tag tone="warn">
			<Icon name="warning" /> {left}
		</Tag>
	) : (
		<Tag tone="info">{left}</Tag>
	);
}
