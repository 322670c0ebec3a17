import type { Site } from "../deps";
import { isOwnAddress } from "./own-address";

/** Where servers write down whom they deliver to, and then whom the author named. */
const fields = ["Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"];
const longestHead = 64 * 1024;

/** The part of a mail above its first empty line, for as long as a head may be; without NUL, which databases refuse. */
export function headOf(raw: Uint8Array): string {
	const text = new TextDecoder("latin1").decode(raw.subarray(0, longestHead)).replaceAll("\0", "");
	return text.split(/\r?\n\r?\n/)[0] ?? "";
}

/**
 * The address of ours that a mail came to, for doors that do not learn it from an envelope. One with a tag after its
 * plus says more than the bare one beside it. The organizer's where the mail names none, as with a blind copy.
 */
export function recipientOf(raw: Uint8Array, site: Pick<Site, "mailFrom" | "organizer">): string {
	const head = headOf(raw).replace(/\r?\n[ \t]+/g, " ");
	const named = fields.flatMap((field) =>
		[...head.matchAll(new RegExp(`^${field}:(.*)$`, "gim"))].flatMap(([, value = ""]) =>
			value.split(/[\s<>(),;:"]+/).filter((word) => word.includes("@")),
		),
	);
	const own = named.filter((address) => isOwnAddress(address, site));
	return own.find((address) => address.includes("+")) ?? own[0] ?? site.organizer.address;
}
