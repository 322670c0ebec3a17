import { z } from "zod";
import { isLocalDateTime } from "../calendar/time-zone";
import { normaliseAddress } from "../messages/address";
import { categories } from "../registrations/types";
import { discussionStatuses } from "./types";

const text = (longest: number) => z.string().max(longest, "too-long").default("");
const party = z
	.enum([...categories, ""], { error: "choose-one" })
	.default("")
	.transform((category) => category || null);
/** A calendar date, `YYYY-MM-DD`; null when left empty. */
const date = text(10)
	.refine((typed) => typed === "" || isLocalDateTime(`${typed}T00:00`), "date-invalid")
	.transform((typed) => typed || null);
const address = text(254).transform((raw, context) => {
	if (raw === "") return null;
	const value = normaliseAddress(raw);
	if (value === null) context.addIssue({ code: "custom", message: "email-invalid" });
	return value;
});

/** A question as somebody writes it down: what was asked, by whom, and what was answered when. */
export const discussionQuestionSchema = z
	.object({
		body: z.string({ error: "question-required" }).min(1, "question-required").max(4000, "too-long"),
		sessionId: text(36).transform((id) => id || null),
		category: party,
		organisationName: text(200),
		/** How many participants supported it. */
		votes: text(6)
			.refine((typed) => /^\d*$/.test(typed), "number-whole")
			.transform(Number),
		status: z.enum(discussionStatuses, { error: "choose-one" }),
		answer: text(4000),
		answeredOn: date,
	})
	.superRefine((typed, context) => {
		if (typed.status === "answered" && !typed.answer)
			context.addIssue({ code: "custom", path: ["answer"], message: "discussion-answer-required" });
		if (typed.organisationName && !typed.category)
			context.addIssue({ code: "custom", path: ["category"], message: "asker-party-required" });
	});
export type DiscussionQuestionInput = z.output<typeof discussionQuestionSchema>;

/** A question as it is saved: support and the date of the answer stay as they are where nothing is said. */
export type QuestionInput = Omit<DiscussionQuestionInput, "votes" | "answeredOn"> &
	Partial<Pick<DiscussionQuestionInput, "votes" | "answeredOn">>;

/** Who owes an answer that was promised in writing, and until when; what is left empty is filled in from the event. */
export const answerOwnerSchema = z.object({
	ownerOrganisation: text(200),
	ownerCategory: party,
	ownerEmail: address,
	dueOn: date,
});
export type AnswerOwner = z.output<typeof answerOwnerSchema>;

/** The form of a question. A new one brings the id it is to have, so that sending it twice writes it once. */
export const questionFormSchema = discussionQuestionSchema.safeExtend({
	...answerOwnerSchema.shape,
	key: z.uuid().optional(),
});
