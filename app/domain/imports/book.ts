import type { Encoding } from "./types";

/** The lines of one sheet: every cell as text, empty ones as "". The first line is record 1. */
export interface Sheet {
	/** The tab's name; empty for a text file. */
	name: string;
	records: string[][];
}

/** A list as it lies in its file, before anything is read into it. */
export interface Book {
	sheets: Sheet[];
	/** Null for a workbook. */
	encoding: Encoding | null;
	/** The character between cells; null for a workbook. */
	separator: string | null;
}

/** What a list may hold; more is refused before it is read. */
export const limits = {
	/** Bytes of the file. */
	file: 5 * 1024 * 1024,
	/** Bytes of a workbook's parts when unpacked. */
	unpacked: 60 * 1024 * 1024,
	/** Parts in a workbook. */
	parts: 1000,
	sheets: 50,
	records: 5000,
	columns: 60,
	/** Characters of one cell. */
	cell: 2000,
} as const;
