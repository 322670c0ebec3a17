import { fileExtensions } from "#app/domain/documents/media-type";
import type { SpjEntry } from "#app/domain/spj/checklist";
import { acceptedTypes, mostBytes } from "#app/domain/spj/rules";
import type { SpjKind } from "#app/domain/spj/types";
import type { ReadDb } from "#db/client";
import * as spjQueries from "#db/queries/spj";
import { fileTypeName } from "./document-list.server";

/** A paper as pages of the file show it. */
export function shownPaper(paper: spjQueries.SpjFileLine) {
	const { id, originalName, mediaType, bytes, addedAt, addedByName } = paper;
	return { id, name: originalName, type: fileTypeName(mediaType), bytes, addedAt, addedByName };
}

/** An item as the checklist shows it: how it stands, how many papers, and the last one. */
export function shownEntry({ papers, exemption, signedLetter, ...entry }: SpjEntry) {
	const latest = papers.at(-1);
	return {
		kind: entry.kind,
		slug: entry.slug,
		number: entry.number,
		dayPosition: entry.dayPosition,
		state: entry.state,
		isPrinted: entry.isPrinted,
		hasSignedLetter: signedLetter !== null,
		papers: papers.length,
		latest: latest ? { at: latest.addedAt, by: latest.addedByName } : null,
		exemption: exemption && { reason: exemption.reason, at: exemption.setAt, by: exemption.setByName },
	};
}

/** How much is kept for an event, in bytes, what was taken out among it. */
export function usedBytes(entries: readonly SpjEntry[]) {
	const all = entries.flatMap(({ papers, removed }) => [...papers, ...removed]);
	return { used: all.reduce((sum, { bytes }) => sum + bytes, 0), most: mostBytes };
}

/** How many people must not be recognisable on photographs: of those who came, or before anybody came of those expected. */
export async function photoConsents(read: ReadDb, eventId: string) {
	const present = await spjQueries.countPhotoConsents(read, eventId, "present");
	if (present.people > 0) return { who: "present" as const, ...present };
	return { who: "confirmed" as const, ...(await spjQueries.countPhotoConsents(read, eventId, "confirmed")) };
}

/** What an item takes: "PDF, JPG, PNG" as it is read, and the endings that a file chooser offers first. */
export function takenBy(kind: SpjKind) {
	const types = acceptedTypes[kind];
	return { names: types.map(fileTypeName).join(", "), accept: types.flatMap((type) => fileExtensions[type]).join(",") };
}
