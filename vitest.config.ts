import { defineConfig } from "vitest/config";

const setupFiles = ["tests/support/strict-console.ts"];

/** The same files on each engine: what is promised on one database is promised on the other. */
const onDatabase = (engine: "sqlite" | "postgres") => ({
	test: {
		name: engine,
		environment: "node" as const,
		include: ["tests/{db,server,routes,faults}/**/*.test.{ts,tsx}"],
		env: { REMBUK_TEST_ENGINE: engine },
		globalSetup: [`tests/support/databases-${engine}.ts`],
		setupFiles,
		testTimeout: 20_000,
		hookTimeout: 30_000,
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
					name: "unit",
					environment: "node",
					include: ["tests/{domain,emails,documents,i18n,ui,scripts}/**/*.test.{ts,tsx}", "tests/architecture.test.ts"],
					setupFiles,
				},
			},
			onDatabase("sqlite"),
			onDatabase("postgres"),
		],
	},
});
