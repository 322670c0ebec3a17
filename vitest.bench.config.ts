import { defineConfig } from "vitest/config";

const engine = process.env.REMBUK_TEST_ENGINE === "postgres" ? "postgres" : "sqlite";

// What `npm run bench` measures; no part of the suite, where only ratios that hold on any machine are asked for.
export default defineConfig({
	test: {
		include: ["tests/bench/**/*.test.ts"],
		pool: "forks",
		globalSetup: [`tests/support/databases-${engine}.ts`],
		hookTimeout: 60_000,
	},
});
