/**
 * What two spellings of one mailbox have in common: case does not count, `mailto:` is left out, and Gmail knows neither
 * dots nor what follows a plus. Empty for what is no address.
 */
export function mailboxKey(address: string): string {
	const bare = address
		.trim()
		.toLowerCase()
		.replace(/^mailto:/, "");
	const at = bare.lastIndexOf("@");
	if (at < 1) return "";
	const domain = bare.slice(at + 1).replace(/^googlemail\.com$/, "gmail.com");
	const local = bare.slice(0, at);
	const isGmail = domain === "gmail.com";
	return `${isGmail ? (local.split("+")[0] ?? "").replaceAll(".", "") : local}@${domain}`;
}
