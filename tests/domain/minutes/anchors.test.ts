import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followMarks } from "#app/domain/minutes/anchors";

const seed = 20210917;
const promise = "Disnaker Kota Tangerang menyampaikan daftar koperasi paling lambat 24 September 2021.";
const opening = "Rapat dibuka oleh Ketua Panitia.";
const closing = "Rapat ditutup pukul 16.00.";
const text = [opening, promise, closing];
const marked = [{ sentence: promise, position: 1 }];
const follow = (after: string[], before = text) => followMarks(marked, before, after);

describe("a marked sentence is found again", () => {
	test("where it stands after text came or went before it", () => {
		expect(follow(["Doa dipimpin panitia.", opening, promise, closing])).toEqual([2]);
		expect(follow([promise])).toEqual([0]);
	});

	test("where it was moved to", () => {
		expect(follow([closing, opening, promise])).toEqual([2]);
		expect(follow([promise, closing, opening])).toEqual([0]);
	});

	test("when only case, spacing or punctuation changed", () => {
		expect(follow([opening, promise.toUpperCase().replace(/ /g, "  ").replace(/\.$/, ";"), closing])).toEqual([1]);
	});

	test("when a date, a name or a slip of the pen in it changed", () => {
		expect(follow([opening, promise.replace("24 September", "1 Oktober"), closing])).toEqual([1]);
		expect(follow([opening, promise.replace("daftar", "dafatr"), closing])).toEqual([1]);
	});

	test("but not in a sentence that says something else", () => {
		expect(follow([opening, "Dinkop Banten menerbitkan penjelasan tertulis tentang masa berlaku.", closing])).toEqual([
			null,
		]);
		expect(follow([opening, closing])).toEqual([null]);
		expect(follow([])).toEqual([null]);
	});

	test("but not in one that stood beside it all along, however alike", () => {
		const sibling = promise.replace("Kota", "Kabupaten");
		expect(follow([opening, sibling, closing], [opening, promise, sibling, closing])).toEqual([null]);
		expect(follow([sibling, closing, opening], [opening, promise, sibling, closing])).toEqual([null]);
	});

	test("among equals the one in its own surroundings, and two marks never meet on one sentence", () => {
		const agreed = "Disepakati.";
		const twice = [agreed, opening, agreed, closing];
		const second = [{ sentence: agreed, position: 2 }];
		expect(followMarks(second, twice, [opening, agreed, closing])).toEqual([1]);
		expect(followMarks([{ sentence: agreed, position: 0 }], twice, [opening, agreed, closing])).toEqual([null]);
		const both = [{ sentence: agreed, position: 0 }, ...second];
		expect(followMarks(both, twice, [closing, agreed]).filter((at) => at !== null)).toEqual([1]);
	});

	test("and of two alike that became one, the nearer keeps the link and the other is gone", () => {
		const sibling = promise.replace("daftar", "data");
		const marks = [
			{ sentence: sibling, position: 0 },
			{ sentence: promise, position: 1 },
		];
		expect(followMarks(marks, [sibling, promise], [promise.replace("24", "25")])).toEqual([null, 0]);
	});

	test("also when sentences were told apart in another way when it was marked", () => {
		expect(followMarks([{ sentence: promise, position: 7 }], text, text)).toEqual([1]);
	});
});

describe("whatever else comes and goes", () => {
	/** Different sentences that are alike on purpose. */
	const sentence = fc
		.tuple(fc.constantFrom("Disnaker", "Dinkop", "Apindo"), fc.constantFrom("Kota", "Kabupaten"), fc.nat({ max: 30 }))
		.map(([body, place, day]) => `${body} ${place} Tangerang melapor tanggal ${day} Oktober.`);
	const distinct = fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 });

	test("a link never moves to another sentence when others are inserted and removed around it", () => {
		fc.assert(
			fc.property(
				distinct,
				fc.nat(),
				fc.array(fc.boolean()),
				fc.array(sentence, { maxLength: 8 }),
				fc.nat(),
				(before, pick, kept, inserted, shift) => {
					const position = pick % before.length;
					const wanted = before[position] ?? "";
					const rest = before.filter((_, at) => at === position || kept[at] !== false);
					const news = inserted.filter((one) => one !== wanted);
					const cut = shift % (rest.length + 1);
					const after = [...rest.slice(0, cut), ...news, ...rest.slice(cut)];
					const [found] = followMarks([{ sentence: wanted, position }], before, after);
					expect(after[found ?? -1]).toBe(wanted);
				},
			),
			{ seed, numRuns: 1000 },
		);
	});

	test("once its sentence is taken out, a link goes to none that was there before", () => {
		fc.assert(
			fc.property(distinct, fc.nat(), (before, pick) => {
				const position = pick % before.length;
				const after = before.filter((_, at) => at !== position);
				expect(followMarks([{ sentence: before[position] ?? "", position }], before, after)).toEqual([null]);
				expect(followMarks([{ sentence: before[position] ?? "", position }], before, after.toReversed())).toEqual([
					null,
				]);
			}),
			{ seed, numRuns: 500 },
		);
	});

	test("every mark of an unchanged or shuffled text finds its own words, each a sentence of its own", () => {
		fc.assert(
			fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), fc.nat(), (before, turn) => {
				const marks = before.map((one, position) => ({ sentence: one, position }));
				expect(followMarks(marks, before, before)).toEqual(before.map((_, at) => at));
				const cut = turn % before.length;
				const after = [...before.slice(cut), ...before.slice(0, cut)];
				const places = followMarks(marks, before, after);
				expect(places.map((at) => after[at ?? -1])).toEqual(before);
				expect(new Set(places).size).toBe(before.length);
			}),
			{ seed, numRuns: 500 },
		);
	});
});
