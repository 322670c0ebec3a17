import type { RegistrationInput } from "#app/domain/registrations/schema";
import type { Category } from "#app/domain/registrations/types";
import { organisationOf } from "./recorded-events";
import { type SeedRegistration, seedRegistrations } from "./seed-data";
import { stored } from "./stored-words";

/** A figure of the data as somebody who fills in the public form today. */
export function formOf(one: SeedRegistration): RegistrationInput {
	const organisation = organisationOf(one);
	return {
		category: stored("category", one.category),
		organisationName: organisation.name,
		regencyCode: organisation.regencyCode,
		name: one.name,
		titlePrefix: one.titlePrefix,
		titleSuffix: one.titleSuffix,
		gender: stored("gender", one.gender),
		position: one.position,
		email: one.email,
		phone: one.phone,
		accessNeeds: null,
		answers: {},
		consents: ["event_organisation"],
		language: "id",
		isFictional: true,
		formKey: null,
	};
}

/** Figures of the Tangerang data, so many per party, leaving out the first `skipped` of each. */
export function figures(wanted: Partial<Record<Category, number>>, skipped = 0): RegistrationInput[] {
	return Object.entries(wanted).flatMap(([category, count]) =>
		seedRegistrations
			.filter(
				(one) =>
					one.dialogueId === "dlg-tangerang-2021" &&
					one.status === "disetujui" &&
					stored("category", one.category) === category,
			)
			.slice(skipped, skipped + count)
			.map(formOf),
	);
}
