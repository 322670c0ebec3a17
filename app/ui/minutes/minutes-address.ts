/** In addresses this stands in the place of a session for what was said outside of them. */
export const outsideSessions = "umum";

/** The page of a session's minutes, or with null of those outside of sessions. */
export function minutesPage(eventId: string, sessionId: string | null): string {
	return `/panel/kegiatan/${eventId}/notula/${sessionId ?? outsideSessions}`;
}

/** The sheets to print: the minutes of the whole event, or of one place of them. */
export function minutesSheets(eventId: string, place?: { sessionId: string | null }): string {
	const sheets = `/panel/kegiatan/${eventId}/notula/cetak`;
	return place ? `${sheets}?sesi=${place.sessionId ?? outsideSessions}` : sheets;
}
