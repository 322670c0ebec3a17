import { delegateLimit, pageOfGroupField } from "#app/domain/groups/rules";
import { askedOfParty } from "#app/domain/questions/rules";
import { publicForm } from "#app/domain/registrations/public-form";
import { turnPage } from "#app/domain/registrations/rules";
import { readFormKey } from "#app/domain/registrations/schema";
import type { Language } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as regionQueries from "#db/queries/regions";
import type { EventRow } from "#db/tables/events";
import { type FieldErrors, type FormValues, readForm } from "./form.server";

/** What the form for a group offers, on the public page and to staff. */
export async function groupOffer(read: ReadDb, event: EventRow, now: Date) {
	const { shut, parties, regions, own } = await publicForm(read, event, now);
	return {
		shut,
		parties,
		regions,
		/** Parties whose delegates the organiser asks something of their own. */
		asked: parties.map(({ category }) => category).filter((category) => askedOfParty(own, category).length > 0),
		limit: delegateLimit(event.seatsPerOrganisation),
		cap: event.seatsPerOrganisation,
	};
}

/** The posted form with its key, and what its schema asks. */
export async function readGroupForm(request: Request, read: ReadDb, event: EventRow, now: Date, language: Language) {
	const { values: posted } = await readForm(request);
	const formKey = readFormKey(posted.form_key);
	const values: FormValues = { ...withContactFirst(posted), form_key: formKey ?? crypto.randomUUID() };
	const { shut, parties } = await publicForm(read, event, now);
	const region = typeof posted.region === "string" ? posted.region : "";
	const asked = {
		offered: parties.map(({ category }) => category),
		isRegion: (await regionQueries.findRegency(read, region)) !== undefined,
		seatsPerOrganisation: event.seatsPerOrganisation,
		language,
	};
	return { values, shut, asked, hasKey: formKey !== null };
}

/** Which page of the form comes next. */
export function turnGroupPage(values: FormValues, errors: FieldErrors) {
	return turnPage(String(values.step ?? ""), errors, pageOfGroupField);
}

/** Delegates who take part already, as errors beside their names. */
export function registeredErrors(numbers: readonly number[]): FieldErrors {
	return Object.fromEntries(numbers.map((number) => [`d${number}_name`, "delegate-registered" as const]));
}

/** A contact who comes too is the first delegate; what was typed for that delegate stays. */
function withContactFirst(values: FormValues): FormValues {
	if (values.step !== "1" || !values.contact_attends || values.d1_name) return values;
	const parts = ["name", "position", "email", "phone"] as const;
	return { ...values, ...Object.fromEntries(parts.map((part) => [`d1_${part}`, values[`contact_${part}`]])) };
}
