import { z } from "zod";
import { readOfficePhone } from "../events/office-phone";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import { readIdentifiers } from "./identifiers";
import { type IdentifierKind, organisationKinds, unionLevels } from "./types";

// Messages are names of texts in the catalogue `errors`.

/** Spaces and line breaks inside become one space, as a list prints it. */
const line = (max: number, error = "invalid") =>
	z
		.string({ error })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(max, "too-long");
const text = (max: number) => line(max).default("");
const optional = (max: number) => text(max).transform((value) => value || null);

/** Empty, or what `read` makes of it. */
const readBy = (read: (typed: string) => string | null, message: string) =>
	text(254).transform((typed, context) => {
		const value = typed === "" ? null : read(typed);
		if (typed !== "" && value === null) context.addIssue({ code: "custom", message });
		return value;
	});

const workers = text(12).transform((typed, context) => {
	const digits = typed.replace(/[.\s]/g, "");
	if (digits === "") return null;
	if (/^\d{1,7}$/.test(digits)) return Number(digits);
	context.addIssue({ code: "custom", message: "number-whole" });
	return z.NEVER;
});

const identifiers = (kind: IdentifierKind) =>
	z
		.string()
		.max(500, "too-long")
		.default("")
		.transform((typed, context) => {
			const read = readIdentifiers(kind, typed);
			if (!("problem" in read)) return read;
			context.addIssue({ code: "custom", message: read.problem });
			return z.NEVER;
		});

/** A province (`36`), a kota or kabupaten (`36.71`), or nowhere in particular. */
const region = z
	.string()
	.default("")
	.transform((code, context) => {
		if (/^(\d\d(\.\d\d)?)?$/.test(code)) return code;
		context.addIssue({ code: "custom", message: "choose-one" });
		return z.NEVER;
	});

/** A record as its form posts it. The parent is named, since a list of all bodies would be too long to choose from. */
export const organisationSchema = z
	.object({
		kind: z.enum(organisationKinds, { error: "choose-one" }),
		name: line(200, "body-name-required").min(1, "body-name-required"),
		shortName: optional(80),
		level: z
			.union([z.literal("").transform(() => null), z.enum(unionLevels)], { error: "choose-one" })
			.default(null as never)
			.nullable(),
		affiliation: text(200),
		parentName: text(200),
		region,
		district: text(100),
		address: text(300),
		officePhone: readBy(readOfficePhone, "office-phone-invalid"),
		officeEmail: readBy(normaliseAddress, "email-invalid"),
		business: text(200),
		workersMale: workers,
		workersFemale: workers,
		officeId: optional(36),
		note: z.string().max(2000, "too-long").default(""),
		nib: identifiers("nib"),
		npwp: identifiers("npwp"),
		wlkp: identifiers("wlkp"),
		union_registration: identifiers("union_registration"),
	})
	.transform(({ nib, npwp, wlkp, union_registration, level, ...facts }) => ({
		...facts,
		level: facts.kind === "union" ? level : null,
		identifiers: [...nib, ...npwp, ...wlkp, ...union_registration],
	}));

export type OrganisationInput = z.output<typeof organisationSchema>;

/** Whom to ask at an organisation, with an address or a number to ask by. */
export const contactSchema = z
	.object({
		name: line(120, "person-name-required").min(1, "person-name-required"),
		position: optional(120),
		email: readBy(normaliseAddress, "email-invalid"),
		phone: readBy(parsePhone, "phone-invalid"),
	})
	.superRefine(({ email, phone }, context) => {
		if (!email && !phone) context.addIssue({ code: "custom", message: "person-contact-required", path: ["email"] });
	});

export type ContactInput = z.output<typeof contactSchema>;
