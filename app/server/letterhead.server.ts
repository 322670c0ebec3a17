import type { Letterhead } from "#app/documents/pdf/letterhead";
import type { Deps } from "#app/domain/deps";
import type { ReadDb } from "#db/client";
import * as invitationLetterQueries from "#db/queries/invitation-letters";

/** What an office prints at the head of its papers, with the picture's bytes; null for an office without a head. */
export async function loadLetterhead(
	read: ReadDb,
	{ uploads }: Pick<Deps, "uploads">,
	officeId: string,
): Promise<Letterhead | null> {
	const stored = await invitationLetterQueries.findLetterhead(read, officeId);
	const lines = (stored?.lines ?? "").split("\n").map((line) => line.trim());
	const printed = lines.filter((line) => line !== "");
	const logo = stored?.logoFileId ? await uploads.get(stored.logoFileId).catch(() => null) : null;
	return printed.length > 0 || logo ? { lines: printed, logo } : null;
}
