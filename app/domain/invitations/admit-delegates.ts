import type { Tx } from "#db/client";
import * as invitationCommands from "#db/commands/invitations";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { takeBackCalls } from "../messages/announce-invitations";
import { announceRegistrations } from "../messages/announce-registrations";
import { admit } from "../registrations/admission";
import { personKey } from "../registrations/identity";
import type { KeptFiles } from "../registrations/keep-answer-files";
import { statusOfNewcomer } from "../registrations/newcomer";
import type { PersonInput } from "../registrations/schema";
import type { ConsentChannel } from "../registrations/types";
import type { LockedInvitation } from "./lock-invitation";
import type { InvitationChannel } from "./types";

export type DelegatesAnswer =
	| { ok: true; registrations: Registration[] }
	| { ok: false; reason: "not-invited" | "too-many" }
	/** The person at this place (from 0) takes part already. */
	| { ok: false; reason: "already-registered"; at: number };

interface Acceptance {
	channel: InvitationChannel;
	/** Who said so to staff. */
	note?: string;
	consentBy?: ConsentChannel;
	formKey?: string | null;
	formHash?: string;
	/** What the one who answers for themselves handed in, kept before. */
	files?: KeptFiles;
}

/**
 * Registers the people an invited body sends, on the seats held back for the invited first, and notes the invitation as
 * accepted. All of them or none; who finds no seat waits. Runs under the event's lock.
 */
export async function admitDelegates(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	{ invitation, registered }: LockedInvitation,
	people: readonly PersonInput[],
	{ channel, note = "", ...how }: Acceptance,
): Promise<DelegatesAnswer> {
	if (registered + people.length > invitation.delegatesAllowed) return { ok: false, reason: "too-many" };
	// Nobody is written before everybody is known to be new: a refusal takes back nothing.
	const known = await firstKnown(trx, event.id, people);
	if (known !== null) return { ok: false, reason: "already-registered", at: known };
	const registrations: Registration[] = [];
	for (const [at, person] of people.entries()) {
		const { category, organisationName: name, regencyCode } = person;
		const newcomer = { category, name, regencyCode, source: "invitation", isDecided: true } as const;
		const status = await statusOfNewcomer(trx, event, newcomer);
		if (status === "not-invited") return { ok: false, reason: status };
		const admission = { status, source: "invitation", invitationId: invitation.id, ...how } as const;
		const admitted = await admit(trx, deps, event, person, admission);
		if (!admitted.ok) return { ok: false, reason: "already-registered", at };
		registrations.push(admitted.registration);
		await announceRegistrations(trx, deps, [admitted.registration.id], { letter: `registration-${status}` });
	}
	const now = deps.now().toISOString();
	await invitationCommands.update(trx, invitation.id, {
		status: "accepted",
		answeredAt: invitation.status === "accepted" ? invitation.answeredAt : now,
		answeredBy: channel,
		answerNote: note || (invitation.status === "accepted" ? invitation.answerNote : ""),
		updatedAt: now,
	});
	await takeBackCalls(trx, [invitation.id]);
	await record(trx, deps, {
		action: "invitation.accepted",
		subjectId: invitation.id,
		eventId: event.id,
		officeId: event.officeId,
		after: { channel, people: people.length },
	});
	return { ok: true, registrations };
}

/** The place (from 0) of the first person who takes part already, or whom the same answer names before. */
async function firstKnown(trx: Tx, eventId: string, people: readonly PersonInput[]): Promise<number | null> {
	const seen = new Set<string>();
	for (const [at, person] of people.entries()) {
		const key = JSON.stringify(personKey(person));
		if (seen.has(key) || (await registrationQueries.findLivingPerson(trx, eventId, personKey(person)))) return at;
		seen.add(key);
	}
	return null;
}
