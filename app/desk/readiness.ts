import type { DeskSnapshot } from "#app/domain/attendance/types";
import { hasNativeDecoder, keepDecoder } from "./decoder";
import { filesCache, shellAddress } from "./offline-files";

/** What a desk needs before the signal may go. */
export interface Readiness {
	/** The page and its scripts are kept by the service worker. */
	page: boolean;
	/** The camera can be read: by the browser itself, or by the decoder that is kept. */
	decoder: boolean;
	/** The browser has promised not to clear the store for want of room. */
	storage: boolean;
}

export const notReady: Readiness = { page: false, decoder: false, storage: false };

/** Prepares the device as far as it lets itself be prepared, and says how far that is. */
export async function prepareDevice(): Promise<Readiness> {
	const page = await keepPage().catch(() => false);
	const decoder = hasNativeDecoder() || (await keepDecoder().catch(() => false));
	const storage = await navigator.storage.persist().catch(() => false);
	return { page, decoder, storage };
}

async function keepPage(): Promise<boolean> {
	if (!("serviceWorker" in navigator)) return false;
	await navigator.serviceWorker.register("/petugas/sw.js", { scope: "/petugas/", updateViaCache: "none" });
	const { active } = await navigator.serviceWorker.ready;
	const files = await caches.open(filesCache);
	return active !== null && (await files.match(shellAddress("id"))) !== undefined;
}

/** Whether the signal may go: the page starts without it, the camera is read, and people are known. */
export function isReady({ ready, snapshot }: { ready: Readiness; snapshot: DeskSnapshot | null }): boolean {
	return ready.page && ready.decoder && snapshot !== null;
}
