import { newId, type Tx } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as attendanceQueries from "#db/queries/attendance";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import type { Applied, DeskWork } from "./desk-work";
import type { CheckInMethod, DeskListId } from "./types";

/** An arrival of somebody who is held by this transaction. */
export interface Arrival extends DeskListId {
	registrationId: string;
	/** UTC instant. */
	at: string;
	isOffline: boolean;
	method: CheckInMethod;
	/** Why somebody without a seat was let in. */
	reason?: string | undefined;
}

/**
 * Writes that somebody is there, or that they were before: of several scans of one person the earliest says when and
 * where, in whatever order the desks tell of them.
 */
export async function arrive(trx: Tx, deps: Deps, { event, place }: DeskWork, arrival: Arrival): Promise<Applied> {
	const { registrationId, dayId, sessionId, at, method, reason } = arrival;
	const now = deps.now().toISOString();
	const byWhom = {
		checkedInAt: at,
		station: place.station,
		recordedById: deps.actor.kind === "user" ? deps.actor.id : null,
		recordedByName: deps.actor.name,
	};
	const facts = { subjectId: registrationId, eventId: event.id, officeId: event.officeId };
	const living = await attendanceQueries.findLiving(trx, registrationId, { dayId, sessionId });
	if (living) {
		if (at < living.checkedInAt) {
			await attendanceCommands.update(trx, living.id, { ...byWhom, changedAt: now });
			await record(trx, deps, {
				...facts,
				action: "attendance.corrected",
				before: { attendanceId: living.id, checkedInAt: living.checkedInAt },
				after: { checkedInAt: at },
			});
		}
		return { outcome: "already", registrationId, attendanceId: living.id, method };
	}
	const attendanceId = newId();
	await attendanceCommands.insert(trx, {
		id: attendanceId,
		registrationId,
		dayId,
		sessionId,
		method,
		...byWhom,
		recordedAt: now,
		isOffline: arrival.isOffline ? 1 : 0,
	});
	await record(trx, deps, {
		...facts,
		action: "attendance.checked-in",
		after: { attendanceId, dayId, ...(sessionId ? { sessionId } : {}), method, checkedInAt: at },
		...(reason ? { reason } : {}),
	});
	return { outcome: "in", registrationId, attendanceId, method };
}
