import { z } from "zod";
import { languages } from "#app/i18n/language";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";

// Messages are names of texts in the catalogue `errors`.

const text = (longest: number) => z.string({ error: "invalid" }).max(longest, "too-long").default("");
const optional = <S extends z.ZodType>(schema: S) =>
	z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** What is known of a speaker. */
export const speakerSchema = z
	.object({
		title_prefix: text(60),
		name: z.string({ error: "speaker-name-required" }).min(1, "speaker-name-required").max(200, "too-long"),
		title_suffix: text(120),
		position: text(200),
		organisation: text(200),
		email: optional(
			z
				.string({ error: "invalid" })
				.max(254, "too-long")
				.transform((value, context) => normaliseAddress(value) ?? wrong(context, "email-invalid")),
		),
		phone: optional(
			z
				.string({ error: "invalid" })
				.max(40, "too-long")
				.transform((value, context) => parsePhone(value) ?? wrong(context, "phone-invalid")),
		),
		language: z.enum(languages, { error: "choose-one" }).default("id"),
	})
	.transform((form) => ({
		name: form.name,
		titlePrefix: form.title_prefix || null,
		titleSuffix: form.title_suffix || null,
		position: form.position,
		organisation: form.organisation,
		email: form.email ?? null,
		phone: form.phone ?? null,
		language: form.language,
	}));
export type SpeakerInput = z.output<typeof speakerSchema>;

function wrong(context: z.core.$RefinementCtx, message: string): never {
	context.addIssue({ code: "custom", message });
	return z.NEVER;
}
