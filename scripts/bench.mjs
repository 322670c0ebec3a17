// Measures what docs/performance.md promises, each figure beside the bare limit of the same run.
//   npm run bench                       two minutes or so, on SQLite
//   npm run bench -- --quick            the same in half the time, less exact
//   npm run bench -- --engine postgres  on the PostgreSQL of the tests
//   npm run bench -- --json             one object, for scripts
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
	options: {
		json: { type: "boolean", default: false },
		quick: { type: "boolean", default: false },
		engine: { type: "string", default: "sqlite" },
	},
});
if (values.engine !== "sqlite" && values.engine !== "postgres") {
	console.error("--engine is sqlite or postgres.");
	process.exit(2);
}

const folder = mkdtempSync(path.join(tmpdir(), "rembuk-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const result = path.join(folder, "result.json");
const run = spawnSync(
	process.execPath,
	[path.join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "vitest.bench.config.ts"],
	{
		cwd: root,
		encoding: "utf8",
		env: {
			...process.env,
			REMBUK_TEST_ENGINE: values.engine,
			BENCH_RESULT: result,
			BENCH_QUICK: values.quick ? "1" : "0",
		},
	},
);
if (run.status !== 0) {
	console.error(`${run.stdout}${run.stderr}`);
	process.exit(1);
}

const { engine, hotPage, registration, search, letters, memoryMb } = JSON.parse(readFileSync(result, "utf8"));
const rounded = (/** @type {number} */ number, digits = 2) => Number(number.toFixed(digits));
if (values.json) {
	console.log(
		JSON.stringify({
			engine,
			hotPageToBare: rounded(hotPage.ratio),
			registrationToBareInsert: rounded(registration.ratio, 3),
			registrationsPerSecond: rounded(registration.ours, 1),
			searchGrowth: rounded(search.many / search.few),
			lettersToBareTransport: rounded(letters.ratio),
			memoryMb: rounded(memoryMb, 0),
		}),
	);
} else {
	const people = search.people.toLocaleString("en");
	const lines = [
		["", "ours", "bare", "ratio"],
		["pages of a dialogue a second", ...figures(hotPage)],
		["registrations a second, beside inserts", ...figures(registration)],
		["letters a second, beside the transport", ...figures(letters)],
		[`ms to search among ten times ${people} people`, search.many, search.few, search.many / search.few].map(shown),
		["MB the server holds after all that", rounded(memoryMb, 0), "", ""].map(String),
	];
	console.log(`On ${engine}:`);
	for (const [name = "", ...columns] of lines)
		console.log([name.padEnd(44), ...columns.map((column) => column.padStart(9))].join(""));
}

/** @param {{ ours: number, bare: number, ratio: number }} beside */
function figures({ ours, bare, ratio }) {
	return [ours.toFixed(1), bare.toFixed(1), ratio.toFixed(3)];
}

/** @param {string | number} cell */
function shown(cell) {
	return typeof cell === "number" ? cell.toFixed(1) : cell;
}
