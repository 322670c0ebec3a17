// Breaks the lines of tests/mutants/list.json one at a time, in a copy of the project that is thrown away, and expects
// the named test of each to turn red by an assertion of its own. Ends with 1 when one survives. A whole run writes
// docs/mutants.md.
//   npm run test:mutants                 all of them
//   npm run test:mutants -- C32 seats    those whose name or group holds one of the words
//   npm run test:mutants -- --list F     the mutants of another list
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { broken, namePattern, resultPage, verdictOf } from "./mutant-results.mjs";

/** @typedef {import("./mutant-results.mjs").Mutant} Mutant */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({ options: { list: { type: "string" } }, allowPositionals: true });
const listFile = path.resolve(root, values.list ?? "tests/mutants/list.json");
/** @type {Mutant[]} */
const all = JSON.parse(readFileSync(listFile, "utf8"));
const chosen = all.filter(
	({ name, group }) => positionals.length === 0 || positionals.some((word) => `${group} ${name}`.includes(word)),
);

const copy = mkdtempSync(path.join(tmpdir(), "rembuk-mutants-"));
const leftOut = new Set(["node_modules", "build", "data", ".git"].map((name) => path.join(root, name)));
cpSync(root, copy, { recursive: true, filter: (source) => !leftOut.has(source) });
symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "dir");
process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(1));

/** @param {string} tool @param {string[]} args @returns {Promise<{ code: number | null, output: string }>} */
function run(tool, args) {
	return new Promise((resolve, reject) => {
		const bin = path.join(copy, "node_modules", ".bin", tool);
		const child = spawn(bin, args, {
			cwd: copy,
			shell: process.platform === "win32",
			stdio: ["ignore", "pipe", "pipe"],
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk) => {
				output += chunk;
			});
		child.once("error", reject);
		child.once("close", (code) => resolve({ code, output }));
	});
}

/** @param {Mutant[]} mutants those whose tests are run, all of one project */
async function runTests(mutants) {
	const report = path.join(copy, "mutant-report.json");
	rmSync(report, { force: true });
	const files = [...new Set(mutants.map(({ test }) => test.file))];
	const names = namePattern(mutants.map(({ test }) => test.name));
	const project = mutants[0]?.test.project ?? "unit";
	const { output } = await run("vitest", [
		...["run", "--project", project, "-t", names, "--reporter=json", `--outputFile=${report}`],
		...files,
	]);
	try {
		return JSON.parse(readFileSync(report, "utf8"));
	} catch {
		throw new Error(`The tests of ${files.join(", ")} did not run:\n${output}`);
	}
}

async function build() {
	const { code, output } = await run("remix", ["vite:build"]);
	if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

/** Every named test has to be green before anything is broken; @returns what is wrong with those that are not. */
async function unbrokenFaults() {
	if (chosen.some(({ test }) => test.onBuild)) await build();
	/** @type {string[]} */
	const faults = [];
	for (const project of new Set(chosen.map(({ test }) => test.project))) {
		const mutants = chosen.filter(({ test }) => test.project === project);
		const report = await runTests(mutants);
		for (const { name, test } of mutants) {
			const { verdict, detail } = verdictOf(report, test);
			if (verdict !== "survived") faults.push(`${name}: “${test.name}” is not green unbroken. ${detail}`);
		}
	}
	return faults;
}

/** @param {Mutant} mutant */
async function tryMutant(mutant) {
	const file = path.join(copy, mutant.file);
	const whole = readFileSync(file, "utf8");
	writeFileSync(file, broken(whole, mutant));
	try {
		if (mutant.test.onBuild) await build();
		return verdictOf(await runTests([mutant]), mutant.test);
	} finally {
		writeFileSync(file, whole);
	}
}

for (const mutant of chosen) broken(readFileSync(path.join(copy, mutant.file), "utf8"), mutant);
const faults = await unbrokenFaults();
if (faults.length > 0) {
	console.error(faults.join("\n"));
	process.exit(1);
}
/** @type {Map<string, string>} */
const turnedRed = new Map();
for (const mutant of chosen) {
	const { verdict, detail } = await tryMutant(mutant);
	console.log(`${verdict.padEnd(8)} ${mutant.group}: ${mutant.name}${verdict === "caught" ? "" : ` — ${detail}`}`);
	if (verdict === "caught") turnedRed.set(mutant.name, detail);
}
const survivors = chosen.length - turnedRed.size;
console.log(`${turnedRed.size} caught, ${survivors} survived`);
if (survivors > 0) process.exitCode = 1;
if (chosen.length === all.length && !values.list)
	writeFileSync(path.join(root, "docs/mutants.md"), resultPage(all, turnedRed));
