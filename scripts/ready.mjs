// What a fresh clone lacks, and nothing twice: dependencies, the build, a browser for the tests.
// `node scripts/ready.mjs [build] [browser]`. Plain Node, since it runs before there is anything else; it speaks on
// stderr only, so that what follows it has stdout for itself.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { digest, installedAsLocked, refusalOfNode, refusalOfTools } from "./readiness.mjs";

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const wanted = new Set(process.argv.slice(2));
const windows = process.platform === "win32";
const installation = [process.versions.modules, process.platform, process.arch];
const buildInputs = [
	"app",
	"db",
	"emails",
	"public",
	"package.json",
	"package-lock.json",
	"remix.config.js",
	"scripts/browser-guard.ts",
	"scripts/desk-bundle.ts",
	"tsconfig.json",
	"vite.config.ts",
];

/** @param {string} message @returns {never} */
function fail(message) {
	console.error(message);
	process.exit(1);
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env = {}) {
	const settings = { ...process.env, ...env };
	return spawnSync(command, args, { stdio: ["ignore", 2, 2], shell: windows, env: settings }).status === 0;
}

/** @param {string} entry @returns {string[]} */
function filesIn(entry) {
	if (!existsSync(entry)) return [];
	if (!statSync(entry).isDirectory()) return [entry];
	return readdirSync(entry).flatMap((name) => filesIn(path.join(entry, name)));
}

/** @param {string[]} entries */
const digestOf = (entries) =>
	digest(
		installation,
		entries.flatMap(filesIn).map((file) => [file.split(path.sep).join("/"), readFileSync(file)]),
	);

/** @param {string} stamp @param {string} now */
const isCurrent = (stamp, now) => existsSync(stamp) && readFileSync(stamp, "utf8") === now;

/** @param {string} file @returns {import("./readiness.mjs").Lockfile} */
const lockfile = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});

const sqliteLoads = () =>
	spawnSync(process.execPath, ["-e", "new (require('better-sqlite3'))(':memory:').close()"], { stdio: "ignore" })
		.status === 0;

const missingTools = () =>
	["python3", "make", "g++"].filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error !== undefined);

/** Behind a proxy, or with a mirror set, only npm itself knows the way: then it may try. */
async function prebuiltWithinReach() {
	const set = Object.keys(process.env).some((name) =>
		/^(?:https?_proxy|npm_config_.*(?:proxy|binary_host.*))$/i.test(name),
	);
	if (set) return true;
	const version = lockfile("package-lock.json").packages?.["node_modules/better-sqlite3"]?.version;
	const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
	const musl = process.platform === "linux" && !report.header.glibcVersionRuntime ? "musl" : "";
	const archive = `better-sqlite3-v${version}-node-v${process.versions.modules}-${process.platform}${musl}-${process.arch}.tar.gz`;
	const address = `https://github.com/WiseLibs/better-sqlite3/releases/download/v${version}/${archive}`;
	return fetch(address, { method: "HEAD", signal: AbortSignal.timeout(8000) }).then(
		({ ok }) => ok,
		() => false,
	);
}

async function install() {
	const stamp = "node_modules/.ready";
	const now = digestOf(["package.json", "package-lock.json"]);
	if (isCurrent(stamp, now)) return;
	const current = installedAsLocked(lockfile("package-lock.json"), lockfile("node_modules/.package-lock.json"));
	if (!current || !existsSync("node_modules") || !sqliteLoads()) {
		const missing = windows ? [] : missingTools();
		const refusal = refusalOfTools(missing, missing.length === 0 || (await prebuiltWithinReach()));
		if (refusal) fail(refusal);
		console.error("Installing what package-lock.json lists (the first time takes a few minutes) …");
		if (!run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"])) {
			fail(refusalOfTools(missing, false) ?? "`npm ci` failed: what it said stands above.");
		}
	}
	writeFileSync(stamp, now);
}

function build() {
	const stamp = "build/.ready";
	const now = digestOf(buildInputs);
	if (isCurrent(stamp, now)) return;
	rmSync(stamp, { force: true });
	console.error("Building …");
	// NODE_ENV=development here would ship React's development version.
	if (!run("npm", ["run", "--silent", "build"], { NODE_ENV: "production" }))
		fail("`npm run build` failed: what it said stands above.");
	mkdirSync("build", { recursive: true });
	writeFileSync(stamp, now);
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** @param {string} lock @returns {boolean} whether this process now holds it */
function take(lock) {
	try {
		writeFileSync(lock, String(process.pid), { flag: "wx" });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
		return false;
	}
}

/** Two commands started at once in a fresh clone must not install or build over each other. */
async function waitForTurn() {
	const lock = path.join(".cache", "ready.lock");
	mkdirSync(".cache", { recursive: true });
	for (let told = false; !take(lock); told = true) {
		if (!told) console.error("Another command is preparing this folder; waiting for it …");
		await wait(300);
		if (existsSync(lock) && !isAlive(Number(readFileSync(lock, "utf8")))) rmSync(lock, { force: true });
	}
	process.once("exit", () => rmSync(lock, { force: true }));
}

const refusal = refusalOfNode(process.versions.node);
if (refusal) fail(refusal);
await waitForTurn();
await install();
if (wanted.has("build")) build();
if (wanted.has("browser")) {
	const { findBrowser } = await import("../tests/support/browser.mjs");
	try {
		findBrowser();
	} catch (error) {
		fail(error instanceof Error ? error.message : String(error));
	}
}
