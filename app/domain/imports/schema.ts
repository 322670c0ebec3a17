import { z } from "zod";
import { categories } from "../registrations/types";
import { limits } from "./book";
import type { ImportSettings } from "./decision";
import type { AnswerColumns } from "./question-cells";
import { type Columns, listFields } from "./types";

const place = (most: number) =>
	z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0).max(most)]).default(null);
const column = place(limits.columns - 1);

/** How a list is to be read, as its form says; a form that names no column leaves them to the guess. */
export const listSettingsSchema = z
	.looseObject({
		sheet: place(limits.sheets),
		category_default: z.union([z.literal("").transform(() => null), z.enum(categories)]).default(null),
		...Object.fromEntries(listFields.map((field) => [`column_${field}`, column])),
	})
	.transform((fields): ImportSettings => {
		const said: Record<string, unknown> = fields;
		const columns: Columns = {};
		for (const field of listFields) {
			const at = said[`column_${field}`];
			if (typeof at === "number") columns[field] = at;
		}
		const isSaid = Object.keys(columns).length > 0;
		return {
			sheet: fields.sheet,
			category: fields.category_default,
			columns: isSaid ? columns : null,
			answerColumns: isSaid ? answerColumnsOf(said) : null,
		};
	});

/** The columns of questions, in fields named `question_<id>`; what names no column has none. */
function answerColumnsOf(said: Record<string, unknown>): AnswerColumns {
	const columns: Record<string, number> = {};
	for (const [name, value] of Object.entries(said)) {
		const id = /^question_([0-9a-f-]{36})$/.exec(name)?.[1];
		const at = column.safeParse(value).data;
		if (id && typeof at === "number") columns[id] = at;
	}
	return columns;
}

/** The fields of a line that can be corrected on the page. */
export const correctable = ["name", "organisation", "category", "position", "phone", "email"] as const;

const correction = z.string().max(500, "too-long").optional();

/** What was decided about a line, as its form says; a field that is not there is not corrected. */
export const decisionSchema = z.object({
	record: z.coerce.number({ error: "required" }).int().min(1, "required").max(limits.records),
	choice: z.enum(["suggested", "take", "merge", "leave"]).default("suggested"),
	into: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1)]).default(null),
	name: correction,
	organisation: correction,
	category: correction,
	position: correction,
	phone: correction,
	email: correction,
});

export type PostedDecision = z.output<typeof decisionSchema>;
