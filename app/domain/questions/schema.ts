import { z } from "zod";
import { type Category, categories, type QuestionKind, questionKinds } from "../registrations/types";
import { hasOptions } from "./rules";

/** A question as the organiser writes it. */
export interface QuestionInput {
	kind: QuestionKind;
	label: string;
	hint: string;
	isRequired: boolean;
	options: readonly string[];
	minimum: number | null;
	maximum: number | null;
	parties: readonly Category[] | null;
	shownWhen: { questionId: string; answer: string } | null;
}

const text = (max: number) => z.string({ error: "invalid" }).max(max, "too-long").default("");
const bound = z
	.string({ error: "number-whole" })
	.regex(/^(-?\d{1,9})?$/, "number-whole")
	.default("")
	.transform((typed) => (typed === "" ? null : Number(typed)));

const mostOptions = 50;

/** The question form. `shown_when` is empty or `<question id>:<answer>`; options stand one a line. */
export const questionSchema = z
	.object({
		kind: z.enum(questionKinds, { error: "choose-one" }),
		label: z.string({ error: "question-required" }).min(1, "question-required").max(300, "too-long"),
		hint: text(500),
		is_required: text(10),
		options: text(6000),
		minimum: bound,
		maximum: bound,
		parties: z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(categories, { error: "choose-one" }))),
		shown_when: text(500),
	})
	.transform((form, context): QuestionInput => {
		const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
		const lines = form.options.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
		const options = hasOptions(form.kind) ? [...new Set(lines.filter(Boolean))] : [];
		if (hasOptions(form.kind)) {
			if (options.length < 2) refuse("options", "options-too-few");
			if (options.length > mostOptions || options.some((option) => option.length > 200))
				refuse("options", "options-too-many");
		}
		const isNumber = form.kind === "number";
		const [minimum, maximum] = isNumber ? [form.minimum, form.maximum] : [null, null];
		if (minimum !== null && maximum !== null && maximum < minimum) refuse("maximum", "maximum-below-minimum");
		const [questionId = "", ...answer] = form.shown_when.split(":");
		return {
			kind: form.kind,
			label: form.label.replace(/\s+/g, " "),
			hint: form.hint,
			isRequired: form.is_required !== "",
			options,
			minimum,
			maximum,
			parties: form.parties.length === 0 || form.parties.length === categories.length ? null : form.parties,
			shownWhen: questionId === "" ? null : { questionId, answer: answer.join(":") },
		};
	});
