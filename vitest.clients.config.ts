import { defineConfig } from "vitest/config";

// What other programs make of our calendars. Each job needs one of them installed, and says so where it is not.
export default defineConfig({
	test: {
		name: "clients",
		environment: "node",
		include: ["tests/clients/**/*.test.ts"],
		reporters: ["verbose"],
		maxWorkers: 1,
		testTimeout: 60_000,
	},
});
