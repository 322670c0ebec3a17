import { headerScore } from "./header-words";
import {
	filledCells,
	isNumbering,
	isPersonLine,
	isSignature,
	isSubtotal,
	mayBePerson,
	type SectionLine,
	sectionOf,
} from "./line-shape";
import type { Layout } from "./list-layout";
import type { RecordKind } from "./types";

/** A line with what it is, and what it heads when it heads others. */
export interface KnownRecord {
	/** From 1. */
	record: number;
	kind: RecordKind;
	section?: SectionLine;
}

/** Says of every line of a sheet what it is. Nothing with a name in the midst of a list is passed over. */
export function recordKinds(records: readonly (readonly string[])[], { columns, headerLines }: Layout): KnownRecord[] {
	const isPerson = records.map((line) => isPersonLine(line, columns) && headerScore(line) === 0 && !isSubtotal(line));
	const firstPerson = headerLines.length > 0 ? Math.max(...headerLines) + 1 : isPerson.indexOf(true);
	const lastPerson = isPerson.lastIndexOf(true);
	const kindOf = (line: readonly string[], at: number): Omit<KnownRecord, "record"> => {
		if (filledCells(line).length === 0 && line.every((cell) => cell.trim() === "")) return { kind: "blank" };
		if (headerLines.includes(at)) return { kind: "header" };
		const section = at <= lastPerson && !isPerson[at] ? sectionOf(line) : null;
		if (firstPerson === -1 || at < firstPerson) {
			// A heading directly above a list without a header, or between header and titles, still heads it.
			return section && at > (headerLines[0] ?? -1) && isHeading(section)
				? { kind: "section", section }
				: { kind: "title" };
		}
		if (isRepeatedHeader(line)) return { kind: "repeated_header" };
		if (isSubtotal(line)) return { kind: "subtotal" };
		if (isPerson[at]) return { kind: "data" };
		if (section && (section.category || section.organisation || filledCells(line).length === 1))
			return { kind: "section", section };
		if (at > lastPerson) return { kind: "footer" };
		if (mayBePerson(line, columns)) return { kind: "data" };
		return { kind: isSignature(line) ? "footer" : "title" };
	};
	return records.map((line, at) => ({ record: at + 1, ...kindOf(line, at) }));
}

function isHeading({ category, organisation }: SectionLine): boolean {
	return category !== null || organisation !== null;
}

/** A header printed once more, as at the top of a page. */
function isRepeatedHeader(line: readonly string[]): boolean {
	return isNumbering(line) || headerScore(line) >= 3 || (headerScore(line) === 2 && filledCells(line).length <= 4);
}
