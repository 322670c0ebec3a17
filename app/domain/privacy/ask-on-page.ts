import { inTransaction } from "#db/client";
import * as eventCommands from "#db/commands/events";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import type { PrivacyRequest } from "#db/tables/privacy";
import type { Registration } from "#db/tables/registrations";
import type { Deps } from "../deps";
import { newRequest } from "./new-request";
import type { OwnRequestInput } from "./request-schema";

/** The holder of a registration asks something about their data. An open request of the same kind is answered with itself. */
export function askOnPage(deps: Deps, registration: Registration, input: OwnRequestInput): Promise<PrivacyRequest> {
	return inTransaction(deps.db, async (trx) => {
		await eventCommands.lock(trx, registration.eventId);
		const { kind, message, form_key: formKey } = input;
		const { id, name, email, phone, language } = registration;
		const known =
			(formKey && (await privacyRequestQueries.findByFormKey(trx, formKey))) ||
			(await privacyRequestQueries.findOpen(trx, { kind, registrationId: id, emailFolded: null }));
		if (known && known.registrationId === id) return known;
		const said = { kind, message, formKey, name, email, phone, language, way: "page" } as const;
		return newRequest(trx, deps, { ...said, registration, isIdentified: true });
	});
}
