import type { Tx } from "#db/client";
import * as attendanceQueries from "#db/queries/attendance";
import * as registrationQueries from "#db/queries/registrations";
import type { Deps } from "../deps";
import { handOver } from "../registrations/hand-over";
import { arrive } from "./arrive";
import { type Applied, type DeskPlace, type DeskWork, doWithSeats, isListOf } from "./desk-work";
import type { DeskActResult, SubstituteAct } from "./types";

/**
 * Lets somebody in for a colleague of the same organisation ("diwakilkan"): the seat stays, the trail says who handed it
 * to whom, and the ticket of before is void. Refused once the one who is replaced was let in on this list.
 */
export function letSubstituteIn(
	deps: Deps,
	eventId: string,
	act: SubstituteAct,
	place: DeskPlace,
): Promise<DeskActResult> {
	return doWithSeats(deps, eventId, act, place, (trx, work) => apply(trx, deps, work, act));
}

async function apply(trx: Tx, deps: Deps, work: DeskWork, act: SubstituteAct): Promise<Applied> {
	const { event } = work;
	if (event.status !== "published") return { outcome: "not_held" };
	if (!(await isListOf(trx, event.id, act))) return { outcome: "no_such_list" };
	const before = await registrationQueries.findById(trx, act.registrationId);
	if (before?.eventId !== event.id) return { outcome: before ? "other_event" : "unknown" };
	const about = { registrationId: before.id };
	if (before.status !== "confirmed")
		return {
			outcome: before.status === "pending" || before.status === "waitlisted" ? "not_confirmed" : "ended",
			...about,
		};
	const living = await attendanceQueries.findLiving(trx, before.id, act);
	if (living) return { outcome: "already", ...about, attendanceId: living.id };
	const handed = await handOver(trx, deps, event, before, {
		...act.person,
		titlePrefix: null,
		titleSuffix: null,
		accessNeeds: null,
		consents: ["event_organisation"],
		language: before.language,
		isFictional: before.isFictional === 1,
		consentBy: "in_person",
		isThere: true,
	});
	if (!handed.ok)
		return {
			outcome: "already_registered",
			...("existingId" in handed ? { registrationId: handed.existingId } : about),
		};
	const { dayId, sessionId, at, isOffline } = act;
	const registrationId = handed.registration.id;
	return arrive(trx, deps, work, { registrationId, dayId, sessionId, at, isOffline, method: "substitute" });
}
