import { fileExtensions, type MediaType } from "#app/domain/documents/media-type";
import { mayDownload, type Reader } from "#app/domain/documents/rules";
import type { DocumentKind } from "#app/domain/documents/types";
import type { ReadDb } from "#db/client";
import * as documentQueries from "#db/queries/documents";

/** A document as somebody who may have it sees it. */
export interface OfferedDocument {
	id: string;
	title: string;
	kind: DocumentKind;
	/** "PDF". */
	type: string;
	bytes: number;
	href: string;
}

/** The released documents of an event that somebody may download now; `base` is where their addresses begin. */
export async function offeredDocuments(
	read: ReadDb,
	eventId: string,
	reader: Reader | null,
	base: string,
): Promise<OfferedDocument[]> {
	const lines = await documentQueries.listByEvent(read, eventId);
	return lines.flatMap(({ id, title, kind, access, mediaType, bytes }) =>
		mediaType !== null && bytes !== null && mayDownload(access, reader)
			? [{ id, title, kind, type: fileTypeName(mediaType), bytes, href: `${base}/dokumen/${id}` }]
			: [],
	);
}

/** "application/pdf" → "PDF". */
export function fileTypeName(mediaType: string): string {
	const [ending = ""] = fileExtensions[mediaType as MediaType] ?? [];
	return ending.slice(1).toUpperCase();
}
