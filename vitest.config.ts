import { readdirSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { needsDatabase } from "./tests/support/needs-database";

// The files of a worker share what they load, which halves the run: a test leaves no state in a module, and each has a
// database of its own.
const everywhere = {
	environment: "node" as const,
	isolate: false,
	setupFiles: ["tests/support/strict-console.ts"],
};

/** Folders in which some tests are pure and others need a database. */
const mixed = ["tests/domain", "tests/security"];
const onADatabase = mixed.flatMap((folder) =>
	readdirSync(path.join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
		.map((name) => `${folder}/${name.split(path.sep).join("/")}`)
		.filter((file) => /\.test\.tsx?$/.test(file) && needsDatabase(path.join(import.meta.dirname, file))),
);

// What is refused before a page is asked reaches no database, nor do headers: one engine is enough. How fast letters leave
// is promised for the database that needs no server beside the measurement. SQLite has no roles.
const elsewhere = {
	sqlite: ["tests/security/database-role.test.ts"],
	postgres: [
		"tests/routes/request-refusals.test.ts",
		"tests/security/answers.test.ts",
		"tests/faults/outbox-throughput.test.ts",
	],
};

/** The same files on each engine: what is promised on one database is promised on the other. */
const onDatabase = (engine: "sqlite" | "postgres") => ({
	test: {
		...everywhere,
		name: engine,
		include: ["tests/{db,server,routes,faults}/**/*.test.{ts,tsx}", ...onADatabase],
		exclude: elsewhere[engine],
		env: { REMBUK_TEST_ENGINE: engine },
		globalSetup: [`tests/support/databases-${engine}.ts`],
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});

// Not vite.config.ts: the Remix plugin must not run inside Vitest.
export default defineConfig({
	test: {
		pool: "forks",
		maxWorkers: 2,
		projects: [
			{
				test: {
					...everywhere,
					name: "unit",
					include: [
						"tests/{desk,domain,security,emails,documents,i18n,ui,scripts}/**/*.test.{ts,tsx}",
						"tests/architecture.test.ts",
					],
					exclude: onADatabase,
					testTimeout: 20_000,
				},
			},
			onDatabase("sqlite"),
			onDatabase("postgres"),
		],
	},
});
