import { newId, type Tx } from "#db/client";
import * as privacyRequestCommands from "#db/commands/privacy-requests";
import * as eventQueries from "#db/queries/events";
import type { NewPrivacyRequest, PrivacyRequest } from "#db/tables/privacy";
import type { Registration } from "#db/tables/registrations";
import { record } from "../audit/record";
import type { Deps } from "../deps";
import { tokenHash } from "../links";
import { foldEmail, registrationCode } from "../registrations/identity";
import { announceRequest } from "./announce-request";
import { dueAfter } from "./rules";

type Said = Pick<NewPrivacyRequest, "kind" | "way" | "name" | "email" | "phone" | "language"> & {
	message: string;
	formKey: string | null;
	/** Whose queue it stands in when it is about no registration; null: that of those who reach every office. */
	officeId?: string | null;
	/** Whom it is about, where that is known. */
	registration: Registration | null;
	/** Who asks is known already: by a personal link, or to staff. */
	isIdentified: boolean;
};

const draws = 20;

/** Writes a request down, starts its clock, and tells who asks by letter. Its office is that of the registration's event. */
export async function newRequest(trx: Tx, deps: Deps, said: Said): Promise<PrivacyRequest> {
	const { registration, isIdentified, officeId = null, ...words } = said;
	const event = registration ? await eventQueries.findById(trx, registration.eventId) : undefined;
	const id = newId();
	const byStaff = deps.actor.kind === "user" ? deps.actor.name : "";
	const receivedAt = deps.now();
	const row = {
		...words,
		id,
		state: isIdentified ? "identified" : "received",
		officeId: event?.officeId ?? officeId,
		registrationId: registration?.id ?? null,
		emailFolded: foldEmail(said.email ?? null),
		linkHash: tokenHash(deps.links.token("request", id, 1)),
		receivedAt: receivedAt.toISOString(),
		dueAt: dueAfter(receivedAt),
		identifiedAt: isIdentified ? receivedAt.toISOString() : null,
		identifiedByName: isIdentified ? byStaff : "",
		recordedByName: byStaff,
		isFictional: registration?.isFictional ?? 0,
	} as const;
	for (let draw = 0; draw < draws; draw++) {
		const request = await privacyRequestCommands.insert(trx, { ...row, number: registrationCode("PDP") });
		if (!request) continue;
		await announceRequest(trx, deps, request, "privacy-received");
		await record(trx, deps, {
			action: "privacy.request-received",
			subjectId: id,
			eventId: event?.id ?? null,
			officeId: request.officeId,
			after: { number: request.number, kind: request.kind, way: request.way },
		});
		return request;
	}
	throw new Error(`no free number for a request in ${draws} draws`);
}
