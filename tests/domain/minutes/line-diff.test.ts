import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineDiff } from "#app/domain/minutes/line-diff";
import { alignTexts } from "#app/domain/minutes/text-alignment";
import type { DiffLine } from "#app/domain/minutes/types";

const seed = 20210918;
const line = fc.constantFrom(
	"",
	"Rapat dibuka.",
	"Rapat dibuka tepat waktu.",
	"Disepakati: RAT daring.",
	"a b c",
	"a x c",
	"<b>&",
);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

/** One side of a comparison, put together again. */
function side(diff: readonly DiffLine[], other: "removed" | "added"): string {
	return diff
		.filter(({ kind }) => kind !== other)
		.map((one) =>
			one.kind === "changed"
				? one.pieces
						.filter(({ kind }) => kind !== other)
						.map((piece) => piece.text)
						.join("")
				: one.text,
		)
		.join("\n");
}

describe("a comparison of two texts", () => {
	test("shows a changed word within its line, and lines that came and went whole", () => {
		expect(lineDiff("Dibuka Budi pukul 08.30.\nDoa.", "Dibuka Siti pukul 08.30.\nDoa.\nPenutup.")).toEqual([
			{
				kind: "changed",
				pieces: [
					{ kind: "same", text: "Dibuka " },
					{ kind: "removed", text: "Budi" },
					{ kind: "added", text: "Siti" },
					{ kind: "same", text: " pukul 08.30." },
				],
			},
			{ kind: "same", text: "Doa." },
			{ kind: "added", text: "Penutup." },
		]);
	});

	test("tells lines apart that have little in common", () => {
		expect(lineDiff("Doa.", "Semua peserta hadir.")).toEqual([
			{ kind: "removed", text: "Doa." },
			{ kind: "added", text: "Semua peserta hadir." },
		]);
	});

	test("holds both texts whole, whatever they are", () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				const diff = lineDiff(before, after);
				expect(side(diff, "added")).toBe(before);
				expect(side(diff, "removed")).toBe(after);
			}),
			{ seed, numRuns: 1000 },
		);
	});

	test("of a text with itself shows no change", () => {
		fc.assert(
			fc.property(text, (same) => {
				expect(lineDiff(same, same).every(({ kind }) => kind === "same")).toBe(true);
			}),
			{ seed },
		);
	});
});

describe("equal items of two lists", () => {
	test("are paired in order, as many as can be", () => {
		const short = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 7 });
		fc.assert(
			fc.property(short, short, (before, after) => {
				const pairs = alignTexts(before, after);
				pairs.forEach(([left, right], at) => {
					expect(before[left]).toBe(after[right]);
					const [earlierLeft, earlierRight] = pairs[at - 1] ?? [-1, -1];
					expect(left > earlierLeft && right > earlierRight).toBe(true);
				});
				expect(pairs).toHaveLength(longest(before, after));
			}),
			{ seed, numRuns: 500 },
		);
	});

	test("are not looked for between ends that differ in thousands of items", () => {
		const many = (mark: string) => Array.from({ length: 2000 }, (_, at) => `${mark}${at % 7 === 0 ? "" : at}`);
		expect(alignTexts(["head", ...many("x"), "tail"], ["head", ...many("x").reverse(), "tail"])).toEqual([
			[0, 0],
			[2001, 2001],
		]);
	});
});

/** The length of the longest common subsequence, by trying everything. */
function longest(before: readonly string[], after: readonly string[]): number {
	const [first, ...rest] = before;
	if (first === undefined) return 0;
	const at = after.indexOf(first);
	const without = longest(rest, after);
	return at < 0 ? without : Math.max(without, 1 + longest(rest, after.slice(at + 1)));
}
