import { describe, expect, test } from "vitest";
import { readInvitationList } from "#app/domain/imports/invitation-list";
import { readListFile } from "#app/domain/imports/read-list-file";
import { readList, readRegion, textFile, workbookOf } from "#tests/support/lists";

/** What is read of each person, without what the list does not say. */
async function peopleOf(bytes: Uint8Array, options = {}) {
	const { rows } = await readList(bytes, options);
	return rows.map(({ status, person }) =>
		Object.fromEntries(Object.entries({ status, ...person }).filter(([, value]) => value !== null && value !== "")),
	);
}

describe("lists with other columns, orders and words", () => {
	test("commas, English headers, first and last name apart, degrees in columns of their own, regions by code", async () => {
		const text = [
			"Participants of the dialogue,,,,,,,,,",
			"Email,Mobile,Last name,First name,Title prefix,Degree suffix,Gender,Position,Organization,City code",
			'siti@serikat.example,"+62 812-0000-2001",Rahmawati,Siti,Dr.,"S.H., M.H.",F,Chair,Serikat Pekerja Contoh,36.71',
			",0812 0000 2002 / 021-5550000,Santoso,Budi,,,M,HR Manager,PT Contoh Jaya,3603",
			"x@y,,Sentosa,Karim,,,M,Staff,PT Contoh Jaya,36.99",
		].join("\n");
		expect(await peopleOf(textFile(text))).toEqual([
			{
				status: "valid",
				name: "Dr. Siti Rahmawati, S.H., M.H.",
				gender: "female",
				position: "Chair",
				organisation: "Serikat Pekerja Contoh",
				category: "union",
				phone: "+6281200002001",
				email: "siti@serikat.example",
				regencyCode: "36.71",
			},
			{
				status: "valid",
				name: "Budi Santoso",
				gender: "male",
				position: "HR Manager",
				organisation: "PT Contoh Jaya",
				category: "employer",
				phone: "+6281200002002",
				regencyCode: "36.03",
			},
			expect.objectContaining({ status: "invalid", name: "Karim Sentosa" }),
		]);
	});

	test("tabs in UTF-16, a header on two lines, running numbers of the columns, people under the name of their company", async () => {
		const text = [
			"DAFTAR HADIR",
			"No\tPeserta\t\tKontak\t",
			"\tNama\tJabatan\tNo. WA\tSurel",
			"(1)\t(2)\t(3)\t(4)\t(5)",
			"PT Contoh Pangan Sejahtera\t\t\t\t",
			"1\tRené Lestari\tManajer\t081200002011\trene@contoh.example",
			"2\tDewi Anggraini\tStaf\t081200002012\t",
			"Koperasi Karyawan Contoh\t\t\t\t",
			"3\tHj. Aminah\tKetua\t081200002013\t",
		].join("\r\n");
		const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
		const bigEndian = Buffer.from(wide).swap16();
		const expected = [
			["René Lestari", "PT Contoh Pangan Sejahtera", "employer", "Manajer", "rene@contoh.example"],
			["Dewi Anggraini", "PT Contoh Pangan Sejahtera", "employer", "Staf", undefined],
			["Hj. Aminah", "Koperasi Karyawan Contoh", "cooperative", "Ketua", undefined],
		];
		for (const bytes of [wide, bigEndian, Buffer.from(text, "utf16le"), textFile(text)]) {
			const people = await peopleOf(bytes);
			expect(people.map((p) => [p.name, p.organisation, p.category, p.position, p.email])).toEqual(expected);
		}
	});

	test("no header at all: columns are known by what stands in them", async () => {
		const text = [
			"081200002021|Umi Kulsum, S.E.|P|PUK SP Contoh Logam|Ketua PUK|umi@sp-contoh.example|Kota Tangerang",
			"0812-0000-2022|Bambang Riyadi|L|PT Contoh Logam Jaya|Manajer HRD||Kab. Tangerang",
			"81200002023|Lina Marlina|P|Koperasi Karyawan Contoh Logam|Bendahara|lina@kop.example|Tangerang Selatan",
		].join("\n");
		expect(
			(await peopleOf(textFile(text))).map((p) => [p.name, p.gender, p.category, p.phone, p.position, p.regencyCode]),
		).toEqual([
			["Umi Kulsum, S.E.", "female", "union", "+6281200002021", "Ketua PUK", "36.71"],
			["Bambang Riyadi", "male", "employer", "+6281200002022", "Manajer HRD", "36.03"],
			["Lina Marlina", "female", "cooperative", "+6281200002023", "Bendahara", "36.74"],
		]);
	});

	test("a workbook with a sheet for each party, and one that is no list", async () => {
		const header = ["Nama", "Instansi", "HP"];
		const bytes = await workbookOf({
			Petunjuk: [["Isi daftar pada lembar berikut."]],
			Pengusaha: [header, ["Agus Salim", "Contoh Logam Jaya", "081200002031"]],
			"SP-SB": [header, ["Sari Permata", "Contoh Logam Bersatu", "081200002032"]],
			Koperasi: [["Daftar"], header, ["Rini", "Contoh Sejahtera", "081200002033"]],
		});
		const list = await readList(bytes);
		expect(list.sheets).toEqual([1, 2, 3]);
		expect(list.rows.map(({ record, person }) => [record, person.name, person.category])).toEqual([
			[2, "Agus Salim", "employer"],
			[4, "Sari Permata", "union"],
			[7, "Rini", "cooperative"],
		]);
	});

	test("a person decides where the columns are, and whose party everybody is", async () => {
		const text =
			"Kolom A;Kolom B;Kolom C\nContoh Logam;Agus Salim;081200002041\nContoh Pangan;Rini Astuti;081200002042\n";
		const columns = { organisation: 0, name: 1, phone: 2 };
		const people = await peopleOf(textFile(text), { columns, category: "employer" });
		expect(people.map((p) => [p.name, p.organisation, p.category])).toEqual([
			["Agus Salim", "Contoh Logam", "employer"],
			["Rini Astuti", "Contoh Pangan", "employer"],
		]);
	});

	test("who has neither a body nor a party waits for a decision; the name of the body tells the party", async () => {
		const text =
			"Nama;Instansi;HP\nAni;;081200002051\nBudi;Contoh Bersama;081200002052\nCitra;Dinas Contoh Kota Tangerang;081200002053\n";
		const { rows } = await readList(textFile(text));
		expect(rows.map(({ status, issues }) => [status, issues])).toEqual([
			["review", ["CATEGORY_MISSING", "ORG_MISSING"]],
			["review", ["CATEGORY_MISSING"]],
			["valid", ["CATEGORY_FROM_ORGANISATION", "EMAIL_MISSING"].sort()],
		]);
	});

	test("numbers of spreadsheets, two contacts in one cell, formulas as the text they are", async () => {
		const text = [
			"Nama;Instansi;Kontak",
			"Ani;Serikat A;6.28122E+12",
			"Budi;Serikat A;6.28120000206E+12",
			"Citra;Serikat A;0812 0000 2063 / citra@serikat.example",
			"=HYPERLINK(1);Serikat A;081200002064",
			"Eka;Serikat A;(+62) 812.0000.2065",
		].join("\n");
		const { rows } = await readList(textFile(text));
		expect(rows.map(({ status, person }) => [status, person.name, person.phone, person.email])).toEqual([
			["invalid", "Ani", null, null],
			["valid", "Budi", "+6281200002060", null],
			["valid", "Citra", "+6281200002063", "citra@serikat.example"],
			["invalid", "=HYPERLINK(1)", "+6281200002064", null],
			["valid", "Eka", "+6281200002065", null],
		]);
	});

	test("a body to invite may have no person, or a post and its name in one cell", async () => {
		const text = [
			"No;Kepada Yth;Instansi;Alamat Email;Kab/Kota",
			"1;Pimpinan PT Contoh Pangan Sejahtera;;hrd@contoh-pangan.example;Kota Tangerang",
			"2;Ibu Sri Wahyuni, S.E.;Dinas Contoh Kota Tangerang;;Kota Tangerang",
			"3;;Koperasi Karyawan Contoh;kopkar@contoh.example;",
			"4;;Koperasi Karyawan Contoh;kopkar@contoh.example;",
		].join("\n");
		const file = await readListFile(textFile(text));
		const list = file.ok ? readInvitationList(file.book, { readRegion }) : null;
		expect(
			list?.rows.map(({ status, organisation, category, addressee, position, email, issues }) => [
				...[status, organisation, category, addressee, position, email, issues],
			]),
		).toEqual([
			["valid", "PT Contoh Pangan Sejahtera", "employer", null, "Pimpinan", "hrd@contoh-pangan.example", []],
			["valid", "Dinas Contoh Kota Tangerang", "government", "Sri Wahyuni, S.E.", null, null, ["CONTACT_MISSING"]],
			["valid", "Koperasi Karyawan Contoh", "cooperative", null, null, "kopkar@contoh.example", []],
			["duplicate", "Koperasi Karyawan Contoh", "cooperative", null, null, "kopkar@contoh.example", ["DUP_EXACT"]],
		]);
	});
});
