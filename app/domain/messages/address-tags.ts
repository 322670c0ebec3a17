/** RFC 4648 base32 in lower case: gateways change the case of addresses, so both are read. */
const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
/** RFC 5321 4.5.3.1.1. */
const longestLocalPart = 64;
/** 128 bits in portions of five. */
const idDigits = 26;

/** `dialog@…` as `dialog+<tag>@…`; null where the tag leaves no room. */
export function withTag(address: string, tag: string): string | null {
	const at = address.lastIndexOf("@");
	const local = `${address.slice(0, at)}+${tag}`;
	return local.length > longestLocalPart ? null : `${local}${address.slice(at)}`;
}

/** What stands between plus and @, in lower case; empty where there is no plus. */
export function tagIn(address: string): string {
	return /\+([^+@]*)@[^@]*$/.exec(address)?.[1]?.toLowerCase() ?? "";
}

/** An id as 26 letters and digits. */
export function idTag(id: string): string {
	return base32(id.replaceAll("-", ""), idDigits);
}

/** The id that a tag of 26 letters and digits stands for; null for any other tag. */
export function idIn(tag: string): string | null {
	if (tag.length !== idDigits || [...tag].some((digit) => !alphabet.includes(digit))) return null;
	let number = 0n;
	for (const digit of tag) number = number * 32n + BigInt(alphabet.indexOf(digit));
	const hex = number.toString(16).padStart(32, "0");
	// 26 digits hold two bits more than an id has.
	if (hex.length > 32) return null;
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A hexadecimal number in base 32, with this many digits. */
export function base32(hex: string, digits: number): string {
	let number = BigInt(`0x${hex}`);
	let text = "";
	for (let place = 0; place < digits; place++) {
		text = alphabet[Number(number % 32n)] + text;
		number /= 32n;
	}
	return text;
}
