import { z } from "zod";
import { languages } from "#app/i18n/language";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import { type Category, categories } from "../registrations/types";

// Messages are names of texts in the catalogue `errors`.

/** An invitation as somebody fills it in. */
export interface InvitationInput {
	organisationName: string;
	addresseeName: string;
	addresseePosition: string;
	category: Category;
	regencyCode: string | null;
	/** E.164. */
	phone: string | null;
	email: string | null;
	delegatesAllowed: number;
	language: "id" | "en";
}

/** Most people one body may be asked to send. */
export const mostDelegates = 20;

const line = (max: number) =>
	z
		.string({ error: "invalid" })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(max, "too-long");

const email = line(254)
	.default("")
	.transform((text, context) => {
		const address = text === "" ? null : normaliseAddress(text);
		if (text !== "" && address === null) context.issues.push({ code: "custom", message: "email-invalid", input: text });
		return address;
	});
const phone = line(60)
	.default("")
	.transform((text, context) => {
		const number = text === "" ? null : parsePhone(text);
		if (text !== "" && number === null) context.issues.push({ code: "custom", message: "phone-invalid", input: text });
		return number;
	});
const optionalRegion = line(10)
	.default("")
	.transform((code) => code || null);
const delegates = z
	.string()
	.default("1")
	.transform((text, context) => {
		const number = Number(text.trim() || "1");
		if (Number.isInteger(number) && number >= 1 && number <= mostDelegates) return number;
		context.issues.push({ code: "custom", message: "delegates-invalid", input: text });
		return z.NEVER;
	});

/** One invitation typed by staff. Without address and number it can only go by letter, which is allowed. */
export const invitationSchema = z
	.object({
		organisation: line(200).min(1, "invited-organisation-required"),
		addressee: line(120).default(""),
		position: line(120).default(""),
		category: z.enum(categories, { error: "invited-category-required" }),
		region: optionalRegion,
		phone,
		email,
		delegates,
		language: z.enum(languages, { error: "choose-one" }).default("id"),
	})
	.transform(
		(form): InvitationInput => ({
			organisationName: form.organisation,
			addresseeName: form.addressee,
			addresseePosition: form.position,
			category: form.category,
			regencyCode: form.region,
			phone: form.phone,
			email: form.email,
			delegatesAllowed: form.delegates,
			language: form.language,
		}),
	);

/** Which answer somebody begins to give. */
export const choiceSchema = z.object({ answer: z.enum(["accept", "decline", "delegate"], { error: "choose-one" }) });

/** Why somebody does not come; they need not say. */
export const declineSchema = z.object({ reason: z.string().max(500, "too-long").default("") });

/** The colleague who is to answer instead. */
export const delegateSchema = z
	.object({ name: line(100).min(1, "person-name-required"), position: line(120).default(""), phone, email })
	.refine((form) => form.phone !== null || form.email !== null, {
		path: ["phone"],
		error: "person-contact-required",
		when: () => true,
	});

/** Why an invitation is taken back. */
export const withdrawalSchema = z.object({
	reason: z.string({ error: "reason-required" }).min(1, "reason-required").max(500, "too-long"),
});
