import { isAttended } from "#app/domain/attendance/rules";
import { toLocal } from "#app/domain/calendar/time-zone";
import type { DeskList, DeskListLink } from "#app/ui/attendance/types";
import type { ReadDb } from "#db/client";
import * as eventQueries from "#db/queries/events";
import type { EventDay, EventRow, EventSession } from "#db/tables/events";
import { deskHref } from "./desk-address.server";
import { notFound } from "./responses.server";

/** The lists of an event, and the one that is asked for. */
export interface AskedList {
	list: DeskList;
	day: EventDay;
	session: EventSession | null;
	days: DeskListLink[];
	/** The sessions of that day on which people are checked in. */
	sessions: DeskListLink[];
}

/** The list an address asks for: today's day unless one is named, before the event the first one. Null without days. */
export async function listAskedFor(
	read: ReadDb,
	event: EventRow,
	query: URLSearchParams,
	now: Date,
): Promise<AskedList | null> {
	const [days, programme] = await Promise.all([
		eventQueries.listDays(read, event.id),
		eventQueries.listSessions(read, event.id),
	]);
	const day = days.find(({ position }) => String(position) === query.get("hari")) ?? dayOf(days, event, now);
	if (!day) return null;
	const ofDay = programme.filter(({ dayId, kind }) => dayId === day.id && isAttended(kind));
	const session = ofDay.find(({ id }) => id === query.get("sesi")) ?? null;
	return {
		day,
		session,
		list: listOf(event, day, session),
		days: days.map(({ position, startsAtLocal }) => ({
			position,
			startsAtLocal,
			title: null,
			href: deskHref(event.id, { position, sessionId: null }),
			isCurrent: position === day.position,
		})),
		sessions: ofDay.map(({ id, title, startsAtLocal }) => ({
			position: day.position,
			startsAtLocal,
			title,
			href: deskHref(event.id, { position: day.position, sessionId: id }),
			isCurrent: id === session?.id,
		})),
	};
}

/** The list a form is about; 404 for one of another event. */
export async function listOfForm(
	read: ReadDb,
	event: EventRow,
	{ dayId, sessionId }: { dayId: string; sessionId: string | null },
): Promise<DeskList> {
	const days = await eventQueries.listDays(read, event.id);
	const session = sessionId ? await eventQueries.findSession(read, event.id, sessionId) : null;
	const day = days.find(({ id }) => id === dayId);
	if (!day || session === undefined || (session && session.dayId !== day.id)) throw notFound();
	return listOf(event, day, session);
}

function listOf(event: EventRow, day: EventDay, session: EventSession | null): DeskList {
	return {
		eventId: event.id,
		dayId: day.id,
		sessionId: session?.id ?? null,
		isLimited: session !== null && session.capacity !== null,
		position: day.position,
		title: session?.title ?? null,
		timeZone: event.timeZone,
	};
}

/** Today's day; before the event its first day, after it its last. */
function dayOf(days: readonly EventDay[], event: EventRow, now: Date): EventDay | undefined {
	const today = toLocal(now.toISOString(), event.timeZone).slice(0, 10);
	return days.find(({ startsAtLocal }) => startsAtLocal.slice(0, 10) >= today) ?? days.at(-1);
}
