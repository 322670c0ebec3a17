import { newId, type Tx } from "#db/client";
import * as groupCommands from "#db/commands/groups";
import * as groupQueries from "#db/queries/groups";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { Registration, RegistrationGroup } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { phaseOf } from "../events/lifecycle";
import { tokenHash } from "../links";
import { announceGroup } from "../messages/announce-group";
import { announceRegistrations } from "../messages/announce-registrations";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import { admit } from "../registrations/admission";
import { changeSeats } from "../registrations/change-seats";
import { formHash } from "../registrations/form-hash";
import { foldEmail, personKey } from "../registrations/identity";
import { statusOfNewcomer } from "../registrations/newcomer";
import { type Refusal, refusalOf, type StaffRefusal, staffRefusalOf } from "../registrations/rules";
import type { ConsentChannel } from "../registrations/types";
import type { DelegateInput, GroupInput } from "./schema";

type Decision =
	/** `isRepeat` when the same form had been sent before. */
	| { ok: true; group: RegistrationGroup; status: "pending" | "confirmed" | "waitlisted"; isRepeat: boolean }
	| { ok: false; reason: Refusal | StaffRefusal | "not-invited" | "form-reused" | "over-cap" }
	/** Delegates who take part already, by their number in the form, from 1. */
	| { ok: false; reason: "already-registered"; numbers: number[] };

export type GroupAnswer =
	/** `token` opens the contact's page. */
	| (Extract<Decision, { ok: true }> & { token: string })
	| Extract<Decision, { ok: false }>
	| { ok: false; reason: "no-such-event" };

/**
 * Registers several people of one organisation at once, with names or without. All of them get seats, or all wait
 * together; the contact gets one letter, each delegate with an address one of their own. By staff it needs no approval
 * and no open form. The same form key with the same answers gives the same group again.
 */
export async function registerGroup(
	deps: Deps,
	eventId: string,
	/** `consentBy`: how staff heard that the delegates agree; else the contact says so. */
	input: GroupInput & { consentBy?: ConsentChannel },
): Promise<GroupAnswer> {
	const answer = await changeSeats(deps, eventId, (trx, event) => decide(trx, deps, event, input));
	if (!answer.ok) return answer;
	const { group, status, isRepeat } = answer;
	return { ok: true, group, status, isRepeat, token: deps.links.token("group", group.id, group.linkVersion) };
}

async function decide(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	{ consentBy, ...input }: GroupInput & { consentBy?: ConsentChannel },
): Promise<Decision> {
	const { formKey, ...answers } = input;
	const hash = formHash(answers);
	const earlier = formKey ? await groupQueries.findByFormKey(trx, event.id, formKey) : undefined;
	if (earlier?.formHash === hash) return { ok: true, group: earlier, status: "pending", isRepeat: true };
	if (earlier) return { ok: false, reason: "form-reused" };
	const isStaff = deps.actor.kind === "user";
	const phase = phaseOf(event, deps.now());
	const refusal = isStaff ? staffRefusalOf(phase) : refusalOf(phase);
	if (refusal) return { ok: false, reason: refusal };
	const { delegates, category, regencyCode, organisationName: name } = input;
	if (event.seatsPerOrganisation !== null && delegates.length > event.seatsPerOrganisation)
		return { ok: false, reason: "over-cap" };
	const numbers = await takingPart(trx, event.id, delegates);
	if (numbers.length > 0) return { ok: false, reason: "already-registered", numbers };

	const newcomers = { category, name, regencyCode, source: "group", people: delegates.length } as const;
	const status = await statusOfNewcomer(trx, event, { ...newcomers, isDecided: isStaff });
	if (status === "not-invited") return { ok: false, reason: status };
	const group = await insertGroup(trx, deps, event, input, hash);
	const admitted: Registration[] = [];
	for (const [index, delegate] of delegates.entries())
		admitted.push(
			await admitDelegate(trx, deps, event, { group, input, delegate, number: index + 1, status, consentBy }),
		);
	await record(trx, deps, {
		action: "group.created",
		subjectId: group.id,
		eventId: event.id,
		officeId: event.officeId,
		after: { status, category, delegates: delegates.length, consentBy: consentBy ?? "contact" },
	});
	const ids = admitted.map(({ id }) => id);
	await announceRegistrations(trx, deps, ids, { letter: `registration-${status}` }, { tellContacts: false });
	await announceGroup(trx, deps, group, { letter: "group-registered", status });
	return { ok: true, group, status, isRepeat: false };
}

/** The numbers of delegates who are registered already, with the same name and the same address or number. */
async function takingPart(trx: Tx, eventId: string, delegates: readonly DelegateInput[]): Promise<number[]> {
	const keys = delegates.map(({ name, email, phone }) => (name === null ? null : personKey({ name, email, phone })));
	const names = keys.flatMap((key) => key?.nameFolded ?? []);
	const namesakes = await registrationQueries.listLivingByNames(trx, eventId, names);
	return keys.flatMap((key, index) => {
		const isSame = (one: Registration) =>
			one.nameFolded === key?.nameFolded &&
			((key.emailFolded !== null && one.emailFolded === key.emailFolded) ||
				(key.phone !== null && one.phone === key.phone));
		return namesakes.some(isSame) ? [index + 1] : [];
	});
}

async function insertGroup(trx: Tx, deps: Deps, event: EventRow, input: GroupInput, hash: string) {
	const id = newId();
	const at = deps.now().toISOString();
	const { category, organisationName, regencyCode, contact, mailTo, language, formKey, isFictional = false } = input;
	const organisation = { name: organisationName, category, regencyCode, isFictional };
	return groupCommands.insert(trx, {
		id,
		eventId: event.id,
		category,
		organisationId: await findOrCreateOrganisation(trx, deps, organisation),
		organisationName,
		regencyCode,
		contactName: contact.name,
		contactPosition: contact.position,
		contactEmail: contact.email,
		contactEmailFolded: foldEmail(contact.email),
		contactPhone: contact.phone,
		language,
		mailTo,
		linkHash: tokenHash(deps.links.token("group", id, 1)),
		formKey,
		formHash: formKey ? hash : null,
		isFictional: isFictional ? 1 : 0,
		createdAt: at,
		updatedAt: at,
		remindedAt: null,
	});
}

interface Delegated {
	group: RegistrationGroup;
	input: GroupInput;
	delegate: DelegateInput;
	number: number;
	status: "pending" | "confirmed" | "waitlisted";
	consentBy: ConsentChannel | undefined;
}

async function admitDelegate(trx: Tx, deps: Deps, event: EventRow, delegated: Delegated): Promise<Registration> {
	const { group, input, delegate, number, status, consentBy } = delegated;
	const { category, organisationName, regencyCode, language, isFictional = false } = input;
	const isUnassigned = delegate.name === null;
	const person = {
		...delegate,
		category,
		organisationName,
		regencyCode,
		// Screens say it in their own language; in lists and searches the seat needs some name.
		name: delegate.name ?? `Utusan ${number}`,
		titlePrefix: null,
		titleSuffix: null,
		accessNeeds: null,
		answers: {},
		consents: isUnassigned ? [] : (["event_organisation"] as const).slice(),
		language,
		isFictional,
	};
	const admission = { status, source: "group", groupId: group.id, isUnassigned } as const;
	const admitted = await admit(trx, deps, event, person, {
		...admission,
		...(isUnassigned ? {} : { consentBy: consentBy ?? "contact" }),
	});
	if (!admitted.ok) throw new Error("somebody registered a delegate although the event is locked");
	return admitted.registration;
}
