import type { Tx } from "#db/client";
import type { EventRow } from "#db/tables/events";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "../registrations/admission";
import type { PersonInput } from "../registrations/schema";
import { arrive } from "./arrive";
import { type Applied, type DeskPlace, type DeskWork, doWithSeats, isListOf } from "./desk-work";
import { doorSeats } from "./door-seats";
import type { DeskActResult, WalkInAct } from "./types";

/**
 * Registers somebody at the door, who said that they agree, and lets them in. Where their party has no seat left a
 * supervisor gives a reason; a desk without a signal could not know, so there the person is in and a supervisor looks at it.
 * Somebody who takes part already is let in as who they are. Who gave an address gets the letter of a confirmed seat.
 */
export function registerWalkIn(deps: Deps, eventId: string, act: WalkInAct, place: DeskPlace): Promise<DeskActResult> {
	return doWithSeats(deps, eventId, act, place, (trx, work) => apply(trx, deps, work, act));
}

async function apply(trx: Tx, deps: Deps, work: DeskWork, act: WalkInAct): Promise<Applied> {
	const { event, reach } = work;
	if (event.status !== "published") return { outcome: "not_held" };
	if (!(await isListOf(trx, event.id, act))) return { outcome: "no_such_list" };
	const left = (await doorSeats(trx, event))[act.person.category];
	const isOverQuota = left === 0;
	const isOverridden = act.reason !== undefined && reach.isSupervisor;
	if (isOverQuota && !isOverridden && !act.isOffline) return { outcome: "full" };
	const admitted = await admit(trx, deps, event, personOf(act, event), {
		status: "confirmed",
		source: "walk_in",
		isOverQuota,
		consentBy: "in_person",
	});
	const { dayId, sessionId, at, isOffline, reason } = act;
	if (!admitted.ok) {
		const { id, status } = admitted.existing;
		if (status !== "confirmed") return { outcome: "already_registered", registrationId: id };
		return arrive(trx, deps, work, { registrationId: id, dayId, sessionId, at, isOffline, method: "manual" });
	}
	const { registration } = admitted;
	// Whoever left only a telephone number stands at the desk: there is nobody to call.
	if (registration.email)
		await announceRegistrations(trx, deps, [registration.id], { letter: "registration-confirmed" });
	const arrival = {
		registrationId: registration.id,
		dayId,
		sessionId,
		at,
		isOffline,
		method: "walk_in",
		reason,
	} as const;
	const applied = await arrive(trx, deps, work, arrival);
	return { ...applied, needsDecision: isOverQuota && !isOverridden };
}

function personOf({ person }: WalkInAct, event: EventRow): PersonInput {
	return {
		...person,
		regencyCode: null,
		titlePrefix: null,
		titleSuffix: null,
		accessNeeds: null,
		answers: {},
		consents: ["event_organisation"],
		language: "id",
		isFictional: event.isFictional === 1,
	};
}
