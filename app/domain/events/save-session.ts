import { inTransaction, newId } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as eventQueries from "#db/queries/events";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { changesBetween } from "./changes";
import { lockOwnEvent } from "./reach";
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
	/** One speaker a line. */
	speakers: string;
}

/** Adds a session to the programme, or changes the one with `sessionId`. */
export async function saveSession(deps: Deps, eventId: string, sessionId: string | null, input: SessionInput) {
	return inTransaction(deps.db, async (trx) => {
		const event = await lockOwnEvent(trx, deps.actor, eventId);
		if (!event) return { ok: false, reason: "no-such-event" } as const;
		if (event.status === "cancelled") return { ok: false, reason: "cancelled" } as const;
		const existing = sessionId ? await eventQueries.findSession(trx, eventId, sessionId) : undefined;
		if (sessionId && !existing) return { ok: false, reason: "no-such-session" } as const;
		const { startTime, endTime, ...columns } = input;
		const day = (await eventQueries.listDays(trx, eventId)).find(({ id }) => id === input.dayId);
		if (!day) return { ok: false, reason: "no-such-day" } as const;
		if (endTime <= startTime) return { ok: false, reason: "end-before-start" } as const;
		const date = day.startsAtLocal.slice(0, 10);
		const session = { ...columns, startsAtLocal: `${date}T${startTime}`, endsAtLocal: `${date}T${endTime}` };
		const id = existing?.id ?? newId();
		if (existing) await eventCommands.updateSession(trx, id, session);
		else await eventCommands.insertSession(trx, { ...session, id, eventId, createdAt: deps.now().toISOString() });
		await record(trx, deps, {
			action: "event.edited",
			subjectId: eventId,
			eventId,
			officeId: event.officeId,
			...changesBetween({ sessionId: id, ...existing }, { sessionId: id, ...session }),
		});
		return { ok: true, sessionId: id } as const;
	});
}
