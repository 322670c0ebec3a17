import { z } from "zod";
import { nikGrades, requirementScopes } from "./types";

/** Most requirements of one checklist. */
const mostItems = 35;

const text = (longest: number) => z.string({ error: "required" }).max(longest, "too-long");
const column = <T extends z.ZodType>(cell: T) =>
	z.preprocess((raw) => [raw ?? []].flat(), z.array(cell).max(mostItems, "too-long"));

/**
 * A checklist as its form posts it: one column of cells each for code, words, whom it concerns and grades. A row
 * without a label is left out; a row without a code gets one from its label.
 */
export const checklistSchema = z
	.object({
		name: z.string({ error: "title-required" }).min(1, "title-required").max(150, "too-long"),
		code: column(text(60)),
		label: column(text(200)),
		labelEn: column(text(200)),
		appliesTo: column(z.enum(requirementScopes, { error: "choose-one" })),
		grades: column(text(20).refine(areGrades, "grades-invalid")),
	})
	.transform(({ name, code, label, labelEn, appliesTo, grades }) => ({
		name,
		items: label.flatMap((words, row) => {
			if (words === "") return [];
			return {
				code: code[row] || codeOf(words),
				label: words,
				labelEn: labelEn[row] || words,
				appliesTo: appliesTo[row] ?? "all",
				grades: gradesOf(grades[row] ?? "").join(","),
			};
		}),
	}))
	.superRefine(({ items }, context) => {
		if (items.length === 0) context.addIssue({ code: "custom", path: ["label"], message: "items-required" });
		if (new Set(items.map((item) => item.code)).size < items.length)
			context.addIssue({ code: "custom", path: ["label"], message: "item-twice" });
	});
export type ChecklistInput = z.output<typeof checklistSchema>;

function gradesOf(raw: string): string[] {
	return raw
		.toUpperCase()
		.split(/[\s,;]+/)
		.filter(Boolean);
}

function areGrades(raw: string): boolean {
	return gradesOf(raw).every((grade) => nikGrades.some((known) => known === grade));
}

/** A code from words: letters, digits and underscores. */
function codeOf(words: string): string {
	return words
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^_+|_+$/g, "")
		.slice(0, 60);
}
