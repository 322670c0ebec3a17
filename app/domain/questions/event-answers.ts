import { type MediaType, photoOrPdf } from "../documents/media-type";
import { type HandedIn, largestFile } from "../documents/stored-file";
import type { AskedQuestion, Category } from "../registrations/types";
import { inOrderOfConditions, isAsked } from "./rules";
import { type AnswerProblem, readAnswer } from "./typed-answer";

/** A file somebody handed in, with the type its content shows; null for one that is not taken. */
export interface TypedFile extends HandedIn {
	mediaType: MediaType | null;
}

/** What a form holds of the answers to an event's own questions. */
export interface TypedAnswers {
	category: Category;
	/** The fields by name; a question's is `q_<id>`. */
	fields: Readonly<Record<string, unknown>>;
	files?: ReadonlyMap<string, TypedFile> | undefined;
	/** Questions (by id) for which a file lies here already. */
	filed?: ReadonlySet<string> | undefined;
}

export interface ReadAnswers {
	/** By question id, as they are stored; without files. */
	answers: Record<string, string>;
	/** By question id. */
	files: Record<string, TypedFile>;
	/** By name of the field. */
	problems: Record<string, AnswerProblem | "file-required" | "file-type" | "file-size">;
	/** Ids of the questions that this person is asked at all. */
	asked: Set<string>;
}

/**
 * Checks the answers to an event's own questions, each by its kind. What a person is not asked, because of the party or
 * of another answer, is left out and required of nobody.
 */
export function readEventAnswers(questions: readonly AskedQuestion[], typed: TypedAnswers): ReadAnswers {
	const read: ReadAnswers = { answers: {}, files: {}, problems: {}, asked: new Set() };
	for (const question of inOrderOfConditions(questions)) {
		if (!isAsked(question, typed.category, read.answers)) continue;
		read.asked.add(question.id);
		const field = `q_${question.id}`;
		if (question.kind === "file") {
			readFile(question, field, typed, read);
			continue;
		}
		const one = readAnswer(question, [typed.fields[field] ?? []].flat().map(String));
		if (!one.ok) read.problems[field] = one.problem;
		else if (one.answer !== null) read.answers[question.id] = one.answer;
	}
	return read;
}

function readFile({ id, isRequired }: AskedQuestion, field: string, { files, filed }: TypedAnswers, read: ReadAnswers) {
	const file = files?.get(field);
	if (!file) {
		if (isRequired && !filed?.has(id)) read.problems[field] = "file-required";
	} else if (file.bytes.byteLength > largestFile) {
		read.problems[field] = "file-size";
	} else if (file.mediaType === null || !photoOrPdf.includes(file.mediaType)) {
		read.problems[field] = "file-type";
	} else {
		read.files[id] = file;
	}
}
