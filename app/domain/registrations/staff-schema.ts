import { z } from "zod";
import { languages } from "#app/i18n/language";
import type { Registration } from "#db/tables/registrations";
import { normaliseAddress } from "../messages/address";
import type { TypedFile } from "../questions/event-answers";
import type { Colleague } from "./hand-over";
import { type PersonInput, registrationSchema } from "./schema";
import { type AskedQuestion, type Category, type ConsentChannel, consentChannels } from "./types";

const staffFields = z.object({
	consent_by: z.enum(consentChannels, { error: "consent-channel-required" }),
	language: z.enum(languages, { error: "choose-one" }).default("id"),
});

/** What the public form says to the person it asks is said about that person to staff. */
const aboutSomebody: Record<string, string> = {
	"name-required": "person-name-required",
	"contact-required": "person-contact-required",
	"organisation-required": "person-organisation-required",
	"category-required": "person-category-required",
};

interface Asked {
	/** The invited parties. */
	offered: readonly Category[];
	/** Whether the chosen region's code is one. */
	isRegion: boolean;
	now: Date;
	/** The organiser's own questions, and the files that came along, by name of the field. */
	questions?: readonly AskedQuestion[];
	files?: ReadonlyMap<string, TypedFile>;
}

/**
 * The public form's fields as staff fill them in for somebody: the same rules, with how the person agreed in place of
 * the person's own tick, and the language of the letters. Nothing the organiser asks is required here: who telephoned may
 * be gone, and answers on the personal page.
 */
export function staffRegistrationSchema({ questions = [], ...others }: Asked) {
	const asked = { ...others, questions: questions.map((question) => ({ ...question, isRequired: false })) };
	return z.record(z.string(), z.unknown()).transform((fields, context): PersonInput & { consentBy: ConsentChannel } => {
		const own = staffFields.safeParse(fields);
		const language = own.data?.language ?? "id";
		const person = registrationSchema({ ...asked, language }).safeParse({ ...fields, consent: "given", website: "" });
		for (const { message, path } of [...(person.error?.issues ?? []), ...(own.error?.issues ?? [])])
			context.issues.push({ code: "custom", message: aboutSomebody[message] ?? message, path, input: undefined });
		if (!person.success || !own.success) return z.NEVER;
		const { formKey: _key, ...input } = person.data;
		return { ...input, consentBy: own.data.consent_by };
	});
}

/** The person's part of the same form, for a colleague who takes over a seat: party and organisation are the seat's. */
export function colleagueSchema({ category, organisationName }: Registration, now: Date) {
	const seat = { category, organisation: organisationName, region: "-" };
	const schema = staffRegistrationSchema({ offered: [category], isRegion: true, now });
	return z
		.record(z.string(), z.unknown())
		.transform(
			(fields): Record<string, unknown> => ({
				...Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("q_"))),
				...seat,
			}),
		)
		.pipe(schema)
		.transform(
			({
				category: _c,
				organisationName: _o,
				regencyCode: _r,
				answers: _a,
				...colleague
			}): Colleague & {
				consentBy: ConsentChannel;
			} => colleague,
		);
}

/** Where somebody is reached from now on. */
export const addressSchema = z.object({
	email: z
		.string({ error: "required" })
		.min(1, "required")
		.transform((text, context) => {
			const address = normaliseAddress(text);
			if (address === null) context.issues.push({ code: "custom", message: "email-invalid", input: text });
			return address ?? z.NEVER;
		}),
});

/** Why somebody is turned down or taken off the list, in words that are sent to them. */
export const reasonSchema = z.object({
	reason: z.string({ error: "required" }).min(1, "required").max(1000, "too-long"),
});
