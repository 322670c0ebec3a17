import type { StoredFile } from "#db/tables/followups";
import type { Deps } from "../deps";
import { photoOrPdf } from "../documents/media-type";
import { type HandedIn, keepFile } from "../documents/stored-file";

/** How many files one report may bring. */
export const mostFiles = 5;

/** Stores photos and papers before the transaction that names them; refuses all when one cannot be taken. */
export async function keepEvidence(
	deps: Pick<Deps, "uploads" | "now">,
	handedIn: readonly HandedIn[],
): Promise<{ ok: true; files: StoredFile[] } | { ok: false; reason: "file-type" | "file-size" }> {
	const files: StoredFile[] = [];
	for (const one of handedIn) {
		const kept = await keepFile(deps, one, photoOrPdf);
		if (!kept.ok) return kept;
		if (!files.some(({ sha256 }) => sha256 === kept.file.sha256)) files.push(kept.file);
	}
	return { ok: true, files };
}
