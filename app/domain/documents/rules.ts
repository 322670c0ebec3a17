import type { RegistrationStatus } from "../registrations/types";
import type { DocumentAccess } from "./types";

/** Who asks for a document: nobody in particular, or a participant. */
export interface Reader {
	status: RegistrationStatus;
	/** Checked in on any day. */
	isPresent: boolean;
}

/** Whether somebody may download a document; without a registration only what is public. */
export function mayDownload(access: DocumentAccess, reader: Reader | null): boolean {
	if (access === "public") return true;
	if (reader?.status !== "confirmed") return false;
	return access === "registered" || reader.isPresent;
}

/** More versions of one document than this are not kept. */
export const mostVersions = 30;
/** More documents of one event than this are not kept. */
export const mostDocuments = 150;
