import { expect, test } from "vitest";
import {
	closingLine,
	countCheck,
	countPlaywright,
	countVitest,
	failuresOfPlaywright,
	failuresOfVitest,
	sum,
} from "../../scripts/test-results.mjs";

const vitest = {
	numPassedTests: 5,
	numFailedTests: 0,
	numPendingTests: 1,
	numTodoTests: 1,
	testResults: [{ status: "passed", assertionResults: [{ status: "passed" }] }],
};

test("the closing line sums up every tool", () => {
	const counts = [
		countCheck(true),
		countCheck(false),
		countVitest(vitest, true),
		countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 } }, false),
	];
	expect(closingLine(sum(counts))).toBe("9 passed, 2 failed, 4 skipped");
});

test("a test file that cannot be loaded is a failure, though it has no failed test", () => {
	const broken = { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] };
	expect(countVitest(broken, false).failed).toBe(1);
});

test("a tool that crashes, or finds no test at all, is a failure", () => {
	expect(countVitest(undefined, false).failed).toBe(1);
	expect(countVitest(vitest, false).failed).toBe(1);
	expect(countVitest({ ...vitest, numPassedTests: 0, testResults: [] }, true).failed).toBe(1);
	expect(countPlaywright(undefined, true).failed).toBe(1);
	expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, true).failed).toBe(1);
});

test("a test that passed only at the second attempt is a failure", () => {
	expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }, true).failed).toBe(1);
});

test("what failed is told with its file, its name and the beginning of why", () => {
	const message = "\u001b[31mAssertionError\u001b[39m: expected 1 to be 2\n    at somewhere";
	const testResults = [
		{ name: "tests/a.test.ts", status: "passed", assertionResults: [] },
		{ name: "tests/b.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
		{
			name: "tests/c.test.ts",
			status: "failed",
			assertionResults: [
				{ status: "passed", fullName: "one holds", failureMessages: [] },
				{ status: "failed", fullName: "another does not", failureMessages: [message] },
			],
		},
	];
	expect(failuresOfVitest({ testResults })).toEqual([
		"✗ tests/b.test.ts\n  Cannot find module",
		"✗ tests/c.test.ts › another does not\n  AssertionError: expected 1 to be 2\n      at somewhere",
	]);
	const spec = (title: string, ok: boolean) => ({
		...{ title, ok, file: "story.spec.ts" },
		tests: [{ projectName: "sqlite", results: [{ errors: ok ? [] : [{ message }] }] }],
	});
	expect(
		failuresOfPlaywright({ suites: [{ specs: [spec("well", true)], suites: [{ specs: [spec("ill", false)] }] }] }),
	).toEqual(["✗ story.spec.ts › sqlite › ill\n  AssertionError: expected 1 to be 2\n      at somewhere"]);
	expect(failuresOfVitest(undefined)).toEqual([]);
	expect(failuresOfPlaywright(undefined)).toEqual([]);
});
