import { domainToASCII } from "node:url";

/** RFC 5322 3.2.3 dot-atom in ASCII; quoted local parts are legal and nobody has one. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** What copying from chats and documents leaves around an address: spaces and direction marks, not control characters. */
const wrapping = /^[\p{Zs}\t\r\n\p{Cf}]+|[\p{Zs}\t\r\n\p{Cf}]+$/gu;

/**
 * The address as it can be handed to a mail server: one addr-spec, domain lower case and in Punycode; null when it is
 * none. The local part keeps its case: the server it belongs to decides about it (RFC 5321 2.4).
 */
export function normaliseAddress(raw: string): string | null {
	const address = raw.replace(wrapping, "");
	if (/[\p{C}\s]/u.test(address)) return null;
	const at = address.lastIndexOf("@");
	const local = address.slice(0, at);
	if (at < 1 || local.length > 64 || !localPart.test(local)) return null;
	const domain = domainToASCII(address.slice(at + 1));
	const labels = domain.split(".");
	if (labels.length < 2 || !labels.every((part) => label.test(part))) return null;
	if (/^\d+$/.test(labels.at(-1) ?? "")) return null;
	const whole = `${local}@${domain}`;
	return whole.length > 254 ? null : whole;
}

/** True for an address that is already in the form `normaliseAddress` gives. */
export function isDeliverableAddress(address: string): boolean {
	return normaliseAddress(address) === address;
}
