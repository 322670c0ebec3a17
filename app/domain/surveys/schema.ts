import { z } from "zod";
import { highestRating, surveyStatements } from "./types";

const rating = z
	.string()
	.default("")
	.transform((typed, context) => {
		if (typed === "") return null;
		const value = Number(typed);
		if (/^\d$/.test(typed) && value >= 1 && value <= highestRating) return value;
		context.addIssue({ code: "custom", message: "choose-one" });
		return null;
	});
const text = z.string().max(1000, "too-long").default("");

/** A reply: every part may be left out, but not all of them. */
export const surveySchema = z
	.object({
		...(Object.fromEntries(surveyStatements.map((one) => [one, rating])) as Record<
			(typeof surveyStatements)[number],
			typeof rating
		>),
		praise: text,
		wish: text,
	})
	.superRefine((reply, context) => {
		if (surveyStatements.every((one) => reply[one] === null) && !reply.praise && !reply.wish)
			context.addIssue({ code: "custom", path: [surveyStatements[0]], message: "survey-empty" });
	});
export type SurveyInput = z.output<typeof surveySchema>;
