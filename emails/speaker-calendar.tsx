import { Heading, Note, Paragraph, Reference } from "./blocks";
import type { CalendarNote } from "./facts";
import type { Voice } from "./letter";

/** How a session gets into a speaker's calendar. */
export function SpeakerCalendar(props: { calendar: CalendarNote; updated?: boolean; others?: boolean; voice: Voice }) {
	const { calendar, voice } = props;
	const { t } = voice;
	if (!calendar.attached && !calendar.fileUrl) return null;
	return (
		<>
			<Heading>{t.calendar.heading}</Heading>
			{calendar.attached ? <Paragraph>{props.updated ? t.calendar.updated : t.speaker.attached}</Paragraph> : null}
			{calendar.attached && props.others ? <Paragraph>{t.speaker.otherSessions}</Paragraph> : null}
			{calendar.attached && calendar.fileUrl ? <Note>{t.calendar.byHand}</Note> : null}
			{calendar.fileUrl ? <Reference href={calendar.fileUrl}>{t.calendar.file}</Reference> : null}
		</>
	);
}
