import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import type { Cell } from "#app/documents/registrations-sheet";
import { xlsx } from "#app/documents/xlsx";

async function* pages(rows: Cell[][]) {
	yield rows;
}

/** What a spreadsheet program reads out of the file. */
async function readBack(head: string[], rows: Cell[][]): Promise<unknown[][]> {
	const file = await buffer(Readable.from(xlsx("Pendaftaran", head, pages(rows))));
	const [sheet] = (await readExcel(file)) as unknown as { data: unknown[][] }[];
	return (sheet?.data ?? sheet) as unknown[][];
}

test("a file is read back as it was written: names, formulas that are none, numbers with their plus, and real times", async () => {
	const names = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", 'PUK "Maju" & <Jaya>', " renggang ", "José Ma’ruf"];
	const rows = names.map((name): Cell[] => [name, { phone: "+6281234567890" }, { at: "2026-11-12T08:41" }, null]);
	const [head, ...read] = await readBack(["Nama", "Nomor", "Masuk", "Kosong"], rows);
	expect(head).toEqual(["Nama", "Nomor", "Masuk", "Kosong"]);
	expect(read.map(([name]) => name)).toEqual(names.map((name) => name.trim()));
	expect(read[0]?.[1]).toBe("+6281234567890");
	expect(read[0]?.[2]).toEqual(new Date("2026-11-12T08:41:00.000Z"));
});

test("what XML cannot hold is left out instead of breaking the file", async () => {
	const [, row] = await readBack(["Nama"], [["Si\u0000ti \uFFFE\u{1F600}"]]);
	expect(row?.[0]).toBe("Siti \u{1F600}");
});
