import type { Language } from "#app/i18n/language";
import { inTransaction } from "#db/client";
import * as privacyRequestQueries from "#db/queries/privacy-requests";
import { limitAttempts } from "../accounts/limit-attempts";
import type { Deps } from "../deps";
import { foldEmail } from "../registrations/identity";
import { fold } from "../text";
import { newRequest } from "./new-request";
import type { PublicRequestInput } from "./request-schema";

/** So that nobody can fill a stranger's mailbox by asking again and again. */
const perAddress = { max: 3, minutes: 60 };

/**
 * Takes a request from somebody without a link: when the address is held, its link is mailed there, and whoever opens it
 * is who asks. Tells the caller nothing: known and unknown addresses get the same answer. The registration it is about is
 * the one of that name at the address, or the only person's there.
 */
export async function askByForm(deps: Deps, input: PublicRequestInput, language: Language): Promise<void> {
	const { kind, message, name, email } = input;
	const emailFolded = foldEmail(email);
	if (emailFolded === null || !(await privacyRequestQueries.isHeld(deps.db, emailFolded))) return;
	if (!(await limitAttempts(deps, `privacy-request:${emailFolded}`, perAddress)).ok) return;
	await inTransaction(deps.db, async (trx) => {
		const registrations = await privacyRequestQueries.listByEmail(trx, emailFolded);
		const people = new Set(registrations.map(({ nameFolded }) => nameFolded));
		const registration =
			registrations.find(({ nameFolded }) => nameFolded === fold(name)) ??
			(people.size === 1 ? registrations[0] : null);
		const about = { kind, registrationId: registration?.id ?? null, emailFolded };
		if (await privacyRequestQueries.findOpen(trx, about)) return;
		const said = { kind, message, name, email, phone: null, language, way: "form", formKey: null } as const;
		await newRequest(trx, deps, { ...said, registration: registration ?? null, isIdentified: false });
	});
}
