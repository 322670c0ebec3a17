import { z } from "zod";
import type { Language } from "#app/i18n/language";
import { organisationFields, personFields, readFormKey } from "../registrations/schema";
import { type Category, type ConsentChannel, categories, consentChannels, type Gender } from "../registrations/types";
import { fold } from "../text";
import { delegateLimit } from "./rules";

/** A seat of the group: with a person, or with nobody yet. */
export interface DelegateInput {
	/** Null while nobody was named. */
	name: string | null;
	gender: Gender | null;
	position: string | null;
	email: string | null;
	phone: string | null;
}

/** A filled-in form for several people of one organisation. */
export interface GroupInput {
	category: Category;
	organisationName: string;
	regencyCode: string;
	contact: { name: string; position: string | null; email: string | null; phone: string | null };
	delegates: DelegateInput[];
	/** Whose mailbox gets the delegates' calendar entries. */
	mailTo: "delegates" | "contact";
	language: Language;
	isFictional?: boolean;
	formKey: string | null;
}

interface Asked {
	/** The invited parties. */
	offered: readonly Category[];
	/** Whether the chosen region's code is one. */
	isRegion: boolean;
	/** How many people of one organisation may hold a seat; null for any number. */
	seatsPerOrganisation: number | null;
	language: Language;
}

const delegateParts = ["name", "gender", "position", "email", "phone"] as const;

const agreed = z.string({ error: "group-consent-required" }).min(1, "group-consent-required");

/** The whole form for a group, all pages at once; messages are names of texts in `errors`. */
export function groupSchema(asked: Asked) {
	return z.record(z.string(), z.unknown()).transform((fields, context): GroupInput => {
		const input = readGroup(fields, asked, (field, message) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined }),
		);
		if (!agreed.safeParse(fields.consent).success)
			context.issues.push({ code: "custom", message: "group-consent-required", path: ["consent"], input: undefined });
		if (fields.website)
			context.issues.push({ code: "custom", message: "leave-empty", path: ["website"], input: undefined });
		return context.issues.length > 0 || !input ? z.NEVER : input;
	});
}

/** The same form as staff fill it in for an organisation that wrote: with how the delegates agreed. */
export function staffGroupSchema(asked: Asked) {
	return z.record(z.string(), z.unknown()).transform((fields, context): GroupInput & { consentBy: ConsentChannel } => {
		const input = readGroup(fields, asked, (field, message) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined }),
		);
		const consentBy = consentChannels.find((channel) => channel === fields.consent_by);
		if (!consentBy)
			context.issues.push({
				code: "custom",
				message: "consent-channel-required",
				path: ["consent_by"],
				input: undefined,
			});
		return context.issues.length > 0 || !input || !consentBy ? z.NEVER : { ...input, consentBy };
	});
}

type Refuse = (field: string, message: string) => void;

function readGroup(fields: Record<string, unknown>, asked: Asked, refuse: Refuse): GroupInput | null {
	const organisation = organisationFields.safeParse(fields);
	for (const issue of organisation.error?.issues ?? []) refuse(String(issue.path[0]), issue.message);
	const category = categories.find((one) => one === fields.category);
	if (category && !asked.offered.includes(category)) refuse("category", "category-not-invited");
	if (fields.region && !asked.isRegion) refuse("region", "region-required");
	const contact = readPerson(fields, "contact_", refuse);
	if (!fields.contact_phone && !fields.contact_email) refuse("contact_phone", "contact-required");
	const count = readCount(fields.delegates, asked, refuse);
	const delegates = Array.from({ length: count }, (_none, index) => readDelegate(fields, index + 1, refuse));
	refuseTwice(delegates, refuse);
	const mailTo = fields.mail_to === "contact" ? "contact" : "delegates";
	if (mailTo === "contact" && !fields.contact_email) refuse("mail_to", "contact-email-required");
	if (!organisation.success || !contact) return null;
	return {
		category: organisation.data.category,
		organisationName: organisation.data.organisation,
		regencyCode: organisation.data.region,
		contact: { name: contact.name, position: contact.position, email: contact.email, phone: contact.phone },
		delegates,
		mailTo,
		language: asked.language,
		formKey: readFormKey(fields.form_key),
	};
}

/** How many delegates the form says it names: 0 when that is not to be read. */
function readCount(given: unknown, { seatsPerOrganisation }: Asked, refuse: Refuse): number {
	const limit = delegateLimit(seatsPerOrganisation);
	const count = typeof given === "string" && /^\d{1,3}$/.test(given) ? Number(given) : 0;
	if (count >= 1 && count <= limit) return count;
	refuse("delegates", count > limit && limit === seatsPerOrganisation ? "group-over-cap" : "group-size");
	return 0;
}

/** A person's fields below a prefix; problems are named under the field that was typed. */
function readPerson(fields: Record<string, unknown>, prefix: string, refuse: Refuse) {
	const own = Object.fromEntries(delegateParts.map((part) => [part, fields[`${prefix}${part}`] ?? ""]));
	const person = personFields.safeParse(own);
	for (const issue of person.error?.issues ?? []) refuse(`${prefix}${String(issue.path[0])}`, issue.message);
	return person.data ?? null;
}

/** What is said to somebody about themselves is said about the delegate to the contact. */
const ofDelegate = (message: string) => (message === "name-required" ? "delegate-name-required" : message);

const nobody: DelegateInput = { name: null, gender: null, position: null, email: null, phone: null };

function readDelegate(fields: Record<string, unknown>, number: number, refuse: Refuse): DelegateInput {
	const prefix = `d${number}_`;
	const typed = delegateParts.filter((part) => fields[prefix + part]);
	if (typed.length === 0) return nobody;
	if (!fields[`${prefix}name`]) {
		refuse(`${prefix}name`, "delegate-name-required");
		return nobody;
	}
	const person = readPerson(fields, prefix, (field, message) => refuse(field, ofDelegate(message)));
	if (!person) return nobody;
	const { name, gender, position, email, phone } = person;
	return { name, gender, position, email, phone };
}

/** Two delegates of one name are told apart by different addresses or numbers alone. */
function refuseTwice(delegates: readonly DelegateInput[], refuse: Refuse): void {
	delegates.forEach((delegate, index) => {
		const earlier = delegates.slice(0, index).findIndex((other) => isSame(delegate, other));
		if (earlier >= 0) refuse(`d${index + 1}_name`, "delegate-twice");
	});
}

function isSame(one: DelegateInput, other: DelegateInput): boolean {
	if (one.name === null || other.name === null || fold(one.name) !== fold(other.name)) return false;
	const differs = (a: string | null, b: string | null) =>
		a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
	return !differs(one.email, other.email) && !differs(one.phone, other.phone);
}

/** One delegate as the contact names them later. */
export const delegateSchema = z
	.record(z.string(), z.unknown())
	.transform((fields, context): DelegateInput & { name: string } => {
		const refuse: Refuse = (field, message) =>
			context.issues.push({ code: "custom", message: ofDelegate(message), path: [field], input: undefined });
		const person = readPerson(fields, "", refuse);
		if (!person || context.issues.length > 0) return z.NEVER;
		const { name, gender, position, email, phone } = person;
		return { name, gender, position, email, phone };
	});
