import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser.mjs";
import type { SiteOptions } from "./tests/support/site";

const args = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

export default defineConfig<object, SiteOptions>({
	testDir: "tests/e2e",
	globalSetup: "./tests/support/e2e-postgres.ts",
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: !!process.env.CI,
	reporter: "list",
	use: {
		locale: "id-ID",
		timezoneId: "Asia/Jakarta",
		// A trace of every step costs a third of the run; `--trace retain-on-failure` looks into one that fails.
		trace: "off",
		screenshot: "only-on-failure",
		launchOptions: { ...findBrowser(), args },
	},
	projects: [
		{ name: "sqlite", use: { engine: "sqlite" } },
		// Pages look the same on both; what happens is proven on both.
		{ name: "postgres", use: { engine: "postgres" }, testIgnore: ["every-*.spec.ts", "desk.spec.ts"] },
	],
});
