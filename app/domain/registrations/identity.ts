import { randomInt } from "node:crypto";
import { normaliseAddress } from "../messages/address";
import { fold } from "../text";

/** Without look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) and without vowels, so that no code spells a word. */
const codeAlphabet = "CDFGHJKMNPQRTVWXY34679";

/** A random registration code below an event's prefix: `TAN-7K4QX`. It may be taken; the caller draws again. */
export function registrationCode(prefix: string): string {
	const letters = Array.from({ length: 5 }, () => codeAlphabet[randomInt(codeAlphabet.length)]);
	return `${prefix}-${letters.join("")}`;
}

/** A code as somebody typed it, in any case and spacing, in the form in which it is stored. */
export function readCode(text: string): string {
	const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
	return `${plain.slice(0, -5)}-${plain.slice(-5)}`;
}

/** What makes a person the same person at one event: the folded name with the folded e-mail or the mobile number. */
export function personKey(person: { name: string; email: string | null; phone: string | null }) {
	return { nameFolded: fold(person.name), emailFolded: foldEmail(person.email), phone: person.phone };
}

/** An e-mail address as it is compared; null for none and for what is no address. */
export function foldEmail(email: string | null): string | null {
	return email === null ? null : (normaliseAddress(email)?.toLowerCase() ?? null);
}

/** What the search box looks through: name with titles, organisation, code, the number with 62 and with 0, and e-mail. */
export function searchText(facts: {
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	organisationName: string;
	code: string;
	phone: string | null;
	email: string | null;
}): string {
	const digits = facts.phone?.replace(/\D/g, "");
	const numbers = digits ? [digits, digits.replace(/^62/, "0")] : [];
	const { titlePrefix, name, titleSuffix, organisationName, code, email } = facts;
	const words = [titlePrefix, name, titleSuffix, organisationName, code, ...numbers, email];
	return fold(words.filter(Boolean).join(" "));
}
