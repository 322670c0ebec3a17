import { z } from "zod";
import type { Language } from "#app/i18n/language";
import { readEventAnswers, type TypedFile } from "../questions/event-answers";
import { personFields, readFormKey } from "../registrations/schema";
import type { AskedQuestion, Category, ConsentPurpose } from "../registrations/types";
import type { SeatPerson } from "./seat-person";

/** A delegate's own data for a seat of their group. */
export interface SeatClaim extends SeatPerson {
	/** To the event's own questions, by question id. */
	answers: Record<string, string>;
	files: Record<string, TypedFile>;
	consents: ConsentPurpose[];
	language: Language;
	formKey: string | null;
}

interface Asked {
	/** The party of the seat. */
	category: Category;
	/** The event's own questions, and the files that came along, by name of the field. */
	questions: readonly AskedQuestion[];
	files: ReadonlyMap<string, TypedFile>;
	/** That of the letters to come. */
	language: Language;
}

/** The form behind the link of a seat without a name. */
export function claimSchema({ category, questions, files, language }: Asked) {
	return z.record(z.string(), z.unknown()).transform((fields, context): SeatClaim => {
		const refuse = (field: string, message: string) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined });
		const person = personFields.safeParse(fields);
		for (const issue of person.error?.issues ?? []) refuse(String(issue.path[0]), issue.message);
		if (!fields.phone && !fields.email) refuse("phone", "contact-required");
		if (!fields.consent) refuse("consent", "consent-required");
		const own = readEventAnswers(questions, { category, fields, files });
		for (const [field, problem] of Object.entries(own.problems)) refuse(field, problem);
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
			answers: own.answers,
			files: own.files,
			consents: ["event_organisation", ...(fields.consent_photo ? (["photo_documentation"] as const) : [])],
			language,
			formKey: readFormKey(fields.form_key),
		};
	});
}
