import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const tests = path.resolve(import.meta.dirname, "..");

/** The checks that names of tests in a file begin with: "V25: …", "V43 and V44: …". */
function checksIn(file: string): string[] {
	const text = readFileSync(path.join(tests, file), "utf8");
	return [...text.matchAll(/["'`](V\d\d(?:(?:, | and )V\d\d)*)[ :]/g)].flatMap(([, checks = ""]) =>
		checks.split(/, | and /),
	);
}

test("each of the checks V01 to V72 of the security checklist begins the name of a test", () => {
	const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((name) => /\.test\.tsx?$/.test(name));
	const named = new Set(files.flatMap(checksIn));
	const all = Array.from({ length: 72 }, (_, index) => `V${String(index + 1).padStart(2, "0")}`);
	expect(all.filter((one) => !named.has(one))).toEqual([]);
});
