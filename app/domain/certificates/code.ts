import { randomInt } from "node:crypto";

/** As in registration codes: without look-alikes and without vowels, so that no code spells a word. */
const alphabet = "CDFGHJKMNPQRTVWXY34679";
const groups = 3;
const groupLength = 5;

/** A random code of 66 bits, which nobody finds by guessing: `7K4QX-G9TMC-3WHDF`. */
export function certificateCode(): string {
	const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join("");
	return Array.from({ length: groups }, group).join("-");
}

/** A code as somebody typed it, in any case, with hyphens, blanks or neither; null for what can be none. */
export function readCertificateCode(text: string): string | null {
	const typed = text.toUpperCase().replace(/[\s–—-]+/g, "");
	if (!new RegExp(`^[${alphabet}]{${groups * groupLength}}$`).test(typed)) return null;
	return (typed.match(new RegExp(`.{${groupLength}}`, "g")) ?? []).join("-");
}
