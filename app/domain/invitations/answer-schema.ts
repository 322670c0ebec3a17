import { z } from "zod";
import type { Invitation } from "#db/tables/invitations";
import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import type { PersonInput } from "../registrations/schema";

/** Most people whose names are asked on one page. */
export const mostNames = 10;

/** An answer that came by letter or telephone, as staff write it down. */
export type RecordedAnswer = { channel: "letter" | "phone"; who: string } & (
	| { answer: "accept"; people: PersonInput[] }
	| { answer: "decline"; reason: string }
);

const words = (max: number) =>
	z
		.string({ error: "invalid" })
		.overwrite((text) => text.replace(/\s+/g, " ").trim())
		.max(max, "too-long")
		.default("");

const answerFields = z.object({
	answer: z.enum(["accept", "decline"], { error: "choose-one" }),
	channel: z.enum(["letter", "phone"], { error: "choose-one" }),
	who: words(200).refine((text) => text !== "", "required"),
	reason: z.string().max(500, "too-long").default(""),
});
const personFields = z.object({ name: words(100), position: words(120), phone: words(60), email: words(254) });

/** Reads the answer; of the people, whoever has no contact of their own is reached through the body. */
export function answerSchema(invitation: Invitation, places: number) {
	return z.record(z.string(), z.unknown()).transform((fields, context): RecordedAnswer => {
		const refuse = (field: string, message: string) =>
			context.issues.push({ code: "custom", message, path: [field], input: undefined });
		const given = answerFields.safeParse(fields);
		for (const issue of given.error?.issues ?? []) refuse(String(issue.path[0]), issue.message);
		const people: PersonInput[] = [];
		for (let at = 1; at <= Math.min(places, mostNames); at++) {
			const person = readPerson(fields, at, invitation, refuse);
			if (person) people.push(person);
		}
		if (given.data?.answer === "accept" && people.length === 0 && context.issues.length === 0)
			refuse("name_1", "delegate-needed");
		if (context.issues.length > 0 || !given.success) return z.NEVER;
		const { answer, channel, who, reason } = given.data;
		return answer === "accept" ? { answer, channel, who, people } : { answer, channel, who, reason };
	});
}

function readPerson(
	fields: Record<string, unknown>,
	at: number,
	invitation: Invitation,
	refuse: (field: string, message: string) => void,
): PersonInput | null {
	const of = (name: string) => fields[`${name}_${at}`];
	const parts = { name: of("name"), position: of("position"), phone: of("phone"), email: of("email") };
	const read = personFields.safeParse(parts);
	for (const issue of read.error?.issues ?? []) refuse(`${String(issue.path[0])}_${at}`, issue.message);
	if (!read.success) return null;
	const { name, position, phone, email } = read.data;
	if ([name, position, phone, email].every((text) => text === "")) return null;
	if (!/\p{L}/u.test(name)) refuse(`name_${at}`, "person-name-required");
	const number = phone === "" ? null : parsePhone(phone);
	const address = email === "" ? null : normaliseAddress(email);
	if (phone !== "" && number === null) refuse(`phone_${at}`, "phone-invalid");
	if (email !== "" && address === null) refuse(`email_${at}`, "email-invalid");
	const hasOwn = number !== null || address !== null;
	const contact = hasOwn ? { phone: number, email: address } : { phone: invitation.phone, email: invitation.email };
	if (contact.phone === null && contact.email === null) refuse(`phone_${at}`, "person-contact-required");
	return {
		...contact,
		category: invitation.category,
		organisationName: invitation.organisationName,
		regencyCode: invitation.regencyCode,
		name,
		titlePrefix: null,
		titleSuffix: null,
		gender: null,
		position: position || null,
		accessNeeds: null,
		answers: {},
		consents: ["event_organisation"],
		language: invitation.language,
		isFictional: invitation.isFictional === 1,
	};
}
