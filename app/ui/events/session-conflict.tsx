import { useLanguage } from "#app/i18n/context";
import { formatDate } from "#app/i18n/format";
import { type Conflict, EditConflict } from "./edit-conflict";
import type { SessionDay } from "./session-form";

interface SessionConflictProps {
	/** The session's own page. */
	page: string;
	conflicts: readonly Conflict[] | null;
	days: readonly SessionDay[];
}

/** What somebody else changed of a session meanwhile. */
export function SessionConflict({ page, conflicts, days }: SessionConflictProps) {
	const { lang, t } = useLanguage();
	const words = t.planning;
	const labels: Record<string, string> = {
		day: words.sessionDay,
		start: words.startsAt,
		end: words.endsAt,
		kind: words.sessionKind,
		title: words.sessionTitle,
		room: words.room,
		capacity: words.capacity,
		speakers: t.speakers.choose.speakers,
		moderators: t.speakers.choose.moderators,
	};
	const choices: Record<string, Record<string, string>> = {
		kind: t.events.sessionKinds,
		day: Object.fromEntries(
			days.map((day) => [day.id, `${words.dayLegend(day.position)}: ${formatDate(day.startsAtLocal, lang)}`]),
		),
	};
	return (
		<EditConflict
			page={page}
			conflicts={conflicts}
			label={(field) => labels[field] ?? field}
			show={(field, value) => choices[field]?.[value] ?? value}
		/>
	);
}
