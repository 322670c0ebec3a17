import { normaliseAddress } from "../messages/address";
import { parsePhone } from "../registrations/phone";
import { isNothing, tidy } from "./cell-text";
import type { IssueCode } from "./types";

/** A telephone cell: the first mobile number in E.164, and what was noticed. */
export interface PhoneCell {
	phone: string | null;
	/** Whether there is a number that is no mobile one but could be called. */
	isLandline: boolean;
	issues: IssueCode[];
}

const scientific = /^[+-]?(\d+)(?:[.,](\d+))?e\+?(\d{1,2})$/i;

/** Reads the ways offices write mobile numbers, spreadsheets' included. */
export function readPhone(raw: string): PhoneCell {
	const text = tidy(raw);
	if (isNothing(text)) return { phone: null, isLandline: false, issues: ["PHONE_MISSING"] };
	const issues: IssueCode[] = [];
	const parts = text
		.split(/\s*(?:[/;|&]|\batau\b|\bdan\b|\bor\b|,(?=\s|0|\+|62))\s*/i)
		.filter((part) => /\d{4}/.test(part) || scientific.test(part));
	if (parts.filter((part) => part.replace(/\D/g, "").length >= 7).length > 1) issues.push("PHONE_TWO");
	for (const part of parts.length > 0 ? parts : [text]) {
		const { phone, issue } = readNumber(part);
		if (phone) return { phone, isLandline: false, issues: issue ? [...issues, issue] : issues };
		if (issue === "PHONE_SCIENTIFIC") return { phone: null, isLandline: false, issues: [issue] };
	}
	const isLandline = (parts.length > 0 ? parts : [text]).some(isLandlineNumber);
	return { phone: null, isLandline, issues: [isLandline ? "PHONE_LANDLINE" : "PHONE_INVALID"] };
}

function readNumber(part: string): { phone: string | null; issue?: IssueCode } {
	const short = scientific.exec(part.replace(/\s/g, ""));
	if (short) {
		const whole = unfolded(short);
		return whole ? { phone: parsePhone(whole) } : { phone: null, issue: "PHONE_SCIENTIFIC" };
	}
	const bare = part
		.replace(/^\(\s*(\+?62|0)\s*\)/, "$1")
		.replace(/^[^\d+oO(]*(?=[\d+oO(])/, "")
		.replace(/\.0$/, "");
	const hasLetterO = /^[+(]?[\doO\s.()-]*[oO][\doO\s.()-]*$/.test(bare) && /\d/.test(bare);
	const digits = hasLetterO ? bare.replace(/o/gi, "0") : bare;
	const phone =
		parsePhone(digits) ?? parsePhone(digits.replace(/[^\d+]+$/, "").replace(/\s*(ext|pesawat|psw)\b.*$/i, ""));
	if (!phone) return { phone };
	if (hasLetterO) return { phone, issue: "PHONE_LETTER_O" };
	return /^8\d/.test(digits.trim()) ? { phone, issue: "PHONE_LOST_ZERO" } : { phone };
}

/**
 * The digits of a number a spreadsheet shortened, when none is lost: "6.281200001015E12". Of a number this long only a
 * last zero is left out.
 */
function unfolded([, whole = "", fraction = "", exponent = ""]: RegExpExecArray): string | null {
	const missing = Number(exponent) - fraction.length;
	return missing === 0 || missing === 1 ? whole + fraction + "0".repeat(missing) : null;
}

/** Area codes begin with 2 to 7 or 9: 021 Jakarta, 0254 Serang, 031 Surabaya. */
function isLandlineNumber(part: string): boolean {
	const digits = part.replace(/\(0\)/, "").replace(/\D/g, "");
	return /^(?:0|62)?[2-79]\d{7,10}$/.test(digits) && /^(0|62|\+62)/.test(part.replace(/[^\d+]/g, ""));
}

/** An e-mail cell: the address in lower case, and what was noticed. */
export interface EmailCell {
	email: string | null;
	issues: IssueCode[];
}

/** Reads an e-mail cell. What is nearly an address is not guessed: a wrong guess writes to a stranger. */
export function readEmail(raw: string): EmailCell {
	if (isNothing(raw)) return { email: null, issues: ["EMAIL_MISSING"] };
	const issues: IssueCode[] = [];
	let text = raw;
	if (/^\s*mailto:/i.test(text)) {
		issues.push("EMAIL_MAILTO");
		text = text.replace(/^\s*mailto:/i, "");
	}
	const named = /<([^<>]+@[^<>]+)>/.exec(text);
	if (named) text = named[1] as string;
	const first = text.trim().split(/\s*[;,/]\s*|\s+(?:atau|dan|or)\s+|\n/)[0] ?? "";
	if (first !== text.trim() && (text.match(/@/g)?.length ?? 0) > 1) {
		issues.push("EMAIL_TWO");
		text = first;
	}
	const bare = text.replace(/[.,;]+\s*$/, "").trim();
	if (bare !== text) issues.push("EMAIL_TRIM");
	const address = /[.,;]\s*[.,;]/.test(text) ? null : normaliseAddress(bare);
	if (!address) return { email: null, issues: ["EMAIL_INVALID"] };
	if (address !== address.toLowerCase()) issues.push("EMAIL_CASE");
	return { email: address.toLowerCase(), issues };
}

/** What two spellings of one address have in common, broken ones included: its letters and digits. */
export function emailKey(raw: string): string | null {
	if (isNothing(raw)) return null;
	const plain = raw
		.toLowerCase()
		.replace(/^\s*mailto:/, "")
		.replace(/[[({]\s*at\s*[\])}]/g, "")
		.replace(/[^a-z0-9]/g, "");
	return plain.length >= 6 && /[a-z]/.test(plain) ? plain : null;
}
