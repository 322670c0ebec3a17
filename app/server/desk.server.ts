import type { DeskActResult } from "#app/domain/attendance/types";
import { toLocal } from "#app/domain/calendar/time-zone";
import { containsPattern } from "#app/domain/text";
import type { LastAct } from "#app/ui/attendance/desk-outcome";
import type { ReadDb } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import type { EventDay, EventRow } from "#db/tables/events";

/** What the desk shows next: the answer to a scan, or the people a name may mean. */
export type DeskAnswer =
	| { act: "in" | "already" | "refused" | "undone"; registrationId: string }
	| { act: "unknown" | "other-event" }
	| { words: string };

const acts: Record<LastAct["act"], string> = {
	in: "masuk",
	already: "sudah",
	refused: "belum",
	undone: "batal",
	unknown: "tidak-dikenal",
	"other-event": "lain",
};

/** The desk's address after an act; it holds no name, only what the officer typed to search for one. */
export function deskHref(eventId: string, position: number, answer?: DeskAnswer): string {
	const query = new URLSearchParams({ hari: String(position) });
	if (answer && "words" in answer) query.set("cari", answer.words);
	if (answer && "act" in answer) query.set("hasil", acts[answer.act]);
	if (answer && "registrationId" in answer) query.set("peserta", answer.registrationId);
	return `/petugas/${eventId}?${query}`;
}

/** What the desk is told about an act; null where there is no desk any more. */
export function answerTo({ outcome, registrationId }: DeskActResult): DeskAnswer | null {
	switch (outcome) {
		case "in":
		case "already":
			return registrationId === null ? null : { act: outcome, registrationId };
		case "not_confirmed":
		case "ended":
			return registrationId === null ? null : { act: "refused", registrationId };
		case "other_event":
			return { act: "other-event" };
		case "void":
		case "unknown":
			return { act: "unknown" };
		default:
			return null;
	}
}

const shownMatches = 20;

/** What the desk of one event shows: the day, who is there, and what the address asks for. Null without days. */
export async function deskView(read: ReadDb, event: EventRow, query: URLSearchParams, now: Date) {
	const days = await eventQueries.listDays(read, event.id);
	const day = days.find(({ position }) => String(position) === query.get("hari")) ?? dayOf(days, event, now);
	if (!day) return null;
	const at = { eventId: event.id, dayId: day.id, sessionId: null };
	const words = (query.get("cari") ?? "").trim().slice(0, 200);
	const patterns = words.split(/\s+/).slice(0, 6).map(containsPattern);
	const [counts, recent, found, last] = await Promise.all([
		attendanceQueries.countByCategory(read, at),
		attendanceQueries.listRecent(read, { ...at, limit: 20 }),
		words ? attendanceQueries.listMatches(read, { ...at, patterns, limit: shownMatches + 1 }) : [],
		lastAct(read, at, query),
	]);
	return {
		day: { ...at, position: day.position, timeZone: event.timeZone },
		days: days.map(({ position, startsAtLocal }) => ({
			position,
			startsAtLocal,
			href: deskHref(event.id, position),
		})),
		counts,
		recent,
		search: words ? { words, people: found.slice(0, shownMatches), hasMore: found.length > shownMatches } : null,
		last,
	};
}

/** Today's day; before the event its first day, after it its last. */
function dayOf(days: readonly EventDay[], event: EventRow, now: Date): EventDay | undefined {
	const today = toLocal(now.toISOString(), event.timeZone).slice(0, 10);
	return days.find(({ startsAtLocal }) => startsAtLocal.slice(0, 10) >= today) ?? days.at(-1);
}

/** The act the address tells of, read from what is stored: an old address tells nothing that is no longer so. */
async function lastAct(
	read: ReadDb,
	at: attendanceQueries.ListOfEvent,
	query: URLSearchParams,
): Promise<LastAct | null> {
	const told = query.get("hasil");
	if (told === acts.unknown) return { act: "unknown" };
	if (told === acts["other-event"]) return { act: "other-event" };
	const registrationId = query.get("peserta");
	const person = registrationId && (await attendanceQueries.findForDesk(read, { ...at, registrationId }));
	if (!person) return null;
	const isIn = person.attendanceId !== null;
	if (told === acts.in) return isIn ? { act: "in", person } : null;
	if (told === acts.already) return isIn ? { act: "already", person } : null;
	if (told === acts.undone) return isIn ? null : { act: "undone", person };
	return told === acts.refused && person.status !== "confirmed" ? { act: "refused", person } : null;
}
