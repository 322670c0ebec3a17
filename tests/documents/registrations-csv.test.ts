import { describe, expect, test } from "vitest";
import { byteOrderMark, csvLines } from "#app/documents/csv";
import { type SheetFrame, type SheetRow, sheetCells, sheetHead } from "#app/documents/registrations-sheet";
import { parsePhone } from "#app/domain/registrations/phone";
import { partyQuestions } from "#app/domain/registrations/questions";

const frame: SheetFrame = {
	language: "id",
	timeZone: "Asia/Makassar",
	days: [1, 2],
	questions: partyQuestions(new Date("2026-11-02T02:00:00.000Z")),
	ownQuestions: [{ id: "bus", label: "Perlu penjemputan?", kind: "yes_no" }],
};
const csvHead = (of: SheetFrame) => byteOrderMark + csvLines([sheetHead(of)], ";");
const csvRows = (of: SheetFrame, rows: readonly SheetRow[]) =>
	csvLines(
		rows.map((row) => sheetCells(of, row)),
		";",
	);

const siti: SheetRow = {
	code: "TAN-7K4QX",
	status: "confirmed",
	category: "cooperative",
	titlePrefix: null,
	name: "Siti Rahmawati",
	titleSuffix: null,
	gender: "female",
	position: null,
	organisationName: "Kopkar Maju (rekaan)",
	regencyName: "Kota Makassar",
	provinceName: "Sulawesi Selatan",
	phone: "+6281234567890",
	email: "siti@peserta.test",
	source: "web",
	registeredAtLocal: "2026-11-02T10:00",
	confirmedAtLocal: null,
	replacesCode: null,
	mayBePhotographed: false,
	answers: { rat_year: "none", missing: '["lpj","npwp"]', company: "PT Contoh", bus: "yes" },
	checkIns: { 1: "2026-11-12T08:41" },
};

/** The cells of a file by RFC 4180 with semicolons, as a spreadsheet takes them apart. */
function cells(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
		rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === "\r\n") rows.push([]);
		if (end === "") break;
	}
	return rows.filter((row) => row.length > 1);
}

const headings = cells(csvHead(frame).slice(1))[0] ?? [];
/** One row by its headings. */
function read(row: Partial<SheetRow>): Record<string, string> {
	const [line = []] = cells(csvRows(frame, [{ ...siti, ...row }]));
	expect(line).toHaveLength(headings.length);
	return Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? ""]));
}

describe("the registrations as a file for Excel with Indonesian settings", () => {
	test("begin with the mark of UTF-8, are divided by semicolons and end their lines with CRLF", () => {
		const file = csvHead(frame) + csvRows(frame, [siti, { ...siti, name: "José Ma’ruf" }]);
		expect(Buffer.from(file).subarray(0, 3).toString("hex")).toBe("efbbbf");
		expect(file).toContain("Nomor pendaftaran;Status;Kategori;");
		expect(file.split("\r\n")).toHaveLength(4);
		expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
		expect(file).toContain(";José Ma’ruf;");
	});

	test("say everything in words and times of the event’s zone", () => {
		expect(read({})).toMatchObject({
			"Nomor pendaftaran": "TAN-7K4QX",
			Status: "Disetujui",
			Kategori: "Koperasi",
			"Jenis kelamin": "Perempuan",
			"Masuk (WITA)": "2026-11-02 10:00",
			"Disetujui (WITA)": "",
			"Bersedia difoto": "Tidak",
			"Check-in hari 1 (WITA)": "2026-11-12 08:41",
			"Check-in hari 2 (WITA)": "",
			"Perusahaan tempat koperasi berada": "PT Contoh",
			"Tahun buku terakhir yang RAT-nya sudah dilaporkan": "Belum pernah",
			"Apa yang masih kurang untuk sertifikat NIK?": "Laporan pertanggungjawaban dan neraca, NPWP koperasi",
			"Perlu penjemputan?": "Ya",
		});
		const english = csvHead({ ...frame, language: "en" }) + csvRows({ ...frame, language: "en" }, [siti]);
		expect(english).toContain("Registration code;");
		expect(english).toContain(";Cooperatives;");
		expect(english).not.toContain("Disetujui");
	});

	test("hold nothing of what somebody needs: only the desk sees that", () => {
		const needs = { accessNeeds: "Kursi roda" } as Partial<SheetRow>;
		expect(csvRows(frame, [{ ...siti, ...needs }])).not.toContain("Kursi roda");
	});

	test.each([
		["+6281234567890", "+62 812 3456 7890"],
		["+62812345678", "+62 812 3456 78"],
		["+6281234567890123".slice(0, 15), "+62 812 3456 78901"],
	])("keep %s whole as %s: Excel neither counts with it nor drops its plus", (stored, shown) => {
		const cell = read({ phone: stored })["Nomor ponsel"] ?? "";
		expect(cell).toBe(shown);
		// A number or a formula of digits, signs and points would be computed; a space inside makes it text.
		expect(cell).toMatch(/^\+62 \d/);
		expect(cell).not.toMatch(/[-.,()]/);
		expect(parsePhone(cell)).toBe(stored);
	});

	test.each([
		["=cmd|' /C calc'!A0"],
		["+1+1"],
		["-2+3"],
		["@SUM(A1:A9)"],
		["\t=1+1"],
		["\r=1+1"],
		["\n=1+1"],
		["  =1+1"],
		["＝1+1"],
		["+62 812 =HYPERLINK(1)"],
		['=HYPERLINK("https://jahat.test";"Klik")'],
	])("let no name become a formula: %j", (name) => {
		const cell = read({ name }).Nama ?? "";
		expect(cell).toBe(`'${name}`);
		expect(read({ organisationName: name }).Instansi).toBe(`'${name}`);
	});

	test("leave an honest name alone, and keep separators, quotes and lines inside their cell", () => {
		for (const name of ["Siti", "O’Neill-Pattiwiri", "PT A; B", 'PUK "Maju"', "dua\nbaris", "a,b", " renggang "])
			expect(read({ name }).Nama).toBe(name);
	});
});
