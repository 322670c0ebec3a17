import type { Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as sessionChoiceCommands from "#db/commands/session-choices";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "./admission";
import { personKey } from "./identity";
import { partyQuestions } from "./questions";
import { isLiving, noOffer } from "./rules";
import type { PersonInput } from "./schema";
import { tellStanding } from "./tell-standing";
import type { ConsentProof, RegistrationSource } from "./types";

/** Who comes instead. Party, organisation and the organisation's answers stay those of the seat. */
export type Colleague = Omit<PersonInput, "category" | "organisationName" | "regencyCode" | "answers">;

export interface HandOverConsent {
	/** Who says that the colleague agreed; null: the colleague is asked when the new link is opened. */
	consentBy: ConsentProof | null;
	/** How the one who hands over knows of it. */
	consentReason?: string | undefined;
	/** The colleague stands at the desk: without an e-mail address there is nobody to be told. */
	isThere?: boolean | undefined;
}

export type HandedOver =
	/** The registration of the colleague. */
	| { ok: true; registration: Registration }
	| { ok: false; reason: "not-living" | "same-person" }
	/** The colleague takes part already: `existingId`. */
	| { ok: false; reason: "already-registered"; existingId: string };

/**
 * Hands a living seat, or the place in the queue, over, under the event's lock: the one who steps back is told and their
 * calendar entry withdrawn; the colleague gets a registration, code, link and letter of their own.
 */
export async function handOver(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	before: Registration,
	{ consentBy, consentReason, isThere = false, ...colleague }: Colleague & HandOverConsent,
): Promise<HandedOver> {
	const { status } = before;
	if (!isLiving(status)) return { ok: false, reason: "not-living" };
	const existing = await registrationQueries.findLivingPerson(trx, event.id, personKey(colleague));
	if (existing?.id === before.id) return { ok: false, reason: "same-person" };
	if (existing) return { ok: false, reason: "already-registered", existingId: existing.id };

	const at = deps.now().toISOString();
	await registrationCommands.update(trx, before.id, { status: "replaced", endedAt: at, updatedAt: at, ...noOffer });
	const person = { ...colleague, ...(await seatOf(trx, before, deps.now())) };
	const admitted = await admit(trx, deps, event, person, {
		status,
		source: keptSource(before.source),
		isOverQuota: before.isOverQuota === 1,
		replacesId: before.id,
		...(consentBy ? { consentBy } : {}),
		...(isThere ? { consentWay: "desk" as const } : {}),
	});
	if (!admitted.ok) throw new Error("somebody registered the colleague although the event is locked");
	// The place in the queue belongs to the organisation, not to the person; so do an offer and a place in a group.
	const { waitlistedAt, offeredAt, offerExpiresAt, offerCount, groupId } = before;
	const registration = await registrationCommands.update(trx, admitted.registration.id, {
		waitlistedAt,
		offeredAt,
		offerExpiresAt,
		offerCount,
		groupId,
	});
	await sessionChoiceCommands.handOver(trx, before.id, registration.id, at);
	await record(trx, deps, {
		action: "registration.replaced",
		subjectId: before.id,
		eventId: event.id,
		officeId: event.officeId,
		before: { status },
		after: { status: "replaced", replacedBy: registration.code },
		...(consentReason ? { reason: consentReason } : {}),
	});
	await announceRegistrations(trx, deps, [before.id], { letter: "registration-replaced" });
	if (!isThere || registration.email) await tellStanding(trx, deps, event, { ...registration, status });
	return { ok: true, registration };
}

/** Seats that are counted apart stay what they are, whoever takes them over. */
function keptSource(source: RegistrationSource): RegistrationSource {
	return source === "walk_in" || source === "invitation" || source === "group" ? source : "staff";
}

/** What stays with the seat: the party's own answers. What the organiser asked each person is asked anew. */
async function seatOf(trx: Tx, before: Registration, now: Date) {
	const { category, organisationName, regencyCode } = before;
	const partyIds = new Set(partyQuestions(now).map(({ id }) => id));
	const answers = (await registrationQueries.listAnswers(trx, before.id)).filter(({ question }) =>
		partyIds.has(question),
	);
	return {
		category,
		organisationName,
		regencyCode,
		answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer])),
	};
}
