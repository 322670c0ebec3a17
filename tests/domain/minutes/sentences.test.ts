import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords } from "#app/domain/minutes/rules";
import { linesOf, sentencesOf } from "#app/domain/minutes/sentences";

const seed = 20210916;

describe("a line of minutes is cut where a reader would take a breath", () => {
	test.each([
		["two sentences", "Rapat dibuka. Peserta hadir lengkap.", ["Rapat dibuka.", "Peserta hadir lengkap."]],
		["a question and its answer", "Kapan batasnya? Akhir bulan!", ["Kapan batasnya?", "Akhir bulan!"]],
		["what somebody said", "“Kami siap.” Ia menutup rapat.", ["“Kami siap.”", "Ia menutup rapat."]],
		["what stands in brackets", "Disepakati (bulat). Rapat lanjut.", ["Disepakati (bulat).", "Rapat lanjut."]],
		["an address of the web", "Lihat ods.go.id. Berkas ada di sana.", ["Lihat ods.go.id.", "Berkas ada di sana."]],
		["a list that is left open", "RAT, NIB, dll. Dinas mendampingi.", ["RAT, NIB, dll.", "Dinas mendampingi."]],
		["a time at the end", "Mulai pukul 08.30. Peserta masuk.", ["Mulai pukul 08.30.", "Peserta masuk."]],
		["an open end", "Masih dibahas… Dilanjutkan besok.", ["Masih dibahas…", "Dilanjutkan besok."]],
	])("%s", (_what, text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
	});

	test.each([
		"Surat No. 5 Tahun 2021 dibacakan.",
		"Anggaran Rp1.000.000 per koperasi cukup.",
		"Anggaran Rp. 500.000 cukup.",
		"Berlaku 16 s.d. 17 September 2021.",
		"Sesi pukul 08.30 s.d. 10.15 WIB.",
		"PT. Cipta Alas Kaki hadir.",
		"Kepada Yth. Bapak Direktur.",
		"Dr. Siti Aminah, S.H. Memimpin rapat.",
		"Prof. Dr. H. Ahmad Yani, M.Si. Membuka acara.",
		"Ditandatangani a.n. Kepala Dinas.",
		"K.H. Hasyim memimpin doa.",
		"Menurut Jl. Merdeka No. 7 Tangerang.",
		"Pertanyaan sdr. Budi dari kab. Tangerang dijawab.",
		"Nilainya 3.5 dari 5.",
		"Apakah boleh? tanya peserta.",
	])("keeps whole: %s", (text) => {
		expect(sentencesOf(text)).toEqual([text]);
	});

	test("items keep their marks apart, also within one line", () => {
		const body = "Simpulan:\n1. Disnaker menyurati. Batasnya Jumat.\n- Dinkop mendata.\n\nb) RAT daring diakui.";
		expect(linesOf(body)).toEqual([
			{ mark: "", isApart: false, sentences: [{ position: 0, text: "Simpulan:" }] },
			{
				mark: "1.",
				isApart: false,
				sentences: [
					{ position: 1, text: "Disnaker menyurati." },
					{ position: 2, text: "Batasnya Jumat." },
				],
			},
			{ mark: "-", isApart: false, sentences: [{ position: 3, text: "Dinkop mendata." }] },
			{ mark: "b)", isApart: true, sentences: [{ position: 4, text: "RAT daring diakui." }] },
		]);
		expect(sentencesOf("Disepakati. 2. Dinkop mendata. 3. Selesai.")).toEqual([
			"Disepakati.",
			"2. Dinkop mendata.",
			"3. Selesai.",
		]);
	});
});

describe("whatever is typed", () => {
	const word = fc.constantFrom(
		...["Rapat", "dibuka", "No.", "Rp1.000", "s.d.", "PT.", "Yth.", "Dr.", "S.H.", "08.30", "1.", "-", "A.", "dll."],
		...[
			"selesai.",
			"Mengapa?",
			"“Siap.”",
			"<script>",
			"</textarea>",
			"]]>",
			'"',
			"&",
			"\u202Eab",
			"\u200B",
			"…",
			"\n",
			"\n\n",
		],
	);
	const text = fc.oneof(
		fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
		fc.string({ unit: "binary", maxLength: 120 }),
	);

	test("no character is lost, doubled or moved, and sentences are numbered from 0", () => {
		fc.assert(
			fc.property(text, (body) => {
				const lines = linesOf(body);
				const read = lines.map(({ mark, sentences }) => mark + sentences.map((one) => one.text).join("")).join("");
				expect(read.replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
				const positions = lines.flatMap(({ sentences }) => sentences.map(({ position }) => position));
				expect(positions).toEqual(positions.map((_, at) => at));
			}),
			{ seed, numRuns: 500 },
		);
	});

	test("a sentence is never empty, lies within one line and carries no white space around it", () => {
		fc.assert(
			fc.property(text, (body) => {
				for (const sentence of sentencesOf(body)) {
					expect(sentence).toBe(sentence.trim());
					expect(sentence).not.toMatch(/^$|\n/);
				}
			}),
			{ seed, numRuns: 500 },
		);
	});

	test("a line reads the same whatever stands in the lines around it", () => {
		fc.assert(
			fc.property(text, text, (first, second) => {
				expect(sentencesOf(`${first}\n${second}`)).toEqual([...sentencesOf(first), ...sentencesOf(second)]);
			}),
			{ seed, numRuns: 300 },
		);
	});
});

test("words are counted without marks, in any script", () => {
	expect(countWords("")).toBe(0);
	expect(countWords("- Rapat dibuka pukul 08.30 — “tepat”.\n\n1. S.H.")).toBe(7);
	expect(countWords("… — !")).toBe(0);
});
