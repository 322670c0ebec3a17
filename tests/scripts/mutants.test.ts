import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { broken, namePattern, type resultPage, verdictOf } from "../../scripts/mutant-results.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const sourceOf = (file: string) => readFileSync(path.join(root, file), "utf8");
type Mutant = Parameters<typeof resultPage>[0][number];
const list: Mutant[] = JSON.parse(sourceOf("tests/mutants/list.json"));

describe("the list of lines to break", () => {
	test("holds ten calendar cases, ten access checks and ten seat rules, each under a name of its own", () => {
		const groups = list.map(({ group }) => group);
		expect(groups).toEqual([...Array(10).fill("calendar"), ...Array(10).fill("access"), ...Array(10).fill("seats")]);
		expect(new Set(list.map(({ name }) => name)).size).toBe(30);
	});

	test.each(list.map((mutant) => [mutant.name, mutant] as const))(
		"%s: line and test are where it says",
		(_name, mutant) => {
			expect(broken(sourceOf(mutant.file), mutant)).not.toBe(sourceOf(mutant.file));
			// Where a title begins with its example, the rest of it stands in the file.
			const { file, name } = mutant.test;
			const title = sourceOf(file).includes(name) ? name : name.slice(name.indexOf(" ") + 1);
			expect(sourceOf(file)).toContain(title);
		},
	);

	test("is the one whose result is kept, without a survivor", () => {
		const result = sourceOf("docs/mutants.md");
		const rows = [...result.matchAll(/^\| (?!Rule|---)(.+?) \|/gm)].map(([, name]) => name);
		expect(rows).toEqual(list.map(({ name }) => name));
		expect(result).not.toContain("**survived**");
	});
});

describe("a broken line", () => {
	const mutant = { name: "x", file: "a.ts", text: "a + b", replacement: "a - b" };
	test("is refused when it is not there, or there twice", () => {
		expect(broken("return a + b;", mutant)).toBe("return a - b;");
		expect(() => broken("return a * b;", mutant)).toThrow("0 times");
		expect(() => broken("a + b, a + b", mutant)).toThrow("2 times");
	});

	const guard = { project: "unit", file: "a.test.ts", name: "adds (1 + 2)" };
	const ran = (status: string, ...failureMessages: string[]) => ({
		testResults: [{ assertionResults: [{ fullName: "sums adds (1 + 2) and more", status, failureMessages }] }],
	});
	test("is caught by an assertion of its own test alone", () => {
		expect(verdictOf(ran("failed", "AssertionError: expected 3 to be -1\n at"), guard).verdict).toBe("caught");
		expect(verdictOf(ran("passed"), guard).verdict).toBe("survived");
		expect(verdictOf(ran("failed", "TypeError: a is not a function"), guard).verdict).toBe("unclear");
		expect(verdictOf(ran("failed", "AssertionError: x"), { ...guard, name: "subtracts" }).verdict).toBe("unclear");
		const unloaded = { testResults: [{ message: "SyntaxError: Unexpected token", assertionResults: [] }] };
		expect(verdictOf(unloaded, guard)).toEqual({ verdict: "unclear", detail: "SyntaxError: Unexpected token" });
	});

	test("is tried on its named tests only", () => {
		expect(new RegExp(namePattern(["adds (1 + 2)", "x"])).test("sums adds (1 + 2) and more")).toBe(true);
		expect(new RegExp(namePattern(["adds (1 + 2)"])).test("sums adds 122")).toBe(false);
	});
});
