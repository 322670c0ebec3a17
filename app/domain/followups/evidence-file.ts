import { createHash } from "node:crypto";
import { newId } from "#db/client";
import type { StoredFile } from "#db/tables/followups";
import type { Deps } from "../deps";

/** The largest photo or document that is taken as evidence, in bytes (5 MB). */
const largestEvidence = 5 * 1024 * 1024;

/** What somebody hands in: the bytes, and the name their device gave. */
export interface HandedIn {
	bytes: Uint8Array;
	name: string;
}

const signatures = [
	{ mediaType: "application/pdf", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
	{ mediaType: "image/jpeg", start: [0xff, 0xd8, 0xff] },
	{ mediaType: "image/png", start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** The media type by the first bytes of the content; null for everything but PDF, JPEG and PNG. Names say nothing. */
export function evidenceType(bytes: Uint8Array): (typeof signatures)[number]["mediaType"] | null {
	const found = signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
	return found?.mediaType ?? null;
}

/**
 * Stores the bytes under a random id and returns the row to insert. Runs before the transaction: a row is never there
 * without its bytes. Refuses other types and anything over 5 MB.
 */
export async function keepEvidence(
	{ uploads, now }: Pick<Deps, "uploads" | "now">,
	{ bytes, name }: HandedIn,
): Promise<{ ok: true; file: StoredFile } | { ok: false; reason: "file-type" | "file-size" }> {
	if (bytes.byteLength > largestEvidence) return { ok: false, reason: "file-size" };
	const mediaType = evidenceType(bytes);
	if (!mediaType) return { ok: false, reason: "file-type" };
	const id = newId();
	await uploads.put(id, bytes);
	const file = {
		id,
		mediaType,
		bytes: bytes.byteLength,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		originalName: printableName(name),
		createdAt: now().toISOString(),
	};
	return { ok: true, file };
}

/** The last part of a path as a device may send it, without control or direction characters, at most 100 characters. */
function printableName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? "";
	return (
		last
			.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
			.trim()
			.slice(-100) || "bukti"
	);
}
