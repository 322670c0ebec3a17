import { isNothing } from "./cell-text";
import { readPhone } from "./contact-cells";
import type { Columns, ListField } from "./types";

/** The cells of one line by what they hold; undefined for what the list has no column for. */
export type RawFields = Partial<Record<ListField, string>> & { name: string; organisation: string };

/** Corrections somebody typed, by field. */
export type Edits = Partial<Record<ListField, string>>;

/** The cells of a line by field: the parts of a name joined, corrections in place of what the list says. */
export function rawFields(line: readonly string[], columns: Columns, edits: Edits = {}): RawFields {
	const cells: Partial<Record<ListField, string>> = {};
	for (const [field, at] of Object.entries(columns)) cells[field as ListField] = line[at] ?? "";
	const said = (field: ListField) => {
		const cell = cells[field] ?? "";
		return isNothing(cell) ? "" : cell;
	};
	const parts = [said("firstName"), said("lastName")].filter(Boolean).join(" ");
	const bare = columns.name === undefined ? parts : (cells.name ?? "");
	const before = said("titlePrefix").trim();
	const after = said("titleSuffix").trim().replace(/^,\s*/, "");
	const titled = isNothing(bare) ? bare : [before && `${before} `, bare, after && `, ${after}`].join("");
	return { ...cells, name: titled, organisation: cells.organisation ?? "", ...edits };
}

const addressInText = /[^\s;,/|<>()]+@[^\s;,/|<>()]+/;

/** Number and address of a line, each where it belongs though they stand in each other's column or in one cell. */
export function contactCells({ phone = "", email = "" }: RawFields): {
	phone: string;
	email: string;
	isSwapped: boolean;
} {
	const address = addressInText.exec(phone)?.[0];
	const isNumber = readPhone(email).phone !== null && !email.includes("@");
	if (address && isNumber && readPhone(phone).phone === null) return { phone: email, email: phone, isSwapped: true };
	if (address && isNothing(email))
		return {
			phone: phone.replace(address, "").replace(/[\s;,/|<>()]+$|^[\s;,/|<>()]+/g, ""),
			email: address,
			isSwapped: phone.trim() === address,
		};
	if (isNumber && isNothing(phone)) return { phone: email, email: "", isSwapped: true };
	const inEmail = email.includes("@") && isNothing(phone) ? /(?:\+62|62|0)8[\d\s.-]{7,14}/.exec(email)?.[0] : undefined;
	if (inEmail)
		return {
			phone: inEmail,
			email: email.replace(inEmail, "").replace(/[\s;,/|()]+$|^[\s;,/|()]+/g, ""),
			isSwapped: false,
		};
	return { phone, email, isSwapped: false };
}
