import { readDate } from "../events/typed-time";
import type { AskedQuestion } from "../registrations/types";
import { givenTexts } from "./rules";

const longest = { text: 300, long_text: 4000 } as const;

/** Names of texts in `errors` that stand beside a question. */
export type AnswerProblem =
	| "answer-required"
	| "choose-one"
	| "too-long"
	| "invalid"
	| "number-whole"
	| "number-too-small"
	| "number-too-large"
	| "date-invalid";

/**
 * Reads what somebody typed or chose as the answer that is stored: several choices as a JSON array in the order of the
 * options, a date as `YYYY-MM-DD`, a number in plain digits. Null for no answer at all. Files are read elsewhere.
 */
export function readAnswer(
	question: AskedQuestion,
	typed: readonly string[],
): { ok: true; answer: string | null } | { ok: false; problem: AnswerProblem } {
	const given = typed.map((one) => one.trim()).filter(Boolean);
	if (given.length === 0) {
		if (!question.isRequired) return { ok: true, answer: null };
		return { ok: false, problem: isChosen(question) ? "choose-one" : "answer-required" };
	}
	if (question.kind === "choices") return readChoices(question, given);
	const [answer = ""] = given;
	if (given.length > 1) return { ok: false, problem: "invalid" };
	switch (question.kind) {
		case "text":
		case "long_text": {
			const text = question.kind === "text" ? answer.replace(/\s+/g, " ") : answer;
			return text.length > longest[question.kind] ? wrong("too-long") : { ok: true, answer: text };
		}
		case "choice":
			return question.options.includes(answer) ? { ok: true, answer } : wrong("choose-one");
		case "yes_no":
			return answer === "yes" || answer === "no" ? { ok: true, answer } : wrong("choose-one");
		case "number":
			return readNumber(question, answer);
		case "date": {
			const date = readDate(answer);
			return date ? { ok: true, answer: date } : wrong("date-invalid");
		}
		case "file":
			return { ok: true, answer: null };
	}
}

const wrong = (problem: AnswerProblem) => ({ ok: false, problem }) as const;

const isChosen = ({ kind }: AskedQuestion) => kind === "choice" || kind === "choices" || kind === "yes_no";

function readChoices({ options }: AskedQuestion, given: readonly string[]) {
	if (given.some((one) => !options.includes(one))) return wrong("choose-one");
	return { ok: true, answer: JSON.stringify(options.filter((option) => given.includes(option))) } as const;
}

/** Whole numbers, with the dots or spaces people put between thousands. */
function readNumber({ minimum, maximum }: AskedQuestion, typed: string) {
	const plain = /^-?\d{1,3}([. ]\d{3})+$/.test(typed) ? typed.replace(/[. ]/g, "") : typed;
	if (!/^-?\d{1,12}$/.test(plain)) return wrong("number-whole");
	const value = Number(plain);
	if (minimum !== null && value < minimum) return wrong("number-too-small");
	if (maximum !== null && value > maximum) return wrong("number-too-large");
	return { ok: true, answer: String(value) } as const;
}

/** A stored answer as a form shows it again. */
export function typedAgain(stored: string | undefined): string | string[] {
	const parts = givenTexts(stored);
	return stored?.startsWith("[") ? parts : (parts[0] ?? "");
}
