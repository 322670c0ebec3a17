import type { Category } from "../registrations/types";
import type { Book } from "./book";
import { isNothing, tidy } from "./cell-text";
import type { SectionLine } from "./line-shape";
import { type ListPart, listParts } from "./list-parts";
import { nameKey } from "./name-cell";
import { organisationKey } from "./organisation-cell";
import type { ListOptions } from "./participant-list";
import { partyOfBody } from "./party-words";
import { readPersonRow } from "./person-row";
import { rawFields } from "./raw-fields";
import { lineKey } from "./same-person";
import type { Columns, IssueCode, RowStatus } from "./types";

/** A body on a list of those to be invited, as read. */
export interface InvitedRow {
	record: number;
	/** A letter needs a body and its party; how to reach it may be missing, then CONTACT_MISSING says so. */
	status: RowStatus;
	/** In alphabetical order. */
	issues: IssueCode[];
	organisation: string;
	category: Category | null;
	/** The person the letter is for, with titles as typed; null when the list names none, or only a post. */
	addressee: string | null;
	position: string | null;
	/** E.164 mobile number. */
	phone: string | null;
	email: string | null;
	regencyCode: string | null;
	/** The record of the earlier line with the same body and addressee. */
	duplicateOf: number | null;
	cells: string[];
}

export interface InvitationList {
	sheets: number[];
	columns: Columns;
	/** The header's words by column. */
	labels: string[];
	rows: InvitedRow[];
	counts: Record<RowStatus, number>;
}

/**
 * Reads a list of bodies to invite with the reader of participant lists: `readListFile(bytes)` gives the book, this the
 * rows. "Pimpinan PT …" in one cell is a post and a body. Null when there is no such table in the book. Pure.
 */
export function readInvitationList(book: Book, options: ListOptions): InvitationList | null {
	const isList = ({ name, organisation }: Columns) => (organisation ?? name) !== undefined;
	const parts = listParts(book, { ...options, isList });
	const [first] = parts;
	if (!first) return null;
	const rows = withoutRepeats(parts.flatMap((part) => rowsOf(part, options)));
	const counts: Record<RowStatus, number> = { valid: 0, duplicate: 0, review: 0, invalid: 0 };
	for (const { status } of rows) counts[status]++;
	const { columns, labels } = first.layout;
	return { sheets: parts.map(({ sheet }) => sheet), columns, labels, rows, counts };
}

function rowsOf(part: ListPart, options: ListOptions): (InvitedRow & { key: string })[] {
	const { columns } = part.layout;
	let section: SectionLine | null = part.category ? { category: part.category, organisation: null } : null;
	return part.lines.flatMap(({ record, kind, section: heading, cells }) => {
		if (kind === "section" && heading?.category) section = { category: heading.category, organisation: null };
		// A body alone on its line is what such a list is made of, though elsewhere it would head its people.
		if (kind !== "data" && !(kind === "section" && heading?.organisation)) return [];
		const typed = rawFields(cells, columns, options.edits?.get(record));
		const raw = { ...typed, ...postAndBody(typed) };
		const context = { section, category: options.category ?? null, readRegion: options.readRegion };
		const { person, status, issues } = readPersonRow(raw, context);
		const isNamed =
			(status !== "invalid" || !issues.some((issue) => issue.startsWith("NAME_") || issue === "TEST_ROW")) &&
			!isNothing(person.name);
		const own = issuesOf(person, raw);
		return [
			{
				record,
				status: own.some((issue) => issue === "ORG_MISSING")
					? "invalid"
					: own.includes("CATEGORY_MISSING")
						? "review"
						: "valid",
				issues: own,
				organisation: person.organisation,
				category: person.category,
				addressee: isNamed ? person.name : null,
				position: person.position,
				phone: person.phone,
				email: person.email,
				regencyCode: person.regencyCode,
				duplicateOf: null,
				cells,
				key: lineKey(cells, columns.number),
			},
		];
	});
}

function issuesOf(
	person: { organisation: string; category: Category | null; phone: string | null; email: string | null },
	{ phone = "", email = "" }: { phone?: string; email?: string },
): IssueCode[] {
	const issues: IssueCode[] = [];
	if (person.organisation === "") issues.push("ORG_MISSING");
	if (person.category === null) issues.push("CATEGORY_MISSING");
	if (person.phone === null && person.email === null) issues.push("CONTACT_MISSING");
	if (person.phone === null && !isNothing(phone)) issues.push("PHONE_INVALID");
	if (person.email === null && !isNothing(email)) issues.push("EMAIL_INVALID");
	return issues.sort();
}

const posts =
	/^(?:kepada )?(?:yth\.? )?(?:bapak\/ibu |bapak |ibu |sdr\.? )?(pimpinan|direktur(?: utama)?|direksi|ketua(?: umum)?|kepala|manajer \w+|pengurus|sekretaris|presiden direktur)\s+(?=\S)/i;

/** "Kepala Dinas Tenaga Kerja …" or "Pimpinan PT …" where the body has no cell of its own. */
function postAndBody({ name, organisation, position }: { name: string; organisation: string; position?: string }) {
	if (!isNothing(organisation)) return {};
	const text = tidy(name);
	const post = posts.exec(text);
	const body = post ? text.slice(post[0].length) : text;
	if (partyOfBody(body) === null) return {};
	return {
		name: "",
		organisation: body,
		...(post && isNothing(position ?? "") ? { position: post[1] as string } : {}),
	};
}

/** The same body and addressee twice is one invitation; two people of one body are two. */
function withoutRepeats(rows: readonly (InvitedRow & { key: string })[]): InvitedRow[] {
	const seen = new Map<string, { record: number; key: string }>();
	return rows.map(({ key, ...row }) => {
		if (row.status === "invalid") return row;
		const same = [
			organisationKey(row.organisation),
			row.category,
			row.addressee ? nameKey(row.addressee) : "",
			row.regencyCode,
		].join("|");
		const earlier = seen.get(same);
		if (!earlier) {
			seen.set(same, { record: row.record, key });
			return row;
		}
		const issue: IssueCode = earlier.key === key ? "DUP_EXACT" : "DUP_NAME_ORG";
		return { ...row, status: "duplicate", issues: [issue], duplicateOf: earlier.record };
	});
}
