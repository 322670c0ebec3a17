import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folderName, kindOf, paperName, spjItems, stateOf } from "#app/domain/spj/rules";
import { spjKinds } from "#app/domain/spj/types";

const days = [
	{ id: "d1", position: 1 },
	{ id: "d2", position: 2 },
];

describe("what accounting asks for", () => {
	test("is one item a kind, with an attendance list for each day, numbered in the order of the file", () => {
		expect(spjItems(days).map(({ number, slug }) => `${number} ${slug}`)).toEqual([
			"1 surat-undangan",
			"2 susunan-acara",
			"3 daftar-hadir-1",
			"4 daftar-hadir-2",
			"5 surat-tugas",
			"6 laporan",
			"7 bukti-pengeluaran",
			"8 foto",
		]);
	});

	test("has an address for each item that says its kind, and none for others", () => {
		expect(spjItems(days).map(({ slug }) => kindOf(slug))).toEqual(spjItems(days).map(({ kind }) => kind));
		expect(new Set(spjItems(days).map(({ kind }) => kind))).toEqual(new Set(spjKinds));
		for (const slug of ["daftar-hadir-", "daftar-hadir-x", "foto-1", "unduhan", ""])
			expect(kindOf(slug)).toBeUndefined();
	});

	test("is there when a paper is, whatever was declared before", () => {
		expect(stateOf({ papers: 0, isExempt: false })).toBe("missing");
		expect(stateOf({ papers: 0, isExempt: true })).toBe("exempt");
		expect(stateOf({ papers: 1, isExempt: true })).toBe("present");
	});
});

describe("names in the download", () => {
	test("sort as they are counted, and lead nowhere else", () => {
		expect(folderName({ number: 3 }, "Daftar hadir hari 1")).toBe("03 Daftar hadir hari 1");
		expect(paperName(0, "kuitansi hotel.pdf")).toBe("01 kuitansi hotel.pdf");
		expect(paperName(11, '../..\\x: "a"|<b>?*.pdf ')).toBe("12 ..-..-x- -a---b---.pdf");
		expect(paperName(0, "laporan akhir... .docx")).toBe("01 laporan akhir.docx");
	});

	test("are short enough for every system and hold no sign that one refuses", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
				const written = paperName(0, name);
				expect(written).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$/u);
				expect(written.length).toBeLessThanOrEqual(105);
			}),
			{ seed: 27 },
		);
	});
});
