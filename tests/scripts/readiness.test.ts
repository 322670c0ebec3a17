import { describe, expect, test } from "vitest";
import { digest, installedAsLocked, refusalOfNode, refusalOfTools } from "../../scripts/readiness.mjs";

describe("a Node that cannot run the site is refused in one line", () => {
	test.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "26.1.0"])("%s is accepted", (version) => {
		expect(refusalOfNode(version)).toBeUndefined();
	});

	test.each(["18.20.4", "20.18.9", "21.7.0", "22.11.0", "23.5.0"])("%s is refused, with what to install", (version) => {
		expect(refusalOfNode(version)).toBe(
			`Node ${version} cannot run Rembuk: install Node 20.19 or later, 22.12 or later, or 24.`,
		);
	});
});

describe("a step is repeated when what it depends on has changed, and only then", () => {
	const files: [string, string][] = [
		["app/a.ts", "one"],
		["app/b.ts", "two"],
	];

	test("the order in which files are found does not matter", () => {
		expect(digest(["115"], files)).toBe(digest(["115"], files.toReversed()));
	});

	test.each<[string, string[], [string, string][]]>([
		["another Node ABI", ["127"], files],
		[
			"another content",
			["115"],
			[
				["app/a.ts", "one"],
				["app/b.ts", "2"],
			],
		],
		[
			"another name",
			["115"],
			[
				["app/a.ts", "one"],
				["app/c.ts", "two"],
			],
		],
		["a file more", ["115"], [...files, ["app/c.ts", ""]]],
		[
			"content moved from one file to the next",
			["115"],
			[
				["app/a.ts", "onetwo"],
				["app/b.ts", ""],
			],
		],
	])("%s is seen", (_what, facts, changed) => {
		expect(digest(facts, changed)).not.toBe(digest(["115"], files));
	});
});

describe("packages that are installed already are not installed again", () => {
	const wanted = {
		packages: {
			"": { version: "0.1.0" },
			"node_modules/hono": { version: "4.0.0" },
			"node_modules/other-platform": { version: "1.0.0", optional: true },
		},
	};

	test("what the lockfile wants is there; packages of other platforms may be missing", () => {
		expect(installedAsLocked(wanted, { packages: { "node_modules/hono": { version: "4.0.0" } } })).toBe(true);
	});

	test("an empty clone, a missing package and another version are seen", () => {
		expect(installedAsLocked(wanted, {})).toBe(false);
		expect(installedAsLocked(wanted, { packages: { "node_modules/left": { version: "4.0.0" } } })).toBe(false);
		expect(installedAsLocked(wanted, { packages: { "node_modules/hono": { version: "4.0.1" } } })).toBe(false);
	});
});

describe("SQLite's driver", () => {
	test("needs no compiler where its prebuilt binary can be downloaded", () => {
		expect(refusalOfTools(["make", "g++"], true)).toBeUndefined();
	});

	test("is compiled where the tools are there", () => {
		expect(refusalOfTools([], false)).toBeUndefined();
	});

	test("neither binary nor tools: one line names what is missing and how to install it", () => {
		const line = refusalOfTools(["make", "g++"], false);
		expect(line).toContain("make, g++ are missing");
		expect(line).toContain("apt-get install python3 make g++");
		expect(line).not.toContain("\n");
	});
});
