import { inOrderOfConditions, isAsked } from "../questions/rules";
import { readAnswer } from "../questions/typed-answer";
import type { AskedQuestion, Category } from "../registrations/types";
import { isNothing, plainWords, tidy } from "./cell-text";
import { readDate } from "./date-cell";
import { fieldOfHeader } from "./header-words";
import type { ListField } from "./types";

/** Which column (from 0) holds the answers to which of the organiser's questions, by its id. */
export type AnswerColumns = Readonly<Record<string, number>>;

/** Questions that a cell can answer: all but files. */
export function listedQuestions(questions: readonly AskedQuestion[]): AskedQuestion[] {
	return questions.filter(({ kind }) => kind !== "file");
}

/** Whether a header is one of these questions, whatever its capitals, accents and punctuation. */
function questionOfHeader(questions: readonly AskedQuestion[], header: string): AskedQuestion | undefined {
	const words = plainWords(header);
	return words === "" ? undefined : questions.find(({ label }) => plainWords(label) === words);
}

const findsPeople: readonly (ListField | null)[] = ["name", "phone", "email", "organisation"];

/** Whether a column is a question's and no field's: all but a plain "Nama" or "Nomor HP", without which nobody is found. */
export function isQuestionHeader(questions: readonly AskedQuestion[], header: string): boolean {
	if (!questionOfHeader(questions, header)) return false;
	return !(plainWords(header).split(" ").length <= 2 && findsPeople.includes(fieldOfHeader(header)));
}

/** The columns whose headers are questions; of several the one on the left. */
export function answerColumns(questions: readonly AskedQuestion[], labels: readonly string[]): AnswerColumns {
	const columns: Record<string, number> = {};
	for (const [at, label] of labels.entries()) {
		const question = questionOfHeader(questions, label);
		if (question) columns[question.id] ??= at;
	}
	return columns;
}

/**
 * What a line answers to the questions that its party is asked, as stored. A cell that cannot be read is no answer: the
 * question stays open, the person is taken, and `isUnclear` says that there is something to look at.
 */
export function readAnswerCells(
	questions: readonly AskedQuestion[],
	columns: AnswerColumns,
	cells: readonly string[],
	category: Category | null,
): { answers: Record<string, string>; isUnclear: boolean } {
	const answers: Record<string, string> = {};
	let isUnclear = false;
	if (category === null) return { answers, isUnclear };
	for (const question of inOrderOfConditions(questions)) {
		const at = columns[question.id];
		const cell = at === undefined ? "" : (cells[at] ?? "");
		if (tidy(cell) === "" || !isAsked(question, category, answers)) continue;
		const read = readAnswer({ ...question, isRequired: false }, typedIn(question, cell));
		if (!read.ok) isUnclear = true;
		else if (read.answer !== null) answers[question.id] = read.answer;
	}
	return { answers, isUnclear };
}

const yes = /^(y|ya|iya|yes|v|x|ok|betul|benar|true|1|✓|✔|√)$/i;
const no = /^(t|tdk|tidak|n|no|bukan|belum|false|0)$/i;

/** A cell as somebody would have typed it into the form. */
function typedIn({ kind, options }: AskedQuestion, cell: string): string[] {
	const text = tidy(cell);
	if (kind === "yes_no") return [yes.test(text) ? "yes" : no.test(text) ? "no" : text];
	if (isNothing(cell)) return [];
	const optionOf = (said: string) => options.find((option) => plainWords(option) === plainWords(said)) ?? said;
	switch (kind) {
		case "choice":
			return [optionOf(text)];
		case "choices": {
			const whole = optionOf(text);
			return options.includes(whole)
				? [whole]
				: cell
						.split(/[;,\n]/)
						.filter((part) => tidy(part) !== "")
						.map(optionOf);
		}
		case "date":
			return [readDate(cell).on ?? text];
		case "number":
			// Spreadsheets write a whole number as 12.0 or 12,00 when its column has places behind the point.
			return [text.replace(/[.,]0{1,2}$/, "")];
		default:
			return [kind === "long_text" ? cell : text];
	}
}
