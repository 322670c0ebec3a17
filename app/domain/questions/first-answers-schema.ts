import { z } from "zod";
import type { AskedQuestion, Category } from "../registrations/types";
import { readEventAnswers, type TypedFile } from "./event-answers";
import { unansweredQuestions } from "./rules";
import { typedAgain } from "./typed-answer";

/** Answers to questions that somebody had not answered before, by question id. */
export interface FirstAnswers {
	answers: Record<string, string>;
	files: Record<string, TypedFile>;
}

interface Asked {
	category: Category;
	questions: readonly AskedQuestion[];
	/** What is stored already, by question id. */
	answers: Readonly<Record<string, string>>;
	files: ReadonlyMap<string, TypedFile>;
}

/** The form of the questions that are still open to somebody; what was answered before stays as it is. */
export function firstAnswersSchema({ category, questions, answers, files }: Asked) {
	const asked = unansweredQuestions(questions, category, answers).map(({ id }) => id);
	const known = Object.entries(answers).map(([id, answer]) => [`q_${id}`, typedAgain(answer)]);
	return z.record(z.string(), z.unknown()).transform((fields, context): FirstAnswers => {
		const typed = asked.map((id) => [`q_${id}`, fields[`q_${id}`]]);
		const read = readEventAnswers(questions, {
			category,
			fields: Object.fromEntries([...known, ...typed]),
			files,
			filed: new Set(Object.keys(answers)),
		});
		for (const id of asked) {
			const message = read.problems[`q_${id}`];
			if (message) context.issues.push({ code: "custom", message, path: [`q_${id}`], input: undefined });
		}
		if (context.issues.length > 0) return z.NEVER;
		const first = <Answer>(all: Record<string, Answer>) =>
			Object.fromEntries(Object.entries(all).filter(([id]) => asked.includes(id)));
		return { answers: first(read.answers), files: first(read.files) };
	});
}
