import { z } from "zod";
import type { Language } from "#app/i18n/language";
import { personFields, readFormKey } from "../registrations/schema";
import type { ConsentPurpose } from "../registrations/types";
import type { SeatPerson } from "./seat-person";

/** A delegate's own data for a seat of their group. */
export interface SeatClaim extends SeatPerson {
	consents: ConsentPurpose[];
	language: Language;
	formKey: string | null;
}

/** The form behind the link of a seat without a name; `language` is that of the letters to come. */
export function claimSchema(language: Language) {
	return z.record(z.string(), z.unknown()).transform((fields, context): SeatClaim => {
		const refuse = (field: string, message: string) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined });
		const person = personFields.safeParse(fields);
		for (const issue of person.error?.issues ?? []) refuse(String(issue.path[0]), issue.message);
		if (!fields.phone && !fields.email) refuse("phone", "contact-required");
		if (!fields.consent) refuse("consent", "consent-required");
		if (!person.success || context.issues.length > 0) return z.NEVER;
		const { name, title_prefix, title_suffix, gender, position, email, phone, access_needs } = person.data;
		return {
			name,
			titlePrefix: title_prefix,
			titleSuffix: title_suffix,
			gender,
			position,
			email,
			phone,
			accessNeeds: access_needs,
			consents: ["event_organisation", ...(fields.consent_photo ? (["photo_documentation"] as const) : [])],
			language,
			formKey: readFormKey(fields.form_key),
		};
	});
}
