import { describe, expect, test } from "vitest";
import { conclusionsOf } from "#app/domain/closing/conclusions";
import type { ReportFacts } from "#app/domain/closing/facts";
import type { ReportFigures } from "#app/domain/closing/figures";
import { outcomeTables } from "#app/domain/closing/outcome-tables";
import { numberedLines, proseBlocks, upshotOf } from "#app/domain/closing/rules";
import { boardColumns } from "#app/domain/cooperatives/types";
import { type Category, categories } from "#app/domain/registrations/types";

const party = (category: Category, targetPercent: number | null, attended: number) => ({
	category,
	targetPercent,
	attended,
	confirmed: attended,
	seats: targetPercent ?? 0,
	invited: 0,
});

/** Ten of each party of three, all of them confirmed, and nothing asked or promised. */
function figures(changes: Partial<ReportFigures> = {}): ReportFigures {
	return {
		parties: [party("employer", 33, 10), party("union", 33, 10), party("cooperative", 34, 10)],
		confirmed: 30,
		attended: 30,
		questions: { asked: 0, answered: 0, written: 0, open: 0 },
		promises: { made: 2, done: 2, running: 0, late: 0, withoutOwner: 0 },
		cooperatives: {
			all: 0,
			byColumn: Object.fromEntries(boardColumns.map((column) => [column, 0])) as Record<
				(typeof boardColumns)[number],
				number
			>,
			certifiedSince: 0,
		},
		...changes,
	};
}
const says = (changes: Partial<ReportFigures>) => {
	const { conclusions, suggestions } = conclusionsOf(figures(changes));
	return [...conclusions, ...suggestions].join("\n");
};

describe("conclusions follow from the figures", () => {
	test("of a meeting without anything amiss nothing but its pattern is suggested", () => {
		expect(conclusionsOf(figures()).suggestions).toEqual([
			"Pola penyelenggaraan kegiatan ini dapat dipertahankan untuk kegiatan sejenis.",
		]);
	});

	test.each([
		[24, "tinggi"],
		[23, "cukup"],
		[18, "cukup"],
		[17, "rendah"],
	])("%i of 30 people are a %s attendance", (attended, level) => {
		expect(says({ attended })).toContain(`Tingkat kehadiran ${level}`);
	});

	test("without check-ins nothing is concluded of attendance or balance", () => {
		const text = says({ attended: 0, parties: [party("employer", 50, 0), party("union", 50, 0)] });
		expect(text).toContain("Kehadiran peserta tidak tercatat");
		expect(text).not.toContain("tidak hadir.");
		expect(text).not.toContain("Komposisi");
	});

	test("a party ten points below its target is named with both figures, and above nine it is balanced", () => {
		const parties = [party("employer", 50, 60), party("union", 50, 40)];
		expect(says({ parties, attended: 100, confirmed: 100 })).toContain(
			"Keterwakilan belum seimbang: unsur SP/SB 40% dari sasaran 50%.",
		);
		const near = [party("employer", 50, 59), party("union", 50, 41)];
		expect(says({ parties: near, attended: 100, confirmed: 100 })).toContain(
			"selisih terbesar terhadap sasaran 9 poin persentase",
		);
	});

	test("a party that was given seats and did not come is named", () => {
		const parties = [party("employer", 50, 30), party("union", 50, 0)];
		const text = says({ parties });
		expect(text).toContain("Unsur SP/SB diberi kursi, tetapi tidak hadir.");
		expect(text).toContain("Undangan untuk unsur SP/SB pada kegiatan berikutnya perlu diperbanyak");
	});

	test("questions without an answer are to be answered in writing", () => {
		const text = says({ questions: { asked: 5, answered: 2, written: 2, open: 1 } });
		expect(text).toContain(
			"Dari 5 pertanyaan peserta, 2 sudah dijawab, 2 menunggu jawaban tertulis dan 1 belum dijawab.",
		);
		expect(text).toContain("3 pertanyaan yang belum terjawab");
	});

	test("late promises come before those that still run, and those without an owner get one", () => {
		const promises = { made: 6, done: 1, running: 3, late: 2, withoutOwner: 1 };
		const text = says({ promises });
		expect(text).toContain("Disepakati 6 butir tindak lanjut: 1 selesai, 3 belum jatuh tempo, dan 2 terlambat.");
		expect(text).toContain("Penanggung jawab 2 butir yang terlambat perlu dihubungi");
		expect(text).not.toContain("perlu dipantau");
		expect(text).toContain("Penanggung jawab 1 butir tindak lanjut perlu ditetapkan.");
		expect(says({ promises: { ...promises, late: 0 } })).toContain("Pelaksanaan 3 butir");
		expect(says({ promises: { made: 0, done: 0, running: 0, late: 0, withoutOwner: 0 } })).toContain(
			"belum menghasilkan butir tindak lanjut",
		);
	});

	test("cooperatives that moved are counted, and those without a certificate are to be accompanied", () => {
		const { cooperatives } = figures();
		const byColumn = { ...cooperatives.byColumn, recorded: 3, issued: 2 };
		const text = says({ cooperatives: { all: 5, byColumn, certifiedSince: 1 } });
		expect(text).toContain("2 sudah bersertifikat; 1 sertifikat terbit setelah kegiatan ini");
		expect(text).toContain("3 koperasi yang belum bersertifikat");
	});

	test("every party of the house has a name", () => {
		for (const category of categories)
			expect(says({ parties: [party(category, 50, 0), party("employer", 50, 30)] })).not.toContain("undefined");
	});
});

