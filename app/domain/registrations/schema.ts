import { z } from "zod";
import type { Language } from "#app/i18n/language";
import { normaliseAddress } from "../messages/address";
import { readEventAnswers, type TypedFile } from "../questions/event-answers";
import { parsePhone } from "./phone";
import { readAnswers } from "./questions";
import { readSessionChoice, type SessionTimes } from "./session-choice";
import { type AskedQuestion, type Category, type ConsentPurpose, categories, type Gender, genders } from "./types";

/** What is known about a person who is to take part, however it came in. */
export interface PersonInput {
	category: Category;
	/** As it is to be printed. */
	organisationName: string;
	/** Kemendagri code of the organisation's kota or kabupaten, `36.71`. */
	regencyCode: string | null;
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	gender: Gender | null;
	position: string | null;
	email: string | null;
	/** E.164 mobile number. */
	phone: string | null;
	accessNeeds: string | null;
	/** By question id, as `readAnswers` and `readEventAnswers` give them. */
	answers: Record<string, string>;
	/** Files handed in as answers, by question id. */
	files?: Record<string, TypedFile> | undefined;
	/** Ids of the chosen sessions, among those that have places of their own. */
	sessions?: readonly string[] | undefined;
	consents: ConsentPurpose[];
	/** The language of the letters. */
	language: Language;
	/** Invented people of the demo: their letters are kept and never sent. */
	isFictional?: boolean;
}

/** A filled-in public form. */
export interface RegistrationInput extends PersonInput {
	/** The form's own random key: the same key with the same answers is the same registration. */
	formKey: string | null;
}

/** Spaces and line breaks inside become one space, as a list or a badge prints it. */
const line = (max: number, error = "invalid") =>
	z
		.string({ error })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(max, "too-long");
const optional = (max: number) =>
	line(max)
		.default("")
		.transform((text) => text || null);

/** Whom somebody represents. */
export const organisationFields = z.object({
	category: z.enum(categories, { error: "category-required" }),
	organisation: line(200, "organisation-required").min(1, "organisation-required"),
	region: z.string({ error: "region-required" }).min(1, "region-required"),
});

const email = z
	.string()
	.default("")
	.transform((text, context) => {
		const address = text === "" ? null : normaliseAddress(text);
		if (text !== "" && address === null) context.issues.push({ code: "custom", message: "email-invalid", input: text });
		return address;
	});

const phone = z
	.string()
	.default("")
	.transform((text, context) => {
		const number = text === "" ? null : parsePhone(text);
		if (text !== "" && number === null) context.issues.push({ code: "custom", message: "phone-invalid", input: text });
		return number;
	});

/** Name, titles, contact and needs of one person. */
export const personFields = z.object({
	name: line(100, "name-required").regex(/\p{L}/u, "name-required"),
	title_prefix: optional(60),
	title_suffix: optional(60),
	gender: z
		.union([z.enum(genders), z.literal("")], { error: "choose-one" })
		.default("")
		.transform((code) => code || null),
	position: optional(120),
	phone,
	email,
	access_needs: z
		.string()
		.max(500, "too-long")
		.default("")
		.transform((text) => text || null),
});

const agreed = z.string({ error: "consent-required" }).min(1, "consent-required");
const consentFields = z.object({
	consent: agreed,
	consent_photo: z.string().default(""),
	consent_cooperatives: z.string().default(""),
	consent_invitations: z.string().default(""),
	// A field people do not see: who fills it in is a program.
	website: z.literal("", { error: "leave-empty" }).default(""),
});

/** What a form key looks like; anything else counts as none. */
export function readFormKey(value: unknown): string | null {
	return typeof value === "string" && /^[\w-]{8,100}$/.test(value) ? value : null;
}

interface Asked {
	/** The invited parties. */
	offered: readonly Category[];
	/** Whether the chosen region's code is one. */
	isRegion: boolean;
	language: Language;
	now: Date;
	/** The organiser's own questions, and the files that came along, by name of the field. */
	questions?: readonly AskedQuestion[] | undefined;
	files?: ReadonlyMap<string, TypedFile> | undefined;
	/** The sessions among which people choose. */
	sessions?: readonly SessionTimes[] | undefined;
}

/**
 * The whole public form, all pages at once, so that every page can be checked against the rest. Messages are names of
 * texts in `errors`; which page an error belongs to is `pageOfField`.
 */
export function registrationSchema({ offered, isRegion, language, now, questions = [], files, sessions = [] }: Asked) {
	return z.record(z.string(), z.unknown()).transform((fields, context): RegistrationInput => {
		const refuse = (field: string, message: string) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined });
		const parts = [organisationFields, personFields, consentFields].map((part) => part.safeParse(fields));
		for (const issue of parts.flatMap((part) => part.error?.issues ?? [])) refuse(String(issue.path[0]), issue.message);
		const category = categories.find((one) => one === fields.category);
		if (category && !offered.includes(category)) refuse("category", "category-not-invited");
		if (fields.region && !isRegion) refuse("region", "region-required");
		if (!fields.phone && !fields.email) refuse("phone", "contact-required");
		const party = category ? readAnswers(category, fields, now) : null;
		const own = category ? readEventAnswers(questions, { category, fields, files }) : null;
		const chosen = readSessionChoice(sessions, fields.sessions);
		if (chosen.problem) refuse("sessions", chosen.problem);
		for (const [field, problem] of Object.entries({ ...party?.problems, ...own?.problems })) refuse(field, problem);
		if (context.issues.length > 0) return z.NEVER;
		const organisation = organisationFields.parse(fields);
		const person = personFields.parse(fields);
		const agreedTo = consentFields.parse(fields);
		return {
			category: organisation.category,
			organisationName: organisation.organisation,
			regencyCode: organisation.region,
			name: person.name,
			titlePrefix: person.title_prefix,
			titleSuffix: person.title_suffix,
			gender: person.gender,
			position: person.position,
			email: person.email,
			phone: person.phone,
			accessNeeds: person.access_needs,
			answers: { ...party?.answers, ...own?.answers },
			files: own?.files ?? {},
			sessions: chosen.ids,
			consents: consentsOf(organisation.category, agreedTo),
			language,
			formKey: readFormKey(fields.form_key),
		};
	});
}

/** What was ticked; sharing the contact with the cooperatives office is asked of cooperatives alone. */
function consentsOf(category: Category, ticked: z.output<typeof consentFields>): ConsentPurpose[] {
	return [
		"event_organisation",
		...(ticked.consent_photo ? (["photo_documentation"] as const) : []),
		...(ticked.consent_cooperatives && category === "cooperative" ? (["cooperatives_office"] as const) : []),
		...(ticked.consent_invitations ? (["future_invitations"] as const) : []),
	];
}
