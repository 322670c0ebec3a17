import { z } from "zod";
import { languages } from "#app/i18n/language";
import type { ReadDb } from "#db/client";
import * as regionQueries from "#db/queries/regions";
import { readInvitationList } from "../imports/invitation-list";
import { readListFile } from "../imports/read-list-file";
import { regionReader } from "../imports/region-names";
import { normaliseAddress } from "../messages/address";
import { type Category, categories } from "../registrations/types";
import { compareInvitations } from "./compare-invitations";
import { type InvitationInput, mostDelegates } from "./schema";

/** A line of a list with what would become of it. */
export type ListedRow = { record: number; organisation: string } & (
	| { status: "new"; input: InvitationInput }
	| { status: "duplicate"; of: number | null }
	| { status: "invalid"; problem: "organisation" | "category" | "party" }
);

export type ListedRows = { ok: true; rows: ListedRow[] } | { ok: false; reason: "list-unreadable" | "list-too-long" };

interface Asked {
	/** The party of bodies of which the list says none. */
	category: Category | null;
	delegatesAllowed: number;
	/** The parties of the event. */
	offered: readonly Category[];
}

const mostRows = 1000;

/** Reads a list of bodies to invite, in a file or as pasted text, and says of each line what would become of it. */
export async function listedRows(
	db: ReadDb,
	eventId: string,
	bytes: Uint8Array,
	{ category, delegatesAllowed, offered }: Asked,
): Promise<ListedRows> {
	const file = await readListFile(bytes);
	if (!file.ok) return { ok: false, reason: "list-unreadable" };
	const readRegion = regionReader(await regionQueries.listRegencies(db));
	const list = readInvitationList(file.book, { readRegion, category });
	if (!list) return { ok: false, reason: "list-unreadable" };
	if (list.rows.length > mostRows) return { ok: false, reason: "list-too-long" };
	const inputs = list.rows.map((row): ListedRow => {
		const named = { record: row.record, organisation: row.organisation };
		if (row.organisation === "") return { ...named, status: "invalid", problem: "organisation" };
		if (row.category === null) return { ...named, status: "invalid", problem: "category" };
		if (!offered.includes(row.category)) return { ...named, status: "invalid", problem: "party" };
		const input = {
			organisationName: row.organisation,
			addresseeName: (row.addressee ?? "").slice(0, 120),
			addresseePosition: row.position ?? "",
			category: row.category,
			regencyCode: row.regencyCode,
			phone: row.phone,
			email: row.email === null ? null : normaliseAddress(row.email),
			delegatesAllowed,
			language: "id" as const,
		};
		return { ...named, status: "new", input };
	});
	const fresh = inputs.filter((row) => row.status === "new");
	const compared = await compareInvitations(
		db,
		eventId,
		fresh.map(({ input }) => input),
	);
	const outcome = new Map(fresh.map((row, index) => [row, compared[index]]));
	const rows = inputs.map((row): ListedRow => {
		const found = row.status === "new" ? outcome.get(row) : undefined;
		if (found?.status !== "duplicate") return row;
		const of = "row" in found.of ? (fresh[found.of.row - 1]?.record ?? null) : null;
		return { record: row.record, organisation: row.organisation, status: "duplicate", of };
	});
	return { ok: true, rows };
}

// The rows come back from a page as JSON, which can spell control characters that no field of a form can hold.
const line = (longest: number) =>
	z
		.string()
		.max(longest)
		.regex(/^\P{Cc}*$/u);

const savedRow = z.object({
	organisationName: line(200).min(1),
	addresseeName: line(120),
	addresseePosition: line(120),
	category: z.enum(categories),
	regencyCode: z
		.string()
		.regex(/^\d{2}\.\d{2}$/)
		.nullable(),
	phone: z
		.string()
		.regex(/^\+62\d{9,13}$/)
		.nullable(),
	email: z
		.string()
		.refine((text) => normaliseAddress(text) === text)
		.nullable(),
	delegatesAllowed: z.number().int().min(1).max(mostDelegates),
	language: z.enum(languages),
});

/** The rows as the page that showed them sends them back; null for anything else. */
export function readSavedRows(json: string): InvitationInput[] | null {
	try {
		const parsed = z.array(savedRow).min(1).max(mostRows).safeParse(JSON.parse(json));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
