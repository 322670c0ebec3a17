import { useLanguage } from "#app/i18n/context";
import { formatDate, formatTime, formatTimeRange } from "#app/i18n/format";
import { type Conflict, EditConflict } from "./edit-conflict";

interface ScheduleConflictProps {
	eventId: string;
	conflicts: readonly Conflict[] | null;
	timeZone: string;
}

/** Days and windows somebody else changed meanwhile. */
export function ScheduleConflict({ eventId, conflicts, timeZone }: ScheduleConflictProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const windows: Record<string, string> = {
		opens: `${words.opensDate}, ${words.opensTime}`,
		closes: `${words.closesDate}, ${words.closesTime}`,
		edit_closes: words.editClosesLegend,
	};
	const packages: Record<string, string> = words.packages;
	/** A moment, or a day as `start|end|package`. */
	const show = (_field: string, value: string) => {
		const [start = "", end, meetingPackage = ""] = value.split("|");
		const time = end ? formatTimeRange(start, end, timeZone, lang) : formatTime(start, timeZone, lang);
		return [formatDate(start, lang), time, packages[meetingPackage]].filter(Boolean).join(", ");
	};
	return (
		<EditConflict
			page={`/panel/kegiatan/${eventId}/jadwal`}
			conflicts={conflicts}
			label={(field) => windows[field] ?? words.dayLegend(Number(field.replace("day_", "")))}
			show={show}
		/>
	);
}
