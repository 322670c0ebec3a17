import type { ComponentProps } from "react";
import { useLanguage } from "#app/i18n/context";
import { CalendarAnswers } from "../answers/calendar-answers";
import { AuditTrail, type TrailLine } from "./audit-trail";
import { PersonAttendance, PersonCalls, PersonLetters } from "./registration-records";

interface PersonRecordsProps {
	eventId: string;
	timeZone: string;
	calendar: ComponentProps<typeof CalendarAnswers>["calendar"];
	attendance: ComponentProps<typeof PersonAttendance>["checkIns"];
	letters: ComponentProps<typeof PersonLetters>["letters"];
	calls: ComponentProps<typeof PersonCalls>["calls"];
	trail: readonly TrailLine[];
}

/** What happened with a registration: answers in calendars, check-ins, letters, calls, and who changed what. */
export function PersonRecords({ eventId, timeZone, calendar, attendance, letters, calls, trail }: PersonRecordsProps) {
	const { t } = useLanguage();
	const words = t.registrations;
	return (
		<>
			<CalendarAnswers calendar={calendar} timeZone={timeZone} />
			<section>
				<h2>{words.attendance}</h2>
				<PersonAttendance checkIns={attendance} timeZone={timeZone} />
			</section>
			<section>
				<h2>{words.letters}</h2>
				<PersonLetters letters={letters} timeZone={timeZone} />
			</section>
			{calls.length > 0 ? (
				<section>
					<h2>{words.calls}</h2>
					<PersonCalls calls={calls} href={`/panel/kegiatan/${eventId}/telepon?tampilan=semua`} timeZone={timeZone} />
				</section>
			) : null}
			<section>
				<h2>{t.audit.heading}</h2>
				<AuditTrail lines={trail} timeZone={timeZone} />
			</section>
		</>
	);
}
