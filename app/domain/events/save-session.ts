import { inTransaction, newId } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import * as speakerQueries from "#db/queries/speakers";
import type { EventSession } from "#db/tables/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceSpeakers } from "../messages/announce-speakers";
import { announceSession } from "../registrations/announce-session";
import { speakerLine } from "../speakers/rules";
import { placePeople, type SessionPersonInput } from "../speakers/session-people";
import { changesBetween } from "./changes";
import { refuseStale } from "./form-version";
import { lockOwnEvent } from "./reach";
import { plannedLines, sessionFields } from "./session-fields";
import type { SessionKind } from "./types";

export interface SessionInput {
	/** One of the event's days. */
	dayId: string;
	kind: SessionKind;
	title: string;
	/** `HH:MM` on the day's date, in the event's zone. */
	startTime: string;
	endTime: string;
	room: string;
	/** Places of its own among which participants choose; null or absent: for everybody. */
	capacity?: number | null | undefined;
	/** Who speaks and who moderates, in the order in which the programme names them. */
	people: readonly SessionPersonInput[];
}

/**
 * Adds a session to the programme, or changes the one with `sessionId`. `version` is what the form of an existing one
 * showed, as with `editEvent`.
 */
export async function saveSession(
	deps: Deps,
	eventId: string,
	sessionId: string | null,
	input: SessionInput,
	version?: string,
) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, "events.write", eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const existing = sessionId ? await eventQueries.findSession(trx, eventId, sessionId) : undefined;
		if (sessionId && !existing) return { ok: false, reason: "no-such-session" } as const;
		const { startTime, endTime, people, ...columns } = input;
		const day = (await eventQueries.listDays(trx, eventId)).find(({ id }) => id === input.dayId);
		if (!day) return { ok: false, reason: "no-such-day" } as const;
		if (endTime <= startTime) return { ok: false, reason: "end-before-start" } as const;
		const date = day.startsAtLocal.slice(0, 10);
		const session = {
			...columns,
			capacity: input.capacity ?? null,
			startsAtLocal: `${date}T${startTime}`,
			endsAtLocal: `${date}T${endTime}`,
		};
		const id = existing?.id ?? newId();
		const before = (await speakerQueries.listSessionPeople(trx, eventId)).filter(({ sessionId }) => sessionId === id);
		if (existing) {
			const stored = sessionFields(
				existing,
				before.map(({ role, ...one }) => ({ role, line: speakerLine(one) })),
			);
			const known = people.length > 0 ? await speakerQueries.listByEvent(trx, eventId) : [];
			const stale = refuseStale(version, stored, sessionFields(session, plannedLines(people, known)));
			if (stale) return stale;
		}
		if (existing) await eventCommands.updateSession(trx, id, session);
		else await eventCommands.insertSession(trx, { ...session, id, eventId, createdAt: deps.now().toISOString() });
		const placed = await placePeople(trx, deps, event, id, people);
		await record(trx, deps, {
			action: "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween(
				{ sessionId: id, ...existing, people: before.map((one) => `${one.role}: ${speakerLine(one)}`) },
				{ sessionId: id, ...session, people: placed.map(({ line }) => line) },
			),
			people: [{ kind: "speaker", ids: [...before, ...placed].map(({ speakerId }) => speakerId) }],
		});
		const choosers = existing && event.status === "published" ? await sessionChoiceQueries.listChoosers(trx, id) : [];
		if (existing && choosers.length > 0)
			await announceSession(trx, deps, eventId, { choosers, isOther: isOther(existing, session) });
		await announceSpeakers(trx, deps, eventId);
		return { ok: true, sessionId: id } as const;
	});
}

type Shown = Pick<EventSession, "title" | "room" | "startsAtLocal" | "endsAtLocal" | "capacity">;

/** Whether those who chose the session have to hear of the change. */
function isOther(before: Shown, after: Shown): boolean {
	const names = ["title", "room", "startsAtLocal", "endsAtLocal"] as const;
	return names.some((name) => before[name] !== after[name]) || (before.capacity === null) !== (after.capacity === null);
}
