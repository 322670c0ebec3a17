import { expect, test } from "vitest";
import { type AttendanceLine, type AttendanceList, attendanceListPdf } from "#app/documents/attendance-list";
import { type Badge, badgesPdf } from "#app/documents/badges";
import { certificatesPdf } from "#app/documents/certificate";
import { programmePdf } from "#app/documents/programme";
import { receiptListPdf } from "#app/documents/receipt-list";
import { expectGolden } from "#tests/support/golden";
import { pdfLines, pdfText } from "#tests/support/pdf-text";

const frame = {
	at: new Date("2026-11-12T01:00:00Z"),
	office: "Direktorat Contoh",
	letterhead: {
		lines: ["KEMENTERIAN CONTOH", "DIREKTORAT JENDERAL CONTOH", "Jl. Contoh No. 51, Jakarta (rekaan)"],
		logo: null,
	},
	placeAndDate: "Tangerang, 12 November 2026",
	facts: [
		["Kegiatan", "Dialog Penyediaan Fasilitas Kesejahteraan Pekerja dan Pemberdayaan Koperasi Pekerja"],
		["Hari/tanggal", "Kamis, 12 November 2026 (hari ke-1)"],
		["Waktu", "pukul 08.30–16.00 WIB"],
		["Tempat", "Aula Contoh, Jl. Contoh No. 21, Kota Tangerang, Banten"],
	] as const,
};

/** 74 letters, and as long as names get. */
const longName = "Raden Mas Ngabehi Désirée Ma’ruf Poerwodarminto-Žižková Soerjodiningrat II";

const unusual = [
	`Dr. ${longName}, S.H., M.Si.`,
	"Suparman",
	'=HYPERLINK("https://contoh.example")',
	"+62 Sari",
	"محمد عبد الله",
	"Bagus 🎉 Santoso",
	"<b>Budi</b> & Rekan",
];

function people(count: number, organisation: string): AttendanceLine[] {
	return Array.from({ length: count }, (_one, index) => ({
		name: unusual[index] ?? `Peserta Contoh ${index + 1}`,
		organisation,
		position: index % 3 === 0 ? "Ketua" : "",
		arrivedAt: index % 5 === 4 ? null : `08.${String(10 + (index % 50)).padStart(2, "0")}`,
	}));
}

const parties = [
	{ party: "Pengusaha", lines: people(41, "PT Contoh Sejahtera (rekaan)") },
	{ party: "SP/SB", lines: people(23, "PUK SP Contoh (rekaan)") },
	{ party: "Koperasi", lines: people(56, "Koperasi Karyawan Contoh Makmur Sentosa Bersama (rekaan)") },
];
const list: AttendanceList = { ...frame, parties, isFilled: false };

const pagesOf = (pdf: Buffer) => pdfText(pdf).split("\n—\n");
const withoutBlanks = (text = "") => text.replace(/\s+/g, "");

test("a blank attendance list of 120 people reads as it always did, page for page", async () => {
	expectGolden("papers/attendance-blank.txt", `${pdfText(await attendanceListPdf(list))}\n`);
});

test("a filled attendance list says when everybody came, and leaves no box to whoever was not there", async () => {
	const text = pdfText(await attendanceListPdf({ ...list, isFilled: true }));
	expectGolden("papers/attendance-filled.txt", `${text}\n`);
	expect(text.match(/tidak hadir/g)).toHaveLength(
		parties.flatMap(({ lines }) => lines).filter((one) => one.arrivedAt === null).length,
	);
});

test("every page of an attendance list has boxes to sign in, however many people it holds", async () => {
	for (let count = 1; count <= 40; count++) {
		const lines = people(count, "PT Contoh");
		const only = { ...list, isFilled: count % 2 === 0, parties: [{ party: "SP/SB", lines }] };
		const pages = pagesOf(await attendanceListPdf(only));
		for (const page of pages) {
			expect(page, `${count} people`).toContain("Tanda tangan");
			// A numbered box, or the word that stands in it.
			expect(page, `${count} people`).toMatch(/^(\d+\.|tidak hadir)$/m);
		}
		expect(pages.at(-1)).toContain("Penanggung jawab kegiatan,");
	}
});

test("each party has pages, letterhead and numbers of its own, and no page names two of them", async () => {
	const pages = pagesOf(await attendanceListPdf(list));
	const isOf = (page: string, party: string) => new RegExp(`^(Unsur|Daftar Hadir –) ${party}$`, "m").test(page);
	const named = pages.map((page) => parties.filter(({ party }) => isOf(page, party)).map(({ party }) => party));
	expect(named.every((one) => one.length === 1)).toBe(true);
	for (const { party, lines } of parties) {
		const own = pages.filter((_page, at) => named[at]?.[0] === party);
		own.forEach((page, at) => void expect(page).toContain(`Halaman ${at + 1} dari ${own.length}`));
		expect(own[0]).toContain("KEMENTERIAN CONTOH");
		expect(own.at(-1)).toContain(`Jumlah: ${lines.length} orang.`);
		const boxes = own.join("\n").match(/^\d+\.$/gm) ?? [];
		expect(boxes).toEqual(lines.map((_line, at) => `${at + 1}.`));
	}
});

