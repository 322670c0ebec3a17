/** RFC 4648 base32 in lower case: gateways change the case of addresses, so both are read. */
const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
/** 128 bits in portions of five. */
const tokenLength = 26;
/** RFC 5321 4.5.3.1.1. */
const longestLocalPart = 64;

/**
 * The envelope sender of one letter (VERP), `dialog+b<token>@…`: what a mail server says about the letter later names it,
 * whatever else the notice leaves out. The sender's own address where the token leaves no room.
 */
export function returnAddress(sender: string, letterId: string): string {
	const at = sender.lastIndexOf("@");
	const local = `${sender.slice(0, at)}+b${tokenOf(letterId)}`;
	return local.length > longestLocalPart ? sender : `${local}${sender.slice(at)}`;
}

/** The id of the letter that such an address stands for, whoever's domain it is; null for any other address. */
export function letterIdIn(address: string): string | null {
	const token = new RegExp(`\\+b([${alphabet}]{${tokenLength}})@`, "i").exec(address)?.[1];
	if (!token) return null;
	let number = 0n;
	for (const digit of token.toLowerCase()) number = number * 32n + BigInt(alphabet.indexOf(digit));
	const hex = number.toString(16).padStart(32, "0");
	// 26 digits hold two bits more than an id has.
	if (hex.length > 32) return null;
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function tokenOf(id: string): string {
	let number = BigInt(`0x${id.replaceAll("-", "")}`);
	let token = "";
	for (let place = 0; place < tokenLength; place++) {
		token = alphabet[Number(number % 32n)] + token;
		number /= 32n;
	}
	return token;
}
