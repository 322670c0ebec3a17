import type { StoredFile } from "#db/tables/followups";
import type { Deps } from "../deps";
import { photoOrPdf } from "../documents/media-type";
import { type HandedIn, keepFile } from "../documents/stored-file";

/** Files kept for answers, by question id: their bytes are stored, their rows not yet. */
export type KeptFiles = Record<string, StoredFile>;

/** Keeps the bytes of files handed in as answers; before the transaction, so that a row is never there without them. */
export async function keepAnswerFiles(
	deps: Pick<Deps, "uploads" | "now">,
	files: Record<string, HandedIn> = {},
): Promise<KeptFiles> {
	const kept: KeptFiles = {};
	for (const [question, file] of Object.entries(files)) {
		const stored = await keepFile(deps, file, photoOrPdf);
		if (!stored.ok) throw new Error(`a file that was checked before is refused: ${stored.reason}`);
		kept[question] = stored.file;
	}
	return kept;
}
