import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { ParticipantList } from "#app/domain/imports/participant-list";
import { readListFile } from "#app/domain/imports/read-list-file";
import type { IssueCode } from "#app/domain/imports/types";
import { listFile, readList, workbookOf } from "#tests/support/lists";

/** The truth about the list, one entry per line of it; see docs/decisions/0012. */
interface Truth {
	summary: {
		records: number;
		byKind: Record<string, number>;
		byStatus: Record<string, number>;
		duplicatesByHow: Record<string, number>;
		issueCounts: Record<string, number>;
	};
	records: TrueRecord[];
}
interface TrueRecord {
	record: number;
	kind: string;
	category?: string;
	status?: string;
	person?: string | null;
	expected?: Record<string, string | null> | null;
	issues?: IssueCode[];
	duplicateOf?: number;
	how?: string;
	conflict?: string[];
	needsReview?: boolean;
}

const truth: Truth = JSON.parse(new TextDecoder().decode(listFile("peserta-tangerang.truth.json")));
const seed = path.resolve(import.meta.dirname, "../../../db/seed/organisations.json");
const organisations: { id: string; name: string }[] = [JSON.parse(readFileSync(seed, "utf8"))].flatMap(
	(file) => file.organisations ?? file,
);
const parties: Record<string, string> = {
	pengusaha: "employer",
	sp_sb: "union",
	koperasi: "cooperative",
	pemerintah_daerah: "government",
};

async function sameCellsAsWorkbook(): Promise<Uint8Array> {
	const file = await readListFile(listFile("peserta-tangerang.csv"));
	if (!file.ok) throw new Error(file.reason);
	return workbookOf({ Peserta: file.book.sheets[0]?.records ?? [] });
}

describe.each([
	["in Windows-1252", async () => listFile("peserta-tangerang.csv")],
	["in UTF-8 with a byte order mark", async () => listFile("peserta-tangerang.utf8bom.csv")],
	["as a workbook", sameCellsAsWorkbook],
])("the list an organiser received, %s", (_how, bytes) => {
	let list: ParticipantList;
	beforeAll(async () => {
		list = await readList(await bytes());
	});

	test("is told apart line by line", () => {
		expect(list.records.map(({ record, kind }) => ({ record, kind }))).toEqual(
			truth.records.map(({ record, kind }) => ({ record, kind })),
		);
		const sections = list.records.filter(({ kind }) => kind === "section");
		expect(sections.map(({ section }) => section?.category)).toEqual(
			truth.records.filter(({ kind }) => kind === "section").map(({ category }) => parties[category ?? ""]),
		);
	});

	test("gives each line the status, the issues and the earlier line the truth has", () => {
		expect(
			list.rows.map(({ record, status, issues, duplicateOf, how, conflict, needsReview }) => ({
				record,
				status,
				issues,
				...(duplicateOf === null ? {} : { duplicateOf, how, conflict, needsReview }),
			})),
		).toEqual(
			truth.records
				.filter(({ kind }) => kind === "data")
				.map(({ record, status, issues, duplicateOf, how, conflict = [], needsReview = false }) => ({
					record,
					status,
					issues,
					...(duplicateOf === undefined ? {} : { duplicateOf, how, conflict, needsReview }),
				})),
		);
	});

	test("gives each person the name, organisation, party, contact, region and date the truth has", () => {
		const idOf = new Map(organisations.map(({ id, name }) => [name, id]));
		const wanted = truth.records.flatMap(({ record, expected }) => (expected ? [{ record, ...expected }] : []));
		expect(
			list.rows
				.filter(({ status }) => status === "valid")
				.map(({ record, person }) => ({
					record,
					name: person.name,
					gender: person.gender === null ? null : person.gender === "female" ? "P" : "L",
					position: person.position,
					organisation: person.organisation,
					organisationId: idOf.get(person.organisation),
					category: Object.keys(parties).find((word) => parties[word] === person.category),
					phone: person.phone,
					email: person.email,
					regencyCode: person.regencyCode,
					confirmedOn: person.confirmedOn,
				})),
		).toEqual(wanted);
	});

	test("has 119 people, and each line of theirs leads to the same person as in the truth", () => {
		const { byStatus, issueCounts } = truth.summary;
		expect(list.counts).toEqual(byStatus);
		const personOf = new Map(truth.records.map(({ record, person }) => [record, person]));
		for (const { record, duplicateOf } of list.rows)
			if (duplicateOf) expect(personOf.get(duplicateOf)).toBe(personOf.get(record));
		const counted: Record<string, number> = {};
		for (const issue of list.rows.flatMap(({ issues }) => issues)) counted[issue] = (counted[issue] ?? 0) + 1;
		expect(counted).toEqual(issueCounts);
	});
});
