import { createHash } from "node:crypto";
import { newId } from "#db/client";
import type { StoredFile } from "#db/tables/followups";
import type { Deps } from "../deps";
import { fileExtensions, type MediaType, mediaTypeOf } from "./media-type";
import { stripMetadata } from "./strip-metadata";

/** The largest file that is taken where nothing else is said, in bytes (5 MB). */
export const largestFile = 5 * 1024 * 1024;

/** What somebody hands in: the bytes, and the name their device gave. */
export interface HandedIn {
	bytes: Uint8Array;
	name: string;
}

/**
 * Stores the bytes under a random id and returns the row to insert. Runs before the transaction: a row is never there
 * without its bytes. Pictures lose what their device wrote beside them, such as the
 * place. Refuses other types than `accepted`, judged by content alone, and anything over `largest` bytes.
 */
export async function keepFile(
	{ uploads, now }: Pick<Deps, "uploads" | "now">,
	{ bytes: received, name }: HandedIn,
	accepted: readonly MediaType[],
	largest = largestFile,
): Promise<{ ok: true; file: StoredFile } | { ok: false; reason: "file-type" | "file-size" }> {
	if (received.byteLength > largest) return { ok: false, reason: "file-size" };
	const mediaType = await mediaTypeOf(received);
	if (!mediaType || !accepted.includes(mediaType)) return { ok: false, reason: "file-type" };
	const bytes = stripMetadata(received, mediaType);
	if (!bytes) return { ok: false, reason: "file-type" };
	const id = newId();
	await uploads.put(id, bytes);
	const file = {
		id,
		mediaType,
		bytes: bytes.byteLength,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		originalName: printableName(name, mediaType),
		createdAt: now().toISOString(),
	};
	return { ok: true, file };
}

/**
 * The last part of a path as a device may send it, without control or direction characters, at most 100 characters, and
 * with an ending that tells what is inside: nobody saves a paper that calls itself a program.
 */
function printableName(name: string, mediaType: MediaType): string {
	const last = name.split(/[/\\]/).at(-1) ?? "";
	const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
	const [extension = ""] = fileExtensions[mediaType];
	const isNamedSo = fileExtensions[mediaType].some((ending) => clean.toLowerCase().endsWith(ending));
	const stem = isNamedSo || clean === "" ? clean : `${clean}${extension}`;
	return stem.slice(-100) || `berkas${extension}`;
}
