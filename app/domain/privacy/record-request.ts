import { inTransaction } from "#db/client";
import * as eventQueries from "#db/queries/events";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import * as registrationQueries from "#db/queries/registrations";
import { reachOfActor } from "../accounts/held-roles";
import type { Deps } from "../deps";
import { reachesEvent } from "../events/reach";
import { newRequest } from "./new-request";
import type { RecordedRequestInput } from "./request-schema";

/** Staff write down what somebody asked by telephone, by letter or in person. A code must be of a registration they reach. */
export function recordRequest(deps: Deps, input: RecordedRequestInput) {
	return inTransaction(deps.db, async (trx) => {
		const { code, identified, form_key: formKey, ...said } = input;
		const known = formKey ? await privacyRequestQueries.findByFormKey(trx, formKey) : undefined;
		if (known) return { ok: true, id: known.id } as const;
		const registration = code === "" ? null : await registrationQueries.findByCode(trx, code);
		const event = registration ? await eventQueries.findById(trx, registration.eventId) : undefined;
		if (code !== "" && !(event && (await reachesEvent(trx, deps.actor, "privacy.manage", event))))
			return { ok: false, reason: "no-such-registration" } as const;
		const { officeIds } = await reachOfActor(trx, deps.actor, "privacy.manage");
		const request = await newRequest(trx, deps, {
			...said,
			formKey,
			officeId: officeIds?.[0] ?? null,
			language: registration?.language ?? "id",
			registration: registration ?? null,
			isIdentified: identified,
		});
		return { ok: true, id: request.id } as const;
	});
}
