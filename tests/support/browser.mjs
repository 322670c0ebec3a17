// The tests' browser: the same on a laptop, in CI and in a network that reaches only npm.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "@playwright/test";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

/** @type {Record<string, string>} */
const plain = Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));

/** @param {Browser} browser */
const works = ({ executablePath, env }) =>
	executablePath !== "" &&
	existsSync(executablePath) &&
	spawnSync(executablePath, ["--version"], { timeout: 30_000, env: { ...process.env, ...env } }).status === 0;

/**
 * Linux x64: the binary, fonts and libraries are inside an npm package, compressed. The package's own
 * `executablePath()` and `args` are not used: they trust any file of that name in the temp folder, and switch web
 * security off.
 * @returns {Browser[]}
 */
function fromNpm() {
	if (process.platform !== "linux" || process.arch !== "x64") return [];
	const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
	const pkg = entry.slice(0, entry.indexOf(`chromium${path.sep}build`) + "chromium".length);
	const { version } = JSON.parse(readFileSync(path.join(pkg, "package.json"), "utf8"));
	const home = path.join(root, "node_modules/.cache/chromium", version);
	if (!existsSync(home)) unpack(pkg, home);
	const executablePath = path.join(home, "chromium");
	// Without a font text has no height, and Playwright sees nothing visible.
	const env = { ...plain, FONTCONFIG_FILE: path.join(home, "fonts.conf") };
	return [
		{ executablePath, env },
		{ executablePath, env: { ...env, LD_LIBRARY_PATH: path.join(home, "lib") } },
	];
}

/**
 * Into a draft folder that is renamed when whole: two test runs may unpack at once, and one may be interrupted.
 * @param {string} pkg @param {string} home
 */
function unpack(pkg, home) {
	const draft = `${home}.${process.pid}`;
	mkdirSync(draft, { recursive: true });
	const open = (/** @type {string} */ name) => brotliDecompressSync(readFileSync(path.join(pkg, "bin", name)));
	writeFileSync(path.join(draft, "chromium"), open("chromium.br"));
	chmodSync(path.join(draft, "chromium"), 0o755);
	for (const name of ["fonts.tar.br", "al2023.tar.br"]) spawnSync("tar", ["-x", "-C", draft], { input: open(name) });
	writeFileSync(
		path.join(draft, "fonts.conf"),
		`<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${home}/fonts</dir><cachedir>${home}/cache</cachedir></fontconfig>`,
	);
	try {
		renameSync(draft, home);
	} catch (error) {
		rmSync(draft, { recursive: true, force: true });
		if (!existsSync(home)) throw error;
	}
}

/**
 * A Chromium that starts: `CHROMIUM_PATH`, the one from npm, Playwright's own, the system's, else a download.
 * @returns {Browser}
 */
export function findBrowser() {
	const at = (/** @type {string} */ executablePath) => ({ executablePath, env: plain });
	if (process.env.CHROMIUM_PATH) return at(process.env.CHROMIUM_PATH);
	const own = at(chromium.executablePath());
	const found = [...fromNpm(), own, at("/usr/bin/chromium"), at("/usr/bin/google-chrome")].find(works);
	if (found) return found;
	spawnSync("npx", ["playwright", "install", "chromium"], {
		stdio: ["ignore", 2, 2],
		shell: process.platform === "win32",
	});
	if (works(own)) return own;
	throw new Error("No Chromium to test with: set CHROMIUM_PATH, or install one (Debian: apt-get install chromium).");
}
