import { newId, type Tx } from "#db/client";
import * as registrationCommands from "#db/commands/registrations";
import * as registrationQueries from "#db/queries/registrations";
import type { EventRow } from "#db/tables/events";
import type { NewRegistration, Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { findOrCreateOrganisation } from "../organisations/find-or-create-organisation";
import { chooseSessions } from "./choose-sessions";
import { giveConsents, wayOf } from "./consents";
import { stateCooperative } from "./cooperative-statement";
import { personKey, registrationCode, searchText } from "./identity";
import { insertAnswers } from "./insert-answers";
import type { KeptFiles } from "./keep-answer-files";
import { noticeInForce } from "./notice-in-force";
import type { PersonInput } from "./schema";
import type { ConsentProof, ConsentWay, livingStatuses, RegistrationSource } from "./types";

/** How somebody comes in. */
export interface Admission {
	status: (typeof livingStatuses)[number];
	source: RegistrationSource;
	isOverQuota?: boolean;
	/** The registration whose seat this one takes over; it must be ended before. */
	replacesId?: string;
	formKey?: string | null;
	formHash?: string;
	/** Files handed in as answers, kept before, by question id. */
	files?: KeptFiles;
	/** The invitation that brought the person. */
	invitationId?: string;
	/** How the consent reached staff who write it down for somebody; kept in the trail as the proof there is. */
	consentBy?: ConsentProof;
	/** How the consent is proven, where the way somebody came in does not say it. */
	consentWay?: ConsentWay;
	/** The group it belongs to, and whether nobody was named for the seat yet. */
	groupId?: string;
	isUnassigned?: boolean;
}

export type Admitted = { ok: true; registration: Registration } | { ok: false; existing: Registration };

/**
 * Writes a person's registration with answers, consents and audit entry. Refused with the living registration of the
 * same person. Runs under the event's lock; the seat is decided, and the person told, by the caller.
 */
export async function admit(
	trx: Tx,
	deps: Deps,
	event: EventRow,
	person: PersonInput,
	admission: Admission,
): Promise<Admitted> {
	const existing = await registrationQueries.findLivingPerson(trx, event.id, personKey(person));
	if (existing) return { ok: false, existing };
	const isFictional = person.isFictional ?? false;
	const organisationId = await findOrCreateOrganisation(trx, deps, {
		name: person.organisationName,
		category: person.category,
		regencyCode: person.regencyCode,
		isFictional,
	});
	const registration = await insertWithCode(
		trx,
		event.codePrefix,
		rowOf(deps, event, person, admission, { organisationId, noticeVersion: await noticeInForce(trx, deps.now()) }),
	);
	await insertAnswers(trx, registration.id, person.answers, admission.files);
	const way = admission.consentWay ?? wayOf(admission);
	await giveConsents(trx, deps, registration, { consents: person.consents, way });
	await chooseSessions(trx, deps, registration, person.sessions ?? []);
	await stateCooperative(trx, deps, registration, person.answers);
	await record(trx, deps, {
		action: "registration.created",
		subjectId: registration.id,
		eventId: event.id,
		officeId: event.officeId,
		after: {
			status: registration.status,
			category: registration.category,
			source: registration.source,
			...(admission.consentBy ? { consentBy: admission.consentBy } : {}),
		},
	});
	return { ok: true, registration };
}

type RowWithoutCode = Omit<NewRegistration, "code" | "searchFolded">;

function rowOf(
	{ now, links }: Deps,
	event: EventRow,
	person: PersonInput,
	{ status, source, isOverQuota, replacesId, formKey, formHash, invitationId, groupId, isUnassigned }: Admission,
	{ organisationId, noticeVersion }: { organisationId: string; noticeVersion: string },
): RowWithoutCode {
	const id = newId();
	const at = now().toISOString();
	return {
		id,
		eventId: event.id,
		category: person.category,
		status,
		source,
		organisationId,
		organisationName: person.organisationName,
		regencyCode: person.regencyCode,
		name: person.name,
		...personKey(person),
		titlePrefix: person.titlePrefix,
		titleSuffix: person.titleSuffix,
		gender: person.gender,
		position: person.position,
		email: person.email,
		accessNeeds: person.accessNeeds,
		language: person.language,
		linkVersion: 1,
		linkHash: tokenHash(links.token("registration", id, 1)),
		passHash: tokenHash(links.token("pass", id, 1)),
		replacesId: replacesId ?? null,
		invitationId: invitationId ?? null,
		formKey: formKey ?? null,
		formHash: formKey ? (formHash ?? null) : null,
		isOverQuota: isOverQuota ? 1 : 0,
		groupId: groupId ?? null,
		isUnassigned: isUnassigned ? 1 : 0,
		isFictional: person.isFictional ? 1 : 0,
		registeredAt: at,
		waitlistedAt: status === "waitlisted" ? at : null,
		confirmedAt: status === "confirmed" ? at : null,
		updatedAt: at,
		noticeVersion,
	};
}

const draws = 20;

/** With millions of codes per prefix, a free one is found at the first draw or soon after. */
async function insertWithCode(trx: Tx, prefix: string, row: RowWithoutCode): Promise<Registration> {
	for (let draw = 0; draw < draws; draw++) {
		const code = registrationCode(prefix);
		const searchFolded = searchText({
			...row,
			code,
			titlePrefix: row.titlePrefix ?? null,
			titleSuffix: row.titleSuffix ?? null,
			phone: row.phone ?? null,
			email: row.email ?? null,
		});
		const registration = await registrationCommands.insert(trx, { ...row, code, searchFolded });
		if (registration) return registration;
	}
	throw new Error(`no free registration code with the prefix ${prefix} in ${draws} draws`);
}
