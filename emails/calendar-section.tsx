import { Fragment } from "react";
import { Heading, Note, Paragraph, Reference } from "./blocks";
import type { CalendarNote, EventDay, EventFacts } from "./facts";
import { googleCalendarLink } from "./google-calendar";
import type { Voice } from "./letter";
import { outlookCalendarLink } from "./outlook-calendar";

/** How the event gets into the recipient's calendar, and what to do where no invitation is shown. */
export function CalendarSection(props: {
	event: EventFacts;
	days: readonly EventDay[];
	calendar: CalendarNote;
	updated?: boolean;
	voice: Voice;
}) {
	const { event, days, calendar, voice } = props;
	const { t } = voice;
	const numbered = (day: EventDay) => {
		const index = event.days.indexOf(day);
		return event.days.length > 1 ? t.dayOf(index + 1, event.days.length) : "";
	};
	// A second entry made by hand would stay behind when the invitation moves: after a change only the file is offered.
	const byHand = props.updated ? [] : days;
	if (!calendar.attached && !calendar.fileUrl && byHand.length === 0) return null;
	return (
		<>
			<Heading>{t.calendar.heading}</Heading>
			{calendar.attached ? <Paragraph>{props.updated ? t.calendar.updated : t.calendar.attached}</Paragraph> : null}
			{calendar.attached && days.length > 1 ? <Paragraph>{t.calendar.otherDays}</Paragraph> : null}
			{calendar.attached && !calendar.replies ? <Paragraph>{t.calendar.noReplies}</Paragraph> : null}
			{calendar.attached && (calendar.fileUrl || byHand.length > 0) ? <Note>{t.calendar.byHand}</Note> : null}
			{calendar.fileUrl ? <Reference href={calendar.fileUrl}>{t.calendar.file}</Reference> : null}
			{byHand.map((day) => {
				const label = numbered(day);
				const title = label ? `${event.title} – ${label}` : event.title;
				return (
					<Fragment key={day.start}>
						<Reference href={googleCalendarLink(event, day, title)}>{t.calendar.google(label)}</Reference>
						<Reference href={outlookCalendarLink(event, day, title)}>{t.calendar.outlook(label)}</Reference>
					</Fragment>
				);
			})}
		</>
	);
}
