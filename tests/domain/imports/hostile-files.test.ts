import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readParticipantList } from "#app/domain/imports/participant-list";
import { readListFile } from "#app/domain/imports/read-list-file";
import { listFile, readList, readRegion, textFile, workbookOf } from "#tests/support/lists";

const reasonOf = async (bytes: Uint8Array) => {
	const file = await readListFile(bytes);
	if (!file.ok) return file.reason;
	return readParticipantList(file.book, { readRegion }) ? "read" : "no-table";
};

describe("what is no list is refused with its reason", () => {
	test.each([
		["empty", textFile("")],
		["empty", textFile(";;;\r\n;;;\r\n")],
		["pdf", textFile("%PDF-1.7\n")],
		["image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
		["xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])],
		["protected", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")])],
		["web-page", textFile("\ufeff <html><table><tr><td>Nama</td></tr></table>")],
		["archive", Uint8Array.of(0x1f, 0x8b, 8, 0)],
		["broken", textFile("PK\u0003\u0004 half a workbook")],
		["no-text", Uint8Array.from({ length: 500 }, (_none, at) => at % 31)],
		["no-table", textFile("Kepada Yth. Bapak dan Ibu,\nbersama ini kami sampaikan daftar peserta.\n")],
		["no-table", textFile("Bulan;Jumlah\nJanuari;10\nFebruari;12\n")],
		["file-size", new Uint8Array(5 * 1024 * 1024 + 1)],
		["too-many-rows", textFile(`Nama;HP\n${"Ani;081200000001\n".repeat(5001)}`)],
		["too-many-columns", textFile(`Nama;HP\nAni;0812${";x".repeat(60)}\n`)],
		["cell-too-long", textFile(`Nama;HP\nAni;${"x".repeat(2001)}\n`)],
	])("%s", async (reason, bytes) => {
		expect(await reasonOf(bytes)).toBe(reason);
	});

	test("a million formatted, empty lines are none", async () => {
		expect(await reasonOf(textFile(`Nama;Instansi;HP\nAni;PT A;081200000001\n${";;\r\n".repeat(1_000_000)}`))).toBe(
			"read",
		);
	});
});

/** A ZIP file written by hand, each part with the size it claims. */
function zipOf(parts: Record<string, { content: Buffer; claims?: number }>): Buffer {
	const bodies: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, { content, claims = content.length }] of Object.entries(parts)) {
		const packed = deflateRawSync(content, { level: 1 });
		const head = Buffer.alloc(30);
		head.writeUInt32LE(0x04034b50, 0);
		head.writeUInt16LE(8, 8);
		head.writeUInt32LE(packed.length, 18);
		head.writeUInt32LE(claims, 22);
		head.writeUInt16LE(name.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(8, 10);
		entry.writeUInt32LE(packed.length, 20);
		entry.writeUInt32LE(claims, 24);
		entry.writeUInt16LE(name.length, 28);
		entry.writeUInt32LE(offset, 42);
		directory.push(entry, Buffer.from(name));
		bodies.push(head, Buffer.from(name), packed);
		offset += 30 + name.length + packed.length;
	}
	const list = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(Object.keys(parts).length, 8);
	end.writeUInt16LE(Object.keys(parts).length, 10);
	end.writeUInt32LE(list.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...bodies, list, end]);
}

const xml = (text: string) => ({ content: Buffer.from(`<?xml version="1.0"?>${text}`) });
const frame = {
	"xl/workbook.xml": xml(
		'<workbook xmlns:r="r"><sheets><sheet name="Peserta" sheetId="1" r:id="rId1"/></sheets></workbook>',
	),
	"xl/_rels/workbook.xml.rels": xml(
		'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
	),
	"xl/styles.xml": xml('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
};
const workbook = (sheet: string) =>
	zipOf({ ...frame, "xl/worksheets/sheet1.xml": xml(`<worksheet><sheetData>${sheet}</worksheet>`) });
const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${inline("A1", "Nama")}${inline("B1", "Instansi")}${inline("C1", "HP")}${inline("D1", "Tgl Konfirmasi")}</row>`;

describe("workbooks", () => {
	test("formulas give the value they were saved with, numbers their digits, dates their day, merged cells every line", async () => {
		const bytes = workbook(
			`${header}<row r="2">${inline("A2", "Ani")}${inline("B2", "PT Contoh")}<c r="C2"><v>6281200003001</v></c><c r="D2" s="1"><v>44445</v></c></row>
			<row r="3"><c r="A3" t="str"><f>CONCAT("Bu","di")</f><v>Budi</v></c><c r="C3"><v>81200003002</v></c><c r="D3" t="e"><v>#REF!</v></c></row>
			</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>`,
		);
		const { rows } = await readList(bytes);
		expect(rows.map(({ person }) => [person.name, person.organisation, person.phone, person.confirmedOn])).toEqual([
			["Ani", "PT Contoh", "+6281200003001", "2021-09-06"],
			["Budi", "PT Contoh", "+6281200003002", null],
		]);
	});

	test("a bomb is refused by what it claims, and when it claims little while it is unpacked", async () => {
		const rows = Buffer.from(`<worksheet><sheetData>${"<row/>".repeat(12_000_000)}`);
		const honest = zipOf({ ...frame, "xl/worksheets/sheet1.xml": { content: rows } });
		const liar = zipOf({ ...frame, "xl/worksheets/sheet1.xml": { content: rows, claims: 1000 } });
		expect(honest.length).toBeLessThan(5 * 1024 * 1024);
		expect(await reasonOf(honest)).toBe("too-large-inside");
		expect(["too-large-inside", "broken"]).toContain(await reasonOf(liar));
	});

	test("a cell in line 1,048,576 and one in column XFD are refused before a table of that size is made", async () => {
		expect(await reasonOf(workbook(`${header}<row r="1048576">${inline("A1048576", "x")}</row></sheetData>`))).toBe(
			"too-many-rows",
		);
		expect(await reasonOf(workbook(`${header}<row r="2">${inline("XFD2", "x")}</row></sheetData>`))).toBe(
			"too-many-columns",
		);
	});

	test("other files of an office in a ZIP are named", async () => {
		expect(await reasonOf(zipOf({ "word/document.xml": xml("<w/>") }))).toBe("document");
		expect(await reasonOf(zipOf({ "content.xml": xml("<o/>") }))).toBe("ods");
		expect(await reasonOf(zipOf({ "daftar.csv": xml("") }))).toBe("archive");
	});
});

describe("encodings", () => {
	test("a file that mixes UTF-8 and Windows-1252 keeps every letter and says so", async () => {
		const mixed = Buffer.concat([
			Buffer.from("Nama;Instansi;HP\nRené Lestari;PT A;081200000001\n", "utf8"),
			Buffer.from("D\xe9sir\xe9e Halim;PT A;081200000002\n", "latin1"),
		]);
		const file = await readListFile(mixed);
		expect(file.ok && file.book.encoding).toBe("mixed");
		expect((await readList(mixed)).rows.map(({ person }) => person.name)).toEqual(["René Lestari", "Désirée Halim"]);
	});

	test("no byte of Windows-1252 becomes the replacement character", async () => {
		const bytes = Buffer.concat([
			Buffer.from("Nama;HP\n"),
			Buffer.from(Array.from({ length: 128 }, (_none, at) => 128 + at)),
		]);
		const file = await readListFile(bytes);
		expect(file.ok && JSON.stringify(file.book)).not.toContain("\ufffd");
	});
});

describe("whatever comes in", () => {
	test("any bytes are read or refused, never an error", async () => {
		const pieces = fc.constantFrom(
			"Nama",
			"HP",
			";",
			",",
			"\t",
			"\n",
			'"',
			"0812 0000 0001",
			"a@b.c",
			"PT A",
			"=1+1",
			"\0",
			"é",
			"Jumlah",
			"A. UNSUR",
		);
		const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((parts) => textFile(parts.join("")));
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), texts), async (bytes) => {
				expect(typeof (await reasonOf(bytes))).toBe("string");
			}),
			{ numRuns: 300 },
		);
	});

	test("a damaged workbook is read or refused, never an error", async () => {
		const whole = await workbookOf({
			Peserta: [
				["Nama", "HP"],
				["Ani", "081200000001"],
			],
		});
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
				const damaged = Uint8Array.from(whole);
				damaged[at] = byte;
				expect(typeof (await reasonOf(damaged))).toBe("string");
			}),
			{ numRuns: 150 },
		);
	});

	test("the order of lines and of columns changes nothing about who is on the list", async () => {
		const file = await readListFile(listFile("peserta-tangerang.utf8bom.csv"));
		if (!file.ok) throw new Error(file.reason);
		const records = file.book.sheets[0]?.records ?? [];
		const header = records[3] ?? [];
		const { rows } = await readList(listFile("peserta-tangerang.utf8bom.csv"));
		// Each with its own party, so that no line depends on the heading above it.
		const lines = rows.map(({ cells, person }) =>
			header.map((_label, at) => (at === 5 ? (person.category ?? "") : (cells[at] ?? ""))),
		);
		const peopleOf = async (table: string[][]) => {
			const { rows: read } = await readList(await workbookOf({ Peserta: table }));
			return read
				.filter(({ status }) => status === "valid")
				.map(({ nameKey, person }) => `${nameKey}|${person.category}`)
				.sort();
		};
		const expected = await peopleOf([header, ...lines]);
		expect(expected).toHaveLength(119);
		const order = fc.shuffledSubarray([...lines.keys()], { minLength: lines.length });
		const columns = fc.shuffledSubarray([...header.keys()], { minLength: header.length });
		const who = (one: string) => one.split("|")[0];
		await fc.assert(
			fc.asyncProperty(order, columns, async (rowsOrder, columnsOrder) => {
				const table = [header, ...rowsOrder.map((at) => lines[at] as string[])];
				const people = await peopleOf(table.map((line) => columnsOrder.map((at) => line[at] ?? "")));
				expect(people.map(who).sort()).toEqual(expected.map(who).sort());
			}),
			{ numRuns: 8 },
		);
	});
});
