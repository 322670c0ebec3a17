import type { AskedQuestion, Category, QuestionKind } from "../registrations/types";

/** Kinds that have options to choose from. */
export const hasOptions = (kind: QuestionKind): boolean => kind === "choice" || kind === "choices";

/** The answers another question can wait for; null for a kind whose answers nobody can foresee. */
export function foreseeableAnswers({ kind, options }: Pick<AskedQuestion, "kind" | "options">): string[] | null {
	if (kind === "yes_no") return ["yes", "no"];
	return hasOptions(kind) ? [...options] : null;
}

/** Whether a party's members who gave these answers (by question id, as stored) are asked this question. */
export function isAsked(question: AskedQuestion, category: Category, answers: Readonly<Record<string, string>>) {
	const { parties, shownWhen } = question;
	if (parties && !parties.includes(category)) return false;
	return shownWhen === null || givenTexts(answers[shownWhen.questionId]).includes(shownWhen.answer);
}

/** Those of an event's questions that the members of a party are asked, whatever else they answer. */
export function askedOfParty<Asked extends AskedQuestion>(questions: readonly Asked[], category: Category): Asked[] {
	return questions.filter(({ parties }) => parties?.includes(category) ?? true);
}

/** Stored answers by question id; of a file its name. */
type Answers = Readonly<Record<string, string>>;

/**
 * The required questions that somebody is asked and has not answered, in order. A seat never depends on them: people are
 * registered by others, too, who cannot answer for them.
 */
export function openQuestions(questions: readonly AskedQuestion[], category: Category, answers: Answers) {
	return inOrderOfConditions(questions).filter(
		(question) => question.isRequired && !(question.id in answers) && isAsked(question, category, answers),
	);
}

/** The questions, required or not, that somebody can still be asked, with those that wait for an answer to one of them. */
export function unansweredQuestions(questions: readonly AskedQuestion[], category: Category, answers: Answers) {
	const unanswered: AskedQuestion[] = [];
	for (const question of inOrderOfConditions(askedOfParty(questions, category))) {
		if (question.id in answers) continue;
		const waitsForOne = unanswered.some(({ id }) => id === question.shownWhen?.questionId);
		if (waitsForOne || isAsked(question, category, answers)) unanswered.push(question);
	}
	return unanswered;
}

/** A stored answer as its parts: the chosen options of several, else the answer itself. */
export function givenTexts(stored: string | undefined): string[] {
	if (stored === undefined) return [];
	if (!stored.startsWith("[")) return [stored];
	try {
		const parts: unknown = JSON.parse(stored);
		return Array.isArray(parts) && parts.every((part) => typeof part === "string") ? parts : [stored];
	} catch {
		return [stored];
	}
}

/**
 * The questions in an order in which every one comes after the question it waits for, else in the organiser's order.
 * What waits for a question that is not there is never asked.
 */
export function inOrderOfConditions(questions: readonly AskedQuestion[]): AskedQuestion[] {
	const ordered: AskedQuestion[] = [];
	const left = [...questions];
	for (;;) {
		const at = left.findIndex(
			({ shownWhen }) => shownWhen === null || ordered.some(({ id }) => id === shownWhen.questionId),
		);
		if (at < 0) return ordered;
		ordered.push(...left.splice(at, 1));
	}
}

/** Whether a question would wait, directly or through others, for itself. */
export function waitsForItself(questions: readonly AskedQuestion[], id: string, waitsFor: string): boolean {
	const byId = new Map(questions.map((question) => [question.id, question]));
	let at: string | undefined = waitsFor;
	for (let step = 0; at && step <= questions.length; step++) {
		if (at === id) return true;
		at = byId.get(at)?.shownWhen?.questionId;
	}
	return false;
}