test("of minutes the report takes what they come to, and all of them where they do not say", () => {
	expect(upshotOf("Pembahasan:\nPanjang.\n\nRumusan:\n1. Satu\n2. Dua\n\nSesi ditutup.")).toBe("1. Satu\n2. Dua");
	expect(upshotOf("Kesimpulan\nSepakat.")).toBe("Sepakat.");
	expect(upshotOf("Rumusan dibacakan moderator.\nSelesai.")).toBe("Rumusan dibacakan moderator.\nSelesai.");
	expect(upshotOf("Isi.\n\nRumusan:")).toBe("Isi.\n\nRumusan:");
});

test("the survey's means stand in the report only where the survey shows them", () => {
	const survey = { asked: 20, replies: 6, statements: null };
	const shown = { statement: "voice", all: { counts: [0, 0, 1, 0, 5], count: 6, mean: 4.6667 }, byParty: [] };
	const facts = { minutes: [], questions: [], promises: [], evidence: [] };
	const rows = (statements: unknown) =>
		outcomeTables({ ...facts, survey: { ...survey, statements } } as unknown as ReportFacts, figures()).at(-1)?.rows;
	expect(rows([shown])).toEqual([["Pihak saya mendapat kesempatan bicara yang cukup.", "4,7", "6"]]);
	expect(rows(null)).toEqual([]);
});

describe("the words of a part", () => {
	test("paragraphs are apart by an empty line, and lines with a number or a dash are lists", () => {
		expect(proseBlocks("Satu\nbaris.\n\nDua:\n1. a\n2. b\n\n- c\n- d")).toEqual([
			{ kind: "paragraph", text: "Satu baris." },
			{ kind: "paragraph", text: "Dua:" },
			{ kind: "list", isNumbered: true, items: ["a", "b"] },
			{ kind: "list", isNumbered: false, items: ["c", "d"] },
		]);
	});

	test("a list that begins at 1 is a list of its own", () => {
		expect(proseBlocks("1. a\n2. b\n\n1. c")).toHaveLength(2);
	});

	test("what somebody wrote over several lines stays one item", () => {
		expect(proseBlocks(numberedLines(["Isi\n2. bukan butir", "Dua"]))).toEqual([
			{ kind: "list", isNumbered: true, items: ["Isi 2. bukan butir", "Dua"] },
		]);
	});

	test("marks of other languages mean nothing", () => {
		expect(proseBlocks("<b>&amp; {nama} =1+1 **tebal**")).toEqual([
			{ kind: "paragraph", text: "<b>&amp; {nama} =1+1 **tebal**" },
		]);
	});
});
