import { useLanguage } from "#app/i18n/context";
import { formatDate, formatTimeRange } from "#app/i18n/format";
import { Panel } from "../primitives/panel";
import { SummaryList } from "../primitives/summary-list";

export interface CalendarPartFacts {
	method: string;
	uid: string;
	sequence: number;
	summary: string;
	location: string;
	start: string;
	end: string;
	timeZone: string;
	organizer: string;
	attendee: string;
}

/** The calendar entry a letter carries, as a calendar would read it. `language` is the letter's. */
export function CalendarPart({ part, language }: { part: CalendarPartFacts; language: string }) {
	const { lang, t } = useLanguage();
	const words = t.messages;
	const methods: Record<string, string> = words.calendarMethods;
	const when = `${formatDate(part.start, lang)}, ${formatTimeRange(part.start, part.end, part.timeZone, lang)}`;
	return (
		<Panel title={words.calendar}>
			<SummaryList
				rows={[
					{ label: words.calendarMethod, value: methods[part.method] ?? part.method },
					{ label: words.calendarSummary, value: <span lang={language}>{part.summary}</span> },
					{ label: words.calendarWhen, value: when },
					{ label: words.calendarWhere, value: <span lang={language}>{part.location}</span> },
					{ label: words.calendarOrganizer, value: part.organizer },
					{ label: words.calendarAttendee, value: part.attendee },
					{ label: words.calendarUid, value: part.uid },
					{ label: words.calendarSequence, value: String(part.sequence) },
				]}
			/>
		</Panel>
	);
}
