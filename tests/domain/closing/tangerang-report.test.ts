import { beforeAll, describe, expect, test } from "vitest";
import { reportDocx } from "#app/documents/report-docx";
import { reportPdf } from "#app/documents/report-pdf";
import { readReport } from "#app/domain/closing/report";
import type { ReportModel } from "#app/domain/closing/types";
import dialogueFile from "#db/seed/dialogues.json" with { type: "json" };
import followupFile from "#db/seed/followups.json" with { type: "json" };
import organisationFile from "#db/seed/organisations.json" with { type: "json" };
import registrationFile from "#db/seed/registrations.json" with { type: "json" };
import { testDeps } from "#tests/support/deps";
import { docxText } from "#tests/support/docx-text";
import { expectGolden } from "#tests/support/golden";
import { pdfText } from "#tests/support/pdf-text";
import { rememberTangerang } from "#tests/support/tangerang";
import { testDb } from "#tests/support/test-db";

let report: ReportModel;
beforeAll(async () => {
	const { db } = await testDb();
	const deps = testDeps(db);
	const event = await rememberTangerang(deps);
	report = (await readReport(db, event, deps.now())).model;
}, 120_000);

/** The rows of the table whose caption ends so, as records by the headings of their columns. */
function rowsOf(caption: string): Record<string, string>[] {
	const tables = report.sections.flatMap(({ parts }) => parts.flatMap((part) => part.tables));
	const found = tables.find((one) => one.caption.endsWith(caption));
	if (!found) throw new Error(`The report has no table "${caption}".`);
	return found.rows.map((row) => Object.fromEntries(found.columns.map(({ header }, at) => [header, row[at] ?? ""])));
}

const people = registrationFile.registrations.filter(({ dialogueId }) => dialogueId === "dlg-tangerang-2021");
const present = people.filter(({ attendance }) => (attendance ?? []).length > 0);
const { summary } = dialogueFile.dialogues.find(({ id }) => id === "dlg-tangerang-2021") as {
	summary: {
		disetujui: number;
		attendedAnyDay: number;
		attendedByDay: Record<string, number>;
		attendedByCategory: Record<string, number>;
		attendedByGender: Record<string, number>;
	};
};

describe("the papers of the Tangerang dialogue, complete without a word typed", () => {
	test("the PDF says what its golden file says, and the same report gives the same bytes", async () => {
		const pdf = await reportPdf(report, null);
		expectGolden("papers/laporan-tangerang.pdf.txt", `${pdfText(pdf)}\n`);
		expect(await reportPdf(report, null)).toEqual(pdf);
	});

	test("the DOCX says what its golden file says, and the same report gives the same bytes", async () => {
		const docx = await reportDocx(report);
		expectGolden("papers/laporan-tangerang.docx.txt", `${await docxText(docx)}\n`);
		expect(await reportDocx(report)).toEqual(docx);
	});

	test("both say the same words", async () => {
		const furniture = /Halaman \d+ dari \d+|Laporan Kegiatan: [^\n]*\n|—/g;
		const words = (text: string) => new Set(text.replace(furniture, " ").split(/\s+/));
		const [pdf, docx] = [
			words(pdfText(await reportPdf(report, null))),
			words(await docxText(await reportDocx(report))),
		];
		// The PDF numbers its lists in ink, and may break a word that is longer than its cell.
		expect([...docx].filter((word) => !pdf.has(word))).toEqual([]);
	});
});

describe("its tables equal a recount of the data", () => {
	test("by party", () => {
		const named = { Pengusaha: "pengusaha", "SP/SB": "sp_sb", Koperasi: "koperasi", Lainnya: "lainnya" };
		const rows = rowsOf("Peserta menurut unsur");
		for (const [name, word] of Object.entries(named))
			expect([name, rows.find(({ Unsur }) => Unsur === name)?.Hadir]).toEqual([
				name,
				String(summary.attendedByCategory[word]),
			]);
		expect(rows.at(-1)).toMatchObject({
			Unsur: "Jumlah",
			Terkonfirmasi: String(summary.disetujui),
			Hadir: String(summary.attendedAnyDay),
		});
		expect(present).toHaveLength(summary.attendedAnyDay);
	});

	test("by day", () => {
		expect(rowsOf("Kehadiran menurut hari dan unsur").map(({ Jumlah }) => Jumlah)).toEqual([
			String(summary.attendedByDay["1"]),
			String(summary.attendedByDay["2"]),
		]);
	});

	test("by gender", () => {
		const rows = rowsOf("Peserta menurut jenis kelamin");
		expect(rows.map((row) => [row["Jenis kelamin"], row.Hadir])).toEqual([
			["Perempuan", String(summary.attendedByGender.P)],
			["Laki-laki", String(summary.attendedByGender.L)],
		]);
	});

	test("by regency", () => {
		const regencyOf = new Map(organisationFile.organisations.map(({ id, regencyName }) => [id, regencyName]));
		const counted = new Map<string, number>();
		for (const { organisationId } of present) {
			const name = regencyOf.get(organisationId) ?? "Tidak disebutkan";
			counted.set(name, (counted.get(name) ?? 0) + 1);
		}
		const rows = rowsOf("Peserta menurut kabupaten/kota").filter(({ Hadir }) => Hadir !== "0");
		const shown = rows.map((row) => [row["Kabupaten/kota"]?.split(",")[0], Number(row.Hadir)]);
		expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(counted));
	});

	test("questions and promises", () => {
		const dialogue = dialogueFile.dialogues.find(({ id }) => id === "dlg-tangerang-2021");
		expect(rowsOf("Pertanyaan dan jawaban")).toHaveLength(dialogue?.questions?.length ?? 0);
		const promised = followupFile.followups.filter(
			({ dialogueId, status }) => dialogueId === "dlg-tangerang-2021" && status !== "dibatalkan",
		);
		const rows = rowsOf("Rencana tindak lanjut");
		expect(rows.map(({ Butir }) => Butir)).toEqual(promised.map(({ code }) => code).sort());
		const late = promised.filter(({ status, dueDate }) => status !== "selesai" && dueDate < "2022-01-14");
		expect(rows.filter(({ Keterangan }) => Keterangan?.startsWith("Terlambat"))).toHaveLength(late.length);
	});
});
