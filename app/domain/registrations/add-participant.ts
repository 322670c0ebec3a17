import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { reachesEvent } from "../events/reach";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "./admission";
import { changeSeats } from "./change-seats";
import { keepAnswerFiles } from "./keep-answer-files";
import { statusOfNewcomer } from "./newcomer";
import { type StaffRefusal, staffRefusalOf } from "./rules";
import type { PersonInput } from "./schema";
import type { ConsentChannel } from "./types";

export type AddAnswer =
	/** With a seat, or on the waiting list when the party is full. */
	| { ok: true; registration: Registration }
	| { ok: false; reason: StaffRefusal | "no-such-event" | "not-invited" }
	/** The person takes part already: `existingId`. */
	| { ok: false; reason: "already-registered"; existingId: string };

/**
 * Registers somebody who telephoned or wrote, whether the public form is open or not, until the event is over. What
 * staff enter needs no approval: a seat, else a place in the queue, and the letter that says so.
 */
export async function addParticipant(
	deps: Deps,
	eventId: string,
	{ consentBy, ...person }: PersonInput & { consentBy: ConsentChannel },
): Promise<AddAnswer> {
	const files = await keepAnswerFiles(deps, person.files);
	return changeSeats(deps, eventId, async (trx, event): Promise<AddAnswer> => {
		if (!(await reachesEvent(trx, deps.actor, "registrations.write", event)))
			return { ok: false, reason: "no-such-event" };
		const refusal = staffRefusalOf(phaseOf(event, deps.now()));
		if (refusal) return { ok: false, reason: refusal };
		const { category, organisationName: name, regencyCode } = person;
		const newcomer = { category, name, regencyCode, source: "staff", isDecided: true } as const;
		const status = await statusOfNewcomer(trx, event, newcomer);
		if (status === "not-invited") return { ok: false, reason: status };
		const admitted = await admit(trx, deps, event, person, { status, source: "staff", consentBy, files });
		if (!admitted.ok) return { ok: false, reason: "already-registered", existingId: admitted.existing.id };
		const { registration } = admitted;
		await announceRegistrations(trx, deps, [registration.id], { letter: `registration-${status}` });
		return { ok: true, registration };
	});
}
