import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const tests = path.resolve(import.meta.dirname, "..");

/** The cases that names of tests in a file begin with: "C70 …", "C51: …", "C68 and C69 …". */
function casesIn(file: string): string[] {
	const text = readFileSync(path.join(tests, file), "utf8");
	return [...text.matchAll(/["'`](C\d\d(?: and C\d\d)*)[ :"]/g)].flatMap(([, cases = ""]) => cases.split(" and "));
}

test("each of the cases C01 to C93 of calendars and letters begins the name of a test", () => {
	const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((name) => /\.test\.tsx?$/.test(name));
	const named = new Set(files.flatMap(casesIn));
	const all = Array.from({ length: 93 }, (_, index) => `C${String(index + 1).padStart(2, "0")}`);
	expect(all.filter((one) => !named.has(one))).toEqual([]);
});
