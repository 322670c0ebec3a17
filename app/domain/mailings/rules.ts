/** The most people one letter to a group is for. */
export const mostAddressed = 10_000;

/** "siti@peserta.test" → "s•••i@peserta.test": recognised by whoever it belongs to, told to nobody else. */
export function maskedAddress(address: string): string {
	const at = address.lastIndexOf("@");
	const local = [...address.slice(0, at)];
	const last = local.length > 2 ? local.at(-1) : "";
	return `${local[0] ?? ""}•••${last}${address.slice(at)}`;
}
