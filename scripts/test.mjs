// The whole test run, or with --fast the part that needs neither database nor browser. Each step runs even when an
// earlier one failed; the last line sums them up.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
	closingLine,
	countCheck,
	countPlaywright,
	countVitest,
	failuresOfPlaywright,
	failuresOfVitest,
	sum,
} from "./test-results.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const fast = process.argv.includes("--fast");
const reports = mkdtempSync(path.join(tmpdir(), "rembuk-reports-"));

/**
 * A tool of node_modules/.bin. `quiet` keeps its output until it has ended, so that tools may run side by side.
 * @param {string} tool @param {string[]} args @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<{ succeeded: boolean, output: string }>}
 */
const run = (tool, args, { quiet = false, env = {} } = {}) =>
	new Promise((resolve) => {
		const child = spawn(path.join("node_modules", ".bin", tool), args, {
			stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
			shell: process.platform === "win32",
			env: { ...process.env, ...env },
		});
		let output = "";
		child.stdout?.on("data", (chunk) => {
			output += chunk;
		});
		child.stderr?.on("data", (chunk) => {
			output += chunk;
		});
		child.once("error", (error) => resolve({ succeeded: false, output: `${error.message}\n` }));
		child.once("close", (code) => resolve({ succeeded: code === 0, output }));
	});

/** @param {string} name */
const report = (name) => {
	const file = path.join(reports, name);
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
};

/** Said again at the end, where whoever reads the run looks first. @type {string[]} */
const failures = [];

/** @type {[title: string, tool: string, args: string[]][]} */
const checks = [
	["format and lint", "biome", ["ci", "."]],
	["types", "tsc", []],
	["import rules", "depcruise", ["--output-type", "err-long", "app", "db", "emails", "tests", "scripts"]],
	["unused files, exports and dependencies", "knip", []],
];

/** Two at a time: more only wait for each other on a small machine. */
async function runChecks() {
	const waiting = [...checks];
	/** @type {import("./test-results.mjs").Counts[]} */
	const counts = [];
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [title, tool, args] = next;
			const { succeeded, output } = await run(tool, args, { quiet: true });
			console.log(`${succeeded ? "✓" : "✗"} ${title}${succeeded ? "" : `\n${output}`}`);
			if (!succeeded) failures.push(`✗ ${title}`);
			counts.push(countCheck(succeeded));
		}
	};
	await Promise.all([worker(), worker()]);
	return counts;
}

async function runVitest() {
	const projects = fast ? ["--project=unit"] : [];
	const outputs = ["--reporter=default", "--reporter=json", `--outputFile.json=${path.join(reports, "vitest.json")}`];
	const { succeeded } = await run("vitest", ["run", ...projects, ...outputs]);
	failures.push(...failuresOfVitest(report("vitest.json")));
	return countVitest(report("vitest.json"), succeeded);
}

async function runPlaywright() {
	const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, "playwright.json") };
	const { succeeded } = await run("playwright", ["test", "--reporter=list,json"], { env });
	failures.push(...failuresOfPlaywright(report("playwright.json")));
	return countPlaywright(report("playwright.json"), succeeded);
}

const counts = [...(await runChecks()), await runVitest()];
if (!fast) counts.push(await runPlaywright());
const total = sum(counts);
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
if (failures.length > 0) console.log(`\nFailed:\n${failures.join("\n")}\n`);
console.log(closingLine(total));
