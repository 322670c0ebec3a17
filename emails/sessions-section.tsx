import { formatShortDate, formatTimeRange } from "#app/i18n/format";
import { Heading, Items } from "./blocks";
import type { RegistrationFacts, SessionFacts } from "./facts";
import type { Voice } from "./letter";

/** The sessions somebody chose: when and where, and which of them have no place yet. */
export function SessionsSection({ facts, voice }: { facts: RegistrationFacts; voice: Voice }) {
	const { sessions = [] } = facts;
	if (sessions.length === 0) return null;
	return (
		<>
			<Heading>{voice.t.sessions.heading}</Heading>
			<Items items={sessions.map((session) => sessionLine(session, facts.event.timeZone, voice))} />
		</>
	);
}

/** "Klinik NIK, 16 September 2021, 13.00–15.00 WIB, Ruang Melati: daftar tunggu". */
export function sessionLine({ title, start, end, room, isWaiting }: SessionFacts, timeZone: string, voice: Voice) {
	const { t, language } = voice;
	const when = `${formatShortDate(start, language)}, ${formatTimeRange(start, end, timeZone, language)}`;
	const line = [title, when, room].filter(Boolean).join(", ");
	return isWaiting ? `${line}: ${t.sessions.waiting}` : line;
}
