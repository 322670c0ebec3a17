import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Category, categories } from "#app/domain/registrations/types";
import { fewestReplies, ratingFigures, shownParties, surveyRefusal } from "#app/domain/surveys/rules";
import { surveySchema } from "#app/domain/surveys/schema";

const event = { status: "published", endsAt: "2026-11-13T08:00:00.000Z" } as const;
const registration = { status: "confirmed", isUnassigned: 0, hasReplied: 0 } as const;
const refusalAt = (at: string, over: object = {}) =>
	surveyRefusal({ event, registration, tookPart: true, ...over }, new Date(at));

describe("when a dialogue can be rated", () => {
	test("from its end for thirty days, and not a moment before or after", () => {
		expect(refusalAt("2026-11-13T07:59:59.999Z")).toBe("not-yet");
		expect(refusalAt("2026-11-13T08:00:00.000Z")).toBeNull();
		expect(refusalAt("2026-12-13T07:59:59.999Z")).toBeNull();
		expect(refusalAt("2026-12-13T08:00:00.000Z")).toBe("over");
	});

	test("by whoever had a seat and came, once", () => {
		const now = "2026-11-14T00:00:00.000Z";
		expect(refusalAt(now, { tookPart: false })).toBe("not-asked");
		expect(refusalAt(now, { registration: { ...registration, hasReplied: 1 } })).toBe("replied");
		expect(refusalAt(now, { registration: { ...registration, isUnassigned: 1 } })).toBe("not-asked");
		for (const status of ["pending", "waitlisted", "rejected", "cancelled", "replaced"] as const)
			expect(refusalAt(now, { registration: { ...registration, status } })).toBe("not-asked");
		for (const status of ["draft", "postponed", "cancelled"] as const)
			expect(refusalAt(now, { event: { ...event, status } })).toBe("not-asked");
	});

	test("thanks whoever replied also after the thirty days", () => {
		expect(refusalAt("2027-03-01T00:00:00.000Z", { registration: { ...registration, hasReplied: 1 } })).toBe("replied");
	});
});

describe("a reply", () => {
	test("may leave out anything but not everything", () => {
		expect(surveySchema.safeParse({}).success).toBe(false);
		expect(surveySchema.safeParse({ praise: "Baik." }).success).toBe(true);
		expect(surveySchema.parse({ voice: "3", usefulness: "" })).toMatchObject({ voice: 3, usefulness: null, wish: "" });
	});

	test("takes no rating but one to five", () => {
		for (const voice of ["0", "6", "-1", "3.5", "5e0", " 5", "lima", "٣"])
			expect(surveySchema.safeParse({ voice }).success, voice).toBe(false);
	});
});

describe("what is shown of the replies", () => {
	test("a mean is that of the ratings given", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (ratings) => {
				const { counts, count, mean } = ratingFigures(ratings.map((rating) => ({ rating, count: 1 })));
				expect(count).toBe(ratings.length);
				expect(counts).toEqual([1, 2, 3, 4, 5].map((value) => ratings.filter((one) => one === value).length));
				expect(mean).toBeCloseTo(ratings.reduce((sum, one) => sum + one, 0) / ratings.length, 10);
			}),
		);
		expect(ratingFigures([{ rating: null, count: 7 }])).toEqual({ counts: [0, 0, 0, 0, 0], count: 0, mean: null });
	});

	test("no party is shown with fewer than five replies, nor can it be worked out from those shown", () => {
		const replies = fc.tuple(...categories.map(() => fc.integer({ min: 0, max: 12 })));
		fc.assert(
			fc.property(replies, (counts) => {
				const byCategory = new Map<Category, number>(
					categories.map((category, index) => [category, counts[index] ?? 0]),
				);
				const shown = shownParties(byCategory);
				for (const category of shown) expect(byCategory.get(category)).toBeGreaterThanOrEqual(fewestReplies);
				const hidden = categories
					.filter((category) => !shown.includes(category))
					.reduce((sum, category) => sum + (byCategory.get(category) ?? 0), 0);
				expect(hidden === 0 || hidden >= fewestReplies || shown.length === 0).toBe(true);
			}),
		);
	});

	test("every party is shown when enough of each replied", () => {
		expect(shownParties(new Map(categories.map((category) => [category, fewestReplies])))).toEqual([...categories]);
	});
});
