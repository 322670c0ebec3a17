import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// Who may import whom is checked by dependency-cruiser; here stands what imports do not show.

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Every file of the repository, committed or about to be. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
	cwd: root,
	encoding: "utf8",
	maxBuffer: 16_000_000,
})
	.split("\n")
	.filter((file) => file !== "" && existsSync(path.join(root, file)));

const sources = files.filter((file) => /^(app|db|emails|tests|scripts)\/.*\.(tsx?|mjs)$/.test(file));
const product = sources.filter((file) => /^(app|db|emails)\//.test(file));
const domain = sources.filter((file) => file.startsWith("app/domain/"));
const lines = (file: string) => read(file).trimEnd().split("\n").length;
/** The code without comments and without the insides of plain strings. */
const code = (file: string) =>
	read(file)
		.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "")
		.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
const containing = (among: string[], pattern: RegExp) => among.filter((file) => pattern.test(code(file)));

describe("files stay small enough to read at once", () => {
	const tooLong = (folder: string, limit: number) =>
		sources.filter((file) => file.startsWith(folder) && lines(file) > limit).map((file) => `${file}: ${lines(file)}`);

	test("a file of the domain has at most 200 lines", () => {
		expect(tooLong("app/domain/", 200)).toEqual([]);
	});

	test("a route has at most 120 lines", () => {
		expect(tooLong("app/routes/", 120)).toEqual([]);
	});
});

describe("names say what is inside", () => {
	test("no file or folder is called utils, helpers, misc, common, service or manager", () => {
		const vague =
			/(^|\/)(utils?|helpers?|misc|common|services?|managers?)[/.]|-(utils?|helpers?|misc|service|manager)\./;
		// What a guard hands to a route is called services in docs/architecture.md.
		expect(sources.filter((file) => vague.test(file) && file !== "app/server/services.server.ts")).toEqual([]);
	});

	test("file names are kebab-case", () => {
		const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mjs)$/;
		const migration = /^\d{4}_[a-z0-9_]+\.ts$/;
		const odd = sources.filter((file) => {
			const name = path.basename(file);
			return !kebab.test(name) && !(file.startsWith("db/migrations/") && migration.test(name));
		});
		expect(odd).toEqual([]);
	});

	test("there is no barrel: index files only list migrations, and no file only passes on others' exports", () => {
		const indexes = sources.filter((file) => /(^|\/)index\.tsx?$/.test(file) && file !== "db/migrations/index.ts");
		const passingOn = product.filter((file) => {
			const own = read(file).replace(/export\s+(type\s+)?(\*|\{[^}]*\})[^;"]*"(#|\.)[^"]*";/g, "");
			return own !== read(file) && own.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").trim() === "";
		});
		expect([...indexes, ...passingOn]).toEqual([]);
	});
});

describe("the domain", () => {
	const verbs =
		/^(accept|accredit|advance|answer|approve|assign|cancel|change|check|claim|close|confirm|copy|create|decline|delegate|delete|deliver|draft|edit|enqueue|export|find|give|grade|hand|import|invite|issue|join|leave|mark|merge|move|open|plan|postpone|publish|purge|record|register|reject|release|remind|remove|replace|report|request|reschedule|resend|restore|revoke|save|send|set|sign|start|submit|sync|undo|update|upload|use|verify|withdraw|write)-/;
	const camelCase = (file: string) =>
		path.basename(file, ".ts").replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
	const exportedFunctions = (file: string) =>
		[
			...code(file).matchAll(
				/^export\s+(?:async\s+)?(?:function\s+(\w+)|const\s+(\w+)\s*=\s*(?:async\s*)?(?:\([^)]*\)|\w+)\s*(?::[^=]*)?=>)/gm,
			),
		].map((match) => match[1] ?? match[2]);
	const useCases = domain.filter((file) => verbs.test(path.basename(file)) && !file.endsWith("-schema.ts"));

	test.each(useCases)("%s exports one function, named like the file", (file) => {
		expect(exportedFunctions(file)).toEqual([camelCase(file)]);
	});

	test("knows no clock: time arrives as now()", () => {
		expect(containing(domain, /\bnew Date\(\s*\)|\bDate\.now\(|\bDateTime\.(now|local|utc)\(\s*\)/)).toEqual([]);
	});

	test("knows no environment", () => {
		expect(containing(domain, /\bprocess\.|\bimport\.meta\b/)).toEqual([]);
	});
});

describe("the whole product", () => {
	test("the environment is read in one place; NODE_ENV, which React reads too, is no setting", () => {
		const readers = containing(product, /\bprocess\.env\s*(\?\.|[.[])(?!NODE_ENV\b)/).filter(
			(file) => file !== "app/server/config.server.ts",
		);
		expect(readers).toEqual([]);
	});

	test("nothing is left for later", () => {
		const marker = /\b(TODO|FIXME|XXX|HACK)\b/;
		expect(sources.filter((file) => file !== "tests/architecture.test.ts" && marker.test(read(file)))).toEqual([]);
	});

	test("no test is switched off or run alone", () => {
		const tests = sources.filter((file) => /\.(test|spec)\.tsx?$/.test(file));
		expect(containing(tests, /\b(test|it|describe)\.(only|skip|todo|fixme)\(/)).toEqual([]);
	});

	test("no file names a place on somebody's machine", () => {
		const text = files.filter((file) => /\.(tsx?|mjs|js|json|md|css|ya?ml|sh)$|^\.ci\/run$/.test(file));
		const home = /(?<![\w.:/-])\/(work|root|home|Users|tmp)\/[A-Za-z.]/;
		expect(text.filter((file) => file !== "package-lock.json" && home.test(read(file)))).toEqual([]);
	});
});

describe("package-lock.json", () => {
	type Locked = { resolved?: string; integrity?: string; link?: boolean };
	const packages: Record<string, Locked> = JSON.parse(read("package-lock.json")).packages;

	test("names no registry, so that it works with any mirror", () => {
		expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
		expect(read("package-lock.json")).not.toMatch(/registry\.|\/\/npm\./);
	});

	test("fixes the content of every package", () => {
		expect(Object.keys(packages).filter((name) => name !== "" && !packages[name]?.integrity)).toEqual([]);
	});

	test("dependencies are pinned to exact versions", () => {
		const { dependencies, devDependencies } = JSON.parse(read("package.json"));
		const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
			([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
		);
		expect(loose).toEqual([]);
	});
});
