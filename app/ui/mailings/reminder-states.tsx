import { type ReminderKind, reminderKinds } from "#app/domain/mailings/types";
import { useLanguage } from "#app/i18n/context";
import { formatInstant } from "#app/i18n/format";
import { SummaryList } from "../primitives/summary-list";

interface ReminderStatesProps {
	/** Those switched on, with the instant they leave at and the one they left at. */
	reminders: readonly { kind: ReminderKind; leaves: string; left: string | null; isPast: boolean }[];
	hasDays: boolean;
	timeZone: string;
}

/** When each letter by date leaves, or left. */
export function ReminderStates({ reminders, hasDays, timeZone }: ReminderStatesProps) {
	const { lang, t } = useLanguage();
	const words = t.mailings;
	const stateOf = (kind: ReminderKind) => {
		if (!hasDays) return words.noDays;
		const reminder = reminders.find((one) => one.kind === kind);
		if (!reminder) return words.off;
		if (reminder.left) return words.left(formatInstant(reminder.left, timeZone, lang));
		return reminder.isPast ? words.missed : words.leaves(formatInstant(reminder.leaves, timeZone, lang));
	};
	return <SummaryList rows={reminderKinds.map((kind) => ({ label: words.kinds[kind], value: stateOf(kind) }))} />;
}