test("neighbours sign in boxes that are not below each other", async () => {
	const pdf = await attendanceListPdf({ ...list, parties: [{ party: "SP/SB", lines: people(6, "SP Contoh") }] });
	const boxes = (pdfLines(pdf)[0] ?? []).filter(({ text }) => /^\d+\.$/.test(text));
	const places = boxes.map(({ x }) => x);
	expect(new Set(places).size).toBe(2);
	places.forEach((place, at) => void expect(place).toBe(places[at % 2]));
});

test("names that a spreadsheet, a browser or a line of text would trip over are printed whole", async () => {
	const text = withoutBlanks(pdfText(await attendanceListPdf(list)));
	for (const name of [unusual[0], unusual[2], unusual[3], unusual[6]]) expect(text).toContain(withoutBlanks(name));
	expect(text).toContain("Bagus");
	expect(text).toContain("Santoso");
});

test("a list of receipts leaves amount and signature to the hand", async () => {
	const text = pdfText(
		await receiptListPdf({
			...frame,
			item: "Uang Transpor",
			parties: [{ party: "SP/SB", lines: people(4, "SP Contoh") }],
		}),
	);
	expectGolden("papers/receipts.txt", `${text}\n`);
});

test("the programme says day by day what is when and where, and with whom", async () => {
	const session = { room: "Aula", speakers: [], moderators: [] };
	const programme = {
		...frame,
		zone: "WIB",
		days: [
			{
				day: "Kamis, 12 November 2026",
				sessions: [
					{ ...session, time: "08.30–09.00", title: "Registrasi peserta" },
					{
						...session,
						time: "09.00–10.30",
						title: "Syarat sertifikat NIK",
						speakers: ["Dr. Siti Contoh, S.H., Direktur, Direktorat Contoh"],
						moderators: ["Bambang Contoh, Dinas Contoh"],
					},
				],
			},
			{ day: "Jumat, 13 November 2026", sessions: [] },
		],
	};
	expectGolden("papers/programme.txt", `${pdfText(await programmePdf(programme))}\n`);
});

async function* inPortions<T>(...portions: T[][]) {
	yield* portions;
}

const badge: Badge = {
	name: `Dr. ${longName}, S.H., M.Si.`,
	organisation: "Koperasi Karyawan Contoh Makmur Sentosa Bersama (rekaan)",
	category: "cooperative",
	party: "Koperasi",
	ticket: `RBK1:${"aB3_-".repeat(8)}xyz`,
};

test("badges stand eight to a page, each with name, organisation and party as words, and a code with its alternative", async () => {
	const badges = inPortions(Array<Badge>(5).fill(badge), Array<Badge>(4).fill({ ...badge, name: "Suparman" }));
	const pdf = await badgesPdf({ ...frame, event: "Dialog Contoh", badges });
	expectGolden("papers/badges.txt", `${pdfText(pdf)}\n`);
	expect(pdf.toString("latin1").match(/\/S \/Figure/g)).toHaveLength(9);
	expect(pagesOf(pdf).map((page) => page.match(/^Koperasi$/gm)?.length)).toEqual([8, 1]);
});

test("the longest name keeps to its badge, and nothing is written over the code", async () => {
	const pdf = await badgesPdf({ ...frame, event: frame.facts[0][1], badges: inPortions([badge]) });
	const [left, right, top, foot] = [42, 42 + 255.2, 841.9 - 52.3, 841.9 - 52.3 - 184.3];
	for (const { text, x, y } of pdfLines(pdf)[0] ?? []) {
		expect([text, x > left && x < right, y < top && y > foot]).toEqual([text, true, true]);
	}
	const name = withoutBlanks(pdfText(pdf));
	expect(name).toContain(withoutBlanks(badge.name));
});

test("a certificate names holder, event, dates, place and office, and where its code is checked; nobody's signature is on it", async () => {
	const code = "7K4QX-G9TMC-3WHDF";
	const holder = {
		name: badge.name,
		organisation: "PUK SP Contoh (rekaan)",
		party: "SP/SB",
		code,
		url: `https://rembuk.example/sertifikat/${code}`,
	};
	const pdf = await certificatesPdf({
		...frame,
		event: frame.facts[0][1],
		host: "Direktorat Contoh",
		days: "Kamis–Jumat, 12–13 November 2026",
		place: "Aula Contoh, Kota Tangerang, Banten",
		signatory: { position: "", name: "", number: "" },
		holders: inPortions([holder], [{ ...holder, name: "Suparman" }]),
	});
	expectGolden("papers/certificates.txt", `${pdfText(pdf)}\n`);
	expect(pagesOf(pdf)).toHaveLength(2);
	const source = pdf.toString("latin1");
	for (const part of ["/Marked true", "/Lang (id-ID)", "/S /H1", "/S /Figure"]) expect(source).toContain(part);
	// Only ours is drawn: no picture lies in the file.
	expect(source).not.toContain("/Subtype /Image");
});
