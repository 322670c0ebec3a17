import { inTransaction, newId, type Tx } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as attendanceQueries from "#db/queries/attendance";
import * as eventQueries from "#db/queries/events";
import * as registrationQueries from "#db/queries/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import type { CheckInMethod } from "./types";

/** Whom the desk means: by the ticket's token, by code, or chosen from the list of names. */
export type CheckInBy =
	| { by: "pass"; token: string }
	| { by: "code"; code: string }
	| { by: "registration"; registrationId: string };

/** One arrival on one day; `station` is the desk's own name. */
export type CheckIn = CheckInBy & { dayId: string; station?: string };

const methods = { pass: "qr", code: "code", registration: "manual" } as const satisfies Record<
	CheckInBy["by"],
	CheckInMethod
>;

/**
 * Lets somebody in on one day. Of two desks at once one gets the row, the other the calm answer "already" with who was
 * let in; whoever is not confirmed is named to the desk and not let in. Somebody of another event is not named.
 */
export async function checkIn(deps: Deps, eventId: string, arrival: CheckIn) {
	const now = deps.now().toISOString();
	return inTransaction(deps.db, async (trx) => {
		const event = await eventQueries.findById(trx, eventId);
		const day = (await eventQueries.listDays(trx, eventId)).find(({ id }) => id === arrival.dayId);
		if (!event || !day) return { ok: false, reason: "no-such-day" } as const;
		if (event.status !== "published") return { ok: false, reason: "not-held" } as const;
		const found = await find(trx, arrival);
		if (!found) return { ok: false, reason: "unknown" } as const;
		if (found.eventId !== eventId) return { ok: false, reason: "other-event" } as const;
		const registration = await attendanceCommands.lockRegistration(trx, found.id);
		if (!registration) return { ok: false, reason: "unknown" } as const;
		const registrationId = registration.id;
		// Whoever was let in and cancelled afterwards was there all the same.
		const already = { ok: false, reason: "already", registrationId } as const;
		if (await attendanceQueries.findLiving(trx, registrationId, day.id)) return already;
		if (registration.status !== "confirmed") {
			const isWaiting = registration.status === "pending" || registration.status === "waitlisted";
			return { ok: false, reason: isWaiting ? "not-confirmed" : "ended", registrationId } as const;
		}
		const attendanceId = newId();
		const isFirst = await attendanceCommands.insert(trx, {
			id: attendanceId,
			registrationId,
			dayId: day.id,
			method: methods[arrival.by],
			station: arrival.station ?? null,
			checkedInAt: now,
			recordedAt: now,
			recordedById: deps.actor.kind === "user" ? deps.actor.id : null,
			recordedByName: deps.actor.name,
			isOffline: 0,
		});
		if (!isFirst) return already;
		await record(trx, deps, {
			action: "attendance.checked-in",
			subjectId: registrationId,
			eventId,
			officeId: event.officeId,
			after: { attendanceId, day: day.position, method: methods[arrival.by] },
		});
		return { ok: true, registrationId, attendanceId } as const;
	});
}

function find(trx: Tx, who: CheckInBy) {
	if (who.by === "pass") return attendanceQueries.findRegistrationByPass(trx, tokenHash(who.token));
	if (who.by === "code") return registrationQueries.findByCode(trx, who.code);
	return registrationQueries.findById(trx, who.registrationId);
}
