import type { Selectable } from "kysely";
import type { PaperBatchKind } from "#app/domain/papers/types";
import type { WithDefault } from "./columns";

/** What somebody's certificate says; one a registration. */
export interface CertificatesTable {
	id: string;
	eventId: string;
	registrationId: string;
	/** Random and without look-alikes: `7K4QX-2M9TB-3WHCF`. */
	code: string;
	/** The name as it was issued. */
	name: string;
	titlePrefix: string | null;
	titleSuffix: string | null;
	issuedAt: string;
	/** When it was last issued anew, with a corrected name or after it was revoked. */
	updatedAt: string;
	issuedById: string | null;
	issuedByName: string;
	/** Since when it is not valid: its holder was not there on all days after all. */
	revokedAt: WithDefault<string | null>;
	/** When the name was erased with the person. */
	erasedAt: WithDefault<string | null>;
}
/** Papers of many people that a worker makes; the file lies among the uploads under the batch's id. */
export interface PaperBatchesTable {
	id: string;
	eventId: string;
	kind: PaperBatchKind;
	/** Ids of the registrations in the order of the pages, fixed when it was begun, as JSON. */
	people: string;
	total: number;
	/** How many of them have their page. */
	done: WithDefault<number>;
	formKey: string;
	createdAt: string;
	createdById: string | null;
	createdByName: string;
	/** Which worker makes it, and until when nobody else does. */
	heldBy: WithDefault<string | null>;
	heldUntil: WithDefault<string | null>;
	/** How often a worker took it up. */
	attempts: WithDefault<number>;
	finishedAt: WithDefault<string | null>;
	/** When it was given up. */
	failedAt: WithDefault<string | null>;
}
export type Certificate = Selectable<CertificatesTable>;
export type PaperBatch = Selectable<PaperBatchesTable>;
