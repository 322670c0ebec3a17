import { z } from "zod";
import { categories } from "../registrations/types";
import { discussionStatuses } from "./types";

const text = (longest: number) => z.string().max(longest, "too-long").default("");

/** A question as somebody writes it down: what was asked, by whom, and what was answered. */
export const discussionQuestionSchema = z
	.object({
		body: z.string({ error: "question-required" }).min(1, "question-required").max(4000, "too-long"),
		sessionId: text(36).transform((id) => id || null),
		category: z
			.enum([...categories, ""], { error: "choose-one" })
			.default("")
			.transform((category) => category || null),
		organisationName: text(200),
		status: z.enum(discussionStatuses, { error: "choose-one" }),
		answer: text(4000),
	})
	.superRefine((typed, context) => {
		if (typed.status === "answered" && !typed.answer)
			context.addIssue({ code: "custom", path: ["answer"], message: "discussion-answer-required" });
		if (typed.organisationName && !typed.category)
			context.addIssue({ code: "custom", path: ["category"], message: "asker-party-required" });
	});
export type DiscussionQuestionInput = z.output<typeof discussionQuestionSchema>;
