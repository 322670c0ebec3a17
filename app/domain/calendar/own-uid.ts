import { createHash } from "node:crypto";

/** The same UUID-shaped UID at every download of one person's day or session, so that a second one replaces the first. */
export function ownUid(personId: string, slotId: string): string {
	const hex = createHash("sha256").update(`personal|${personId}|${slotId}`).digest("hex");
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
