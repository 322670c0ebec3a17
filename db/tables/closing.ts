import type { Selectable } from "kysely";
import type { ReportPart } from "#app/domain/closing/types";
import type { WithDefault } from "./columns";

/** A part of an event's report that an organiser wrote in place of what the records say. */
export interface ReportEditsTable {
	eventId: string;
	part: ReportPart;
	body: string;
	/** SHA-256 (hex) of what the records said when it was written. */
	basisHash: string;
	editedAt: string;
	editedByName: string;
}
/** The report as it was when the event was closed. */
export interface ReportIssuesTable {
	id: string;
	eventId: string;
	/** 1 for the first. */
	number: number;
	closedAt: string;
	closedByName: string;
	/** A `ReportModel` as JSON. */
	model: string;
	/** SHA-256 (hex) of `model`. */
	sha256: string;
	reopenedAt: WithDefault<string | null>;
	reopenedByName: WithDefault<string | null>;
	reopeningReason: WithDefault<string | null>;
}
export type ReportEdit = Selectable<ReportEditsTable>;
export type ReportIssue = Selectable<ReportIssuesTable>;
