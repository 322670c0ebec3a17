import { expect, test } from "vitest";
import { factRows, heading, numberedList, paragraph, rule, signatureBlock } from "#app/documents/pdf/blocks";
import { drawSheet, type SheetFacts } from "#app/documents/pdf/sheet";
import { table } from "#app/documents/pdf/table";
import { pdfText } from "#tests/support/pdf-text";

const facts: SheetFacts = {
	title: "Daftar undangan",
	language: "id",
	author: "Dinas Contoh",
	at: new Date("2026-11-02T02:00:00Z"),
	letterhead: { lines: ["KEMENTERIAN CONTOH", "DINAS CONTOH", "Jl. Contoh No. 1"], logo: null },
	pageOf: (page, count) => `Halaman ${page} dari ${count}`,
};

const longName = "Raden Mas Ngabehi Désirée Ma’ruf Poerwodarminto-Žižková binti Soerjodiningrat";

test("accents, apostrophes, dashes and names of 74 letters are printed as they are", async () => {
	const text = pdfText(await drawSheet(facts, (sheet) => paragraph(sheet, `${longName} – “Kopkar” ✓`)));
	expect(text.replaceAll("\n", " ").replaceAll("  ", " ")).toContain(longName);
	expect(text).toContain("– “Kopkar” ✓");
	expect(text).not.toContain("�");
});

test("a table of 120 rows repeats its head on every page, cuts no row, and pages are counted", async () => {
	const rows = Array.from({ length: 120 }, (_, index) => `Koperasi ${index + 1}`);
	const pdf = await drawSheet(facts, (sheet) =>
		table(
			sheet,
			[
				{ header: "No.", share: 1, cell: (_row, index) => String(index + 1) },
				{ header: "Instansi", share: 6, cell: (row: string) => row },
			],
			rows,
		),
	);
	const pages = pdfText(pdf).split("\n—\n");
	expect(pages.length).toBeGreaterThan(2);
	for (const [index, page] of pages.entries()) {
		expect(page).toContain("Instansi");
		expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
	}
	const text = pages.join("\n");
	expect(rows.every((row) => text.includes(`${row}\n`))).toBe(true);
	expect(pages.slice(1).every((page) => page.includes("Daftar undangan"))).toBe(true);
});

test("a paper is tagged, names its language and title, and carries its font with it", async () => {
	const pdf = await drawSheet(facts, (sheet) => {
		heading(sheet, "Judul");
		factRows(sheet, [["Tempat", "Aula"]]);
		numberedList(sheet, ["satu", "dua"]);
		rule(sheet);
		signatureBlock(sheet, { placeAndDate: "Jakarta", position: "Direktur", name: "Nama", number: "" });
	});
	const source = pdf.toString("latin1");
	for (const part of [
		"/Marked true",
		"/Lang (id-ID)",
		"/StructTreeRoot",
		"/FontFile2",
		"/S /H1",
		"/DisplayDocTitle true",
	])
		expect(source).toContain(part);
	expect(source).toContain("/S /L\n");
});

test("the same facts give the same bytes", async () => {
	const draw = () => drawSheet(facts, (sheet) => paragraph(sheet, "Isi"));
	expect((await draw()).equals(await draw())).toBe(true);
});

test("a picture of the office that cannot be read leaves the paper without it", async () => {
	const letterhead = { lines: ["KANTOR"], logo: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) };
	const pdf = await drawSheet({ ...facts, letterhead }, (sheet) => paragraph(sheet, "Isi"));
	expect(pdfText(pdf)).toContain("KANTOR\nIsi");
});
