import { describe, expect, test } from "vitest";
import type { MediaType } from "#app/domain/documents/media-type";
import { largestFile } from "#app/domain/documents/stored-file";
import { readEventAnswers } from "#app/domain/questions/event-answers";
import type { AskedQuestion } from "#app/domain/registrations/types";

const base: AskedQuestion = {
	id: "a",
	kind: "text",
	label: "",
	hint: "",
	isRequired: true,
	options: [],
	minimum: null,
	maximum: null,
	parties: null,
	shownWhen: null,
};
const read = (questions: Partial<AskedQuestion>[], fields: Record<string, string | string[]>) => {
	const { answers, problems } = readEventAnswers(
		questions.map((question) => ({ ...base, ...question })),
		{ category: "union", fields },
	);
	return { answers, problems };
};

describe("answers to an organiser's own questions", () => {
	test.each([
		[{ kind: "text" }, " dua   kata ", "dua kata"],
		[{ kind: "date" }, "16/9/2021", "2021-09-16"],
		[{ kind: "date" }, "2021-09-16", "2021-09-16"],
		[{ kind: "number", minimum: 1, maximum: 5000 }, "1.200", "1200"],
		[{ kind: "yes_no" }, "no", "no"],
		[{ kind: "choice", options: ["Bus", "Kereta"] }, "Kereta", "Kereta"],
		[{ kind: "choices", options: ["Bus", "Kereta"] }, ["Kereta", "Bus"], '["Bus","Kereta"]'],
	] as const)("%o takes %o as %s", (question, typed, stored) => {
		const given = typeof typed === "string" ? typed : [...typed];
		expect(read([question], { q_a: given })).toEqual({ answers: { a: stored }, problems: {} });
	});

	test.each([
		[{ kind: "text" }, "", "answer-required"],
		[{ kind: "choice", options: ["Bus"] }, "Kapal", "choose-one"],
		[{ kind: "number", maximum: 5 }, "6", "number-too-large"],
		[{ kind: "number" }, "enam", "number-whole"],
		[{ kind: "date" }, "31/02/2021", "date-invalid"],
		[{ kind: "file" }, "surat.pdf", "file-required"],
	] as const)("%o refuses %o: %s", (question, typed, problem) => {
		expect(read([question], { q_a: typed })).toEqual({ answers: {}, problems: { q_a: problem } });
	});

	test("are ignored and required of nobody who is not asked, whatever the order", () => {
		const waiting = { id: "b", shownWhen: { questionId: "a", answer: "yes" } };
		const first = { id: "a", kind: "yes_no" } as const;
		expect(read([waiting, first], { q_a: "no", q_b: "Kereta" })).toEqual({ answers: { a: "no" }, problems: {} });
		expect(read([waiting, first], { q_a: "yes" }).problems).toEqual({ q_b: "answer-required" });
		expect(read([{ parties: ["employer"] }], { q_a: "x" })).toEqual({ answers: {}, problems: {} });
	});
});

describe("a file asked for", () => {
	const question: AskedQuestion = { ...base, kind: "file" };
	const handedIn = (bytes: number, mediaType: MediaType | null = "application/pdf") => ({
		name: "surat.pdf",
		bytes: new Uint8Array(bytes),
		mediaType,
	});
	const problemsOf = (file: ReturnType<typeof handedIn> | null, filed: string[] = []) =>
		readEventAnswers([question], {
			category: "union",
			fields: {},
			files: new Map(file ? [["q_a", file]] : []),
			filed: new Set(filed),
		}).problems;

	test("need not be handed in again where one lies already", () => {
		expect(problemsOf(null)).toEqual({ q_a: "file-required" });
		expect(problemsOf(null, ["a"])).toEqual({});
	});

	test("is taken up to the largest size, and no byte above it", () => {
		expect(problemsOf(handedIn(largestFile))).toEqual({});
		expect(problemsOf(handedIn(largestFile + 1))).toEqual({ q_a: "file-size" });
	});

	test("is a photo or a PDF by its content", () => {
		const slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
		for (const mediaType of [null, slides] as const)
			expect(problemsOf(handedIn(10, mediaType))).toEqual({ q_a: "file-type" });
		for (const mediaType of ["image/jpeg", "image/png"] as const)
			expect(problemsOf(handedIn(10, mediaType))).toEqual({});
	});
});
