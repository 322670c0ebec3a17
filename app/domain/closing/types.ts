/** Parts of the activity report in the ministry's form (A1 to A4, B, C, D, E), each of which can be written anew. */
export const reportParts = [
	"general",
	"purpose",
	"scope",
	"basis",
	"activities",
	"results",
	"conclusions",
	"closing",
] as const;
export type ReportPart = (typeof reportParts)[number];

/** A table of the report: always what the records say, never written by hand. */
export interface ReportTable {
	caption: string;
	columns: readonly {
		header: string;
		/** Share of the width; the shares need not add up to anything. */
		share: number;
		isNumeric?: boolean;
	}[];
	rows: readonly (readonly string[])[];
}

/** What a part says, and the tables below it. */
export interface PartContent {
	part: ReportPart;
	/** "1. Umum"; null for a part that is a whole section. */
	heading: string | null;
	blocks: readonly ProseBlock[];
	/** Written by an organiser. */
	isEdited: boolean;
	tables: readonly ReportTable[];
}

/** The activity report as one neutral document: page, PDF and DOCX are drawn from it alone. */
export interface ReportModel {
	title: string;
	event: string;
	office: string;
	/** The instant all of it is of, UTC and as printed: "2 November 2026 pukul 09.00 WIB". */
	at: string;
	asOf: string;
	letterhead: { lines: readonly string[]; logoFileId: string | null };
	sections: readonly { heading: string; parts: readonly PartContent[] }[];
	signature: { placeAndDate: string; position: string; name: string; number: string };
}

/** A piece of a part's text. */
export type ProseBlock =
	| { kind: "paragraph"; text: string }
	| { kind: "list"; isNumbered: boolean; items: readonly string[] };

/** What is missing when an event is to be closed, counted; 0 for what is complete. */
export interface ClosingGaps {
	/** Days on which nobody was checked in. */
	attendance: number;
	/** Questions without an answer. */
	questions: number;
	/** Follow-ups without an owner. */
	owners: number;
	/** Sessions with something to note down that have no minutes. */
	minutes: number;
	/** Items of the accountability file that are not there. */
	spj: number;
}
