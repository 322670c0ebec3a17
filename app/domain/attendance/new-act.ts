import { createHash } from "node:crypto";
import { newId } from "#db/client";
import type { Deps } from "../deps";
import type { DeskActBase } from "./types";

/** What an act brings along that is done on a page of the server, which waits for the answer. */
export function newAct({ now }: Pick<Deps, "now">): DeskActBase {
	return { id: newId(), at: now().toISOString(), isOffline: false, shown: null };
}

/** The key a page was made with, as its forms send it; null for anything that is no UUID. */
export function readPageKey(value: unknown): string | null {
	return typeof value === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? value : null;
}

/**
 * An act done with one form of a page: the same form sent twice is the same act. `what` tells the page's forms apart; a
 * page without a key has acts of their own each time.
 */
export function actOfPage(deps: Pick<Deps, "now">, key: string | null, what: string): DeskActBase {
	if (key === null) return newAct(deps);
	const hash = createHash("sha256").update(`${key} ${what}`).digest("hex");
	// The layout of a UUID of the application's own making (version 8).
	const id = [
		hash.slice(0, 8),
		hash.slice(8, 12),
		`8${hash.slice(13, 16)}`,
		`8${hash.slice(17, 20)}`,
		hash.slice(20, 32),
	];
	return { ...newAct(deps), id: id.join("-") };
}

/** A page of the server is no device. */
export const atPage = { deviceId: null, station: null } as const;
