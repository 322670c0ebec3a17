import { describe, expect, test } from "vitest";
import { firstAnswersSchema } from "#app/domain/questions/first-answers-schema";
import { foreseeableAnswers, openQuestions, unansweredQuestions, waitsForItself } from "#app/domain/questions/rules";
import type { AskedQuestion } from "#app/domain/registrations/types";

const asked = (id: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
	id,
	kind: "text",
	label: id,
	hint: "",
	isRequired: true,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
	...more,
});
const idsOf = (questions: readonly AskedQuestion[]) => questions.map(({ id }) => id);

const questions = [
	asked("stay", { kind: "yes_no" }),
	asked("nights", { kind: "number", shownWhen: { questionId: "stay", answer: "yes" } }),
	asked("letter", { kind: "file", parties: ["union", "employer"] }),
	asked("wish", { isRequired: false }),
];

describe("required questions without an answer", () => {
	test.each([
		["all that the party is asked", "union", {}, ["stay", "letter"]],
		["nothing of other parties", "cooperative", {}, ["stay"]],
		["what an answer brings along", "cooperative", { stay: "yes" }, ["nights"]],
		["nothing that an answer spares", "cooperative", { stay: "no" }, []],
		["nothing once all is answered", "union", { stay: "yes", nights: "2", letter: "surat.pdf" }, []],
	] as const)("are %s", (_what, category, answers, open) => {
		expect(idsOf(openQuestions(questions, category, answers))).toEqual(open);
	});
});

describe("the questions that can still be answered", () => {
	test("include optional ones, and those that wait for one of them", () => {
		expect(idsOf(unansweredQuestions(questions, "cooperative", {}))).toEqual(["stay", "nights", "wish"]);
		expect(idsOf(unansweredQuestions(questions, "cooperative", { stay: "no" }))).toEqual(["wish"]);
	});

	test("are all that their form takes: an answer given before stays as it was", () => {
		const schema = firstAnswersSchema({
			category: "cooperative",
			questions,
			answers: { stay: "yes" },
			files: new Map(),
		});
		expect(schema.safeParse({ q_stay: "no", q_nights: "2" })).toMatchObject({
			data: { answers: { nights: "2" }, files: {} },
		});
		expect(schema.safeParse({ q_stay: "no" }).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
			["q_nights", "answer-required"],
		]);
	});

	test("are held up by no earlier answer that is none any more", () => {
		const choice = asked("bus", { kind: "choice", options: ["Bus", "Kereta"] });
		const schema = firstAnswersSchema({
			category: "union",
			questions: [choice, asked("wish")],
			answers: { bus: "Kapal" },
			files: new Map(),
		});
		expect(schema.safeParse({ q_wish: "Jejaring" })).toMatchObject({ data: { answers: { wish: "Jejaring" } } });
	});
});

describe("a question that waits for an answer", () => {
	test("may wait for either answer of a yes or no, and for any option, but for no free text", () => {
		expect(foreseeableAnswers(asked("stay", { kind: "yes_no" }))).toEqual(["yes", "no"]);
		expect(foreseeableAnswers(asked("bus", { kind: "choice", options: ["Bus", "Kereta"] }))).toEqual(["Bus", "Kereta"]);
		expect(foreseeableAnswers(asked("wish"))).toBeNull();
	});

	test("waits neither for itself nor for one that waits for it through others", () => {
		const chain = [
			asked("first"),
			asked("second", { shownWhen: { questionId: "first", answer: "yes" } }),
			asked("third", { shownWhen: { questionId: "second", answer: "yes" } }),
		];
		expect(waitsForItself(chain, "first", "first")).toBe(true);
		expect(waitsForItself(chain, "first", "third")).toBe(true);
		expect(waitsForItself(chain, "third", "first")).toBe(false);
	});
});
