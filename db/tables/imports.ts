import type { Insertable, Selectable, Updateable } from "kysely";
import type { ImportOutcome, ImportStatus } from "#app/domain/imports/types";

export interface ImportsTable {
	id: string;
	eventId: string;
	status: ImportStatus;
	fileName: string;
	/** SHA-256 (hex) of the file's bytes. */
	fileHash: string;
	/** The cells as read, as JSON; forgotten once the list is applied. */
	book: string | null;
	/** How the list is to be read, as JSON. */
	settings: string;
	/** People per status, as JSON. */
	counts: string;
	createdById: string | null;
	createdByName: string;
	createdAt: string;
	appliedAt: string | null;
	/** When the people were written to. */
	toldAt: string | null;
}
export interface ImportRowsTable {
	importId: string;
	/** The line of the list, from 1. */
	record: number;
	name: string;
	/** What somebody decided about the line, as JSON; null for what nobody looked at. */
	decision: string | null;
	/** Null until the list is applied. */
	outcome: ImportOutcome | null;
	/** Whom the line made or filled in, or who was registered already. */
	registrationId: string | null;
	/** The organisation the line brought into being. */
	organisationId: string | null;
	/** The fields of a registration before the line filled them in, as JSON. */
	stateBefore: string | null;
}
export type Import = Selectable<ImportsTable>;
export type NewImport = Insertable<ImportsTable>;
export type ImportUpdate = Updateable<ImportsTable>;
export type ImportRow = Selectable<ImportRowsTable>;
export type NewImportRow = Insertable<ImportRowsTable>;
