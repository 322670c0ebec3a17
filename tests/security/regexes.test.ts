import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const files = ["app", "db", "emails"].flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => /\.tsx?$/.test(name) && !name.includes("migrations"))
		.map((name) => path.posix.join(folder, name.split(path.sep).join("/"))),
);

interface Written {
	/** Regular expressions, as literals, with the file they stand in. */
	literals: [file: string, literal: string][];
	/** Files that make one from a text. */
	makers: string[];
}

function readExpressions(): Written {
	const written: Written = { literals: [], makers: [] };
	for (const file of files) {
		const source = ts.createSourceFile(file, readFileSync(path.join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
		const look = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node)) written.literals.push([file, node.text]);
			const made = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText() : "";
			if (made === "RegExp") written.makers.push(file);
			ts.forEachChild(node, look);
		};
		look(source);
	}
	return written;
}

const { literals, makers } = readExpressions();
/** Only what may repeat without end can take long. */
const endless = literals.filter(([, literal]) =>
	/[*+]|\{\d+,\}/.test(literal.replace(/\\./g, "").replace(/\[[^\]]*\]/g, "x")),
);

/** Signs that an expression speaks of, and some of every kind: what a hostile text for it is made of. */
function signsOf(literal: string): string[] {
	const named = literal.replace(/\\[a-z]/gi, "").match(/[\p{L}\p{N}@.,;:<>()"'/_ -]/gu) ?? [];
	return [...new Set([...named.slice(0, 8), " ", "a", "1", "\n", "\t"])];
}

/** Texts of 2,000 signs, of one sign or two in turn, that end in a sign nothing expects: every way has to be tried. */
function hostileTexts(literal: string): string[] {
	const signs = signsOf(literal);
	return signs.flatMap((one) => signs.map((other) => `${`${one}${other}`.repeat(1000)}\u0001`));
}

/** Runs in a realm of its own that can be stopped, which nothing in this one can do to an expression under way. */
function endsOn(literal: string, texts: string[]): boolean {
	const context = vm.createContext({ texts });
	try {
		vm.runInContext(`for (const text of texts) text.replace(${literal}, "")`, context, { timeout: 5_000 });
		return true;
	} catch {
		return false;
	}
}

describe("V40: no regular expression is a trap", () => {
	test("each one ends on texts that make it try every way", () => {
		expect(endless.length).toBeGreaterThan(100);
		const trapped = endless.filter(([, literal]) => !endsOn(literal, hostileTexts(literal)));
		expect(trapped).toEqual([]);
	}, 120_000);

	test("one that is a trap is found", () => {
		expect(endsOn("/^(a+)+$/", hostileTexts("/^(a+)+$/"))).toBe(false);
	}, 30_000);

	test("none is made of a text that somebody typed", () => {
		// Each of these puts together words of its own file.
		expect([...new Set(makers)].sort()).toEqual([
			"app/domain/answers/delivery-report.ts",
			"app/domain/answers/recipient.ts",
			"app/domain/attendance/rules.ts",
			"app/domain/calendar/read-invite.ts",
			"app/domain/certificates/code.ts",
			"app/domain/programme/stale-mentions.ts",
		]);
	});
});
