import type { Tx } from "#db/client";
import * as attendanceCommands from "#db/commands/attendance";
import * as attendanceQueries from "#db/queries/attendance";
import * as registrationQueries from "#db/queries/registrations";
import * as sessionChoiceQueries from "#db/queries/session-choices";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { isLiving } from "../registrations/rules";
import { arrive } from "./arrive";
import { type Applied, type DeskPlace, type DeskWork, doAtDesk, isListOf } from "./desk-work";
import type { CheckInAct, CheckInBy, CheckInMethod, DeskActResult } from "./types";

const methods = { pass: "qr", code: "code", registration: "manual" } as const satisfies Record<
	CheckInBy["by"],
	CheckInMethod
>;

/**
 * Lets somebody in on one list. Of two desks at once one gets the row, the other the calm answer "already" with when and
 * where. Whoever has no seat is named to the desk and not let in, unless a supervisor gives a reason; a ticket that was
 * cancelled or handed over, and somebody of another event, is refused without a name.
 */
export function checkIn(deps: Deps, eventId: string, act: CheckInAct, place: DeskPlace): Promise<DeskActResult> {
	return doAtDesk(deps, eventId, act, place, (trx, work) => apply(trx, deps, work, act));
}

async function apply(trx: Tx, deps: Deps, work: DeskWork, act: CheckInAct): Promise<Applied> {
	const { event, reach } = work;
	if (!(await isListOf(trx, event.id, act))) return { outcome: "no_such_list" };
	if (act.method === "paper" && !reach.isSupervisor) return { outcome: "not_allowed" };
	const found = await find(trx, act);
	if (!found) return { outcome: "unknown" };
	if (found.eventId !== event.id) return { outcome: "other_event" };
	const registration = await attendanceCommands.lockRegistration(trx, found.id);
	if (!registration) return { outcome: "unknown" };
	const method = act.method ?? methods[act.by];
	const about = { registrationId: registration.id, method };
	if (event.status !== "published") return { outcome: "not_held", ...about };
	const { dayId, sessionId, at, isOffline } = act;
	const arrival = { ...about, dayId, sessionId, at, isOffline, reason: act.reason };
	const hasEnded = !isLiving(registration.status);
	if (hasEnded && act.by === "pass") return { outcome: "void", ...about };
	// Whoever was let in and cancelled afterwards was there all the same.
	const isThere = (await attendanceQueries.findLiving(trx, registration.id, act)) !== undefined;
	if (!isThere) {
		const obstacle = registration.status !== "confirmed" ? (hasEnded ? "ended" : "not_confirmed") : null;
		const refusal = obstacle ?? ((await belongsTo(trx, registration, act.sessionId)) ? null : "not_on_list");
		const isOverridden = act.reason !== undefined && reach.isSupervisor;
		if (refusal && !isOverridden) return { outcome: refusal, ...about };
	}
	return arrive(trx, deps, work, arrival);
}

function find(trx: Tx, who: CheckInBy) {
	if (who.by === "pass") return attendanceQueries.findRegistrationByPass(trx, tokenHash(who.token));
	if (who.by === "code") return registrationQueries.findByCode(trx, who.code);
	return registrationQueries.findById(trx, who.registrationId);
}

/** Whether somebody with a seat belongs in a session: in any without places of its own, else in those they have one in. */
async function belongsTo(trx: Tx, { id, eventId }: Registration, sessionId: string | null): Promise<boolean> {
	if (sessionId === null) return true;
	const limited = await sessionChoiceQueries.listLimitedSessions(trx, [eventId]);
	if (!limited.some((session) => session.id === sessionId)) return true;
	const choices = await sessionChoiceQueries.listByRegistrations(trx, [id]);
	return choices.some((choice) => choice.sessionId === sessionId && choice.status === "confirmed");
}
