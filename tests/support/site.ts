import { test as base } from "@playwright/test";
import { type Site, type SiteEnv, startSite } from "./running-site";

export { expect } from "@playwright/test";

export type SiteOptions = {
	/** Which database the site runs on; each Playwright project sets one. */
	engine: "sqlite" | "postgres";
	/** Settings for the server; files that set others get a site of their own: `test.use({ siteEnv: { SEED: "none" } })`. */
	siteEnv: SiteEnv;
};

/** Playwright's `test` with `site`: the built server, one per worker, and relative addresses that lead to it. */
export const test = base.extend<{ logOfFailure: undefined }, SiteOptions & { site: Site }>({
	engine: ["sqlite", { option: true, scope: "worker" }],
	siteEnv: [{}, { option: true, scope: "worker" }],
	site: [
		async ({ engine, siteEnv }, use) => {
			const postgresUrl = engine === "postgres" ? process.env.REMBUK_TEST_POSTGRES_URL : undefined;
			if (engine === "postgres" && !postgresUrl) throw new Error("The run has no PostgreSQL server.");
			const site = await startSite({ postgresUrl, env: siteEnv });
			await use(site);
			await site.remove();
		},
		{ scope: "worker", timeout: 90_000 },
	],
	baseURL: async ({ site }, use) => use(site.baseURL),
	logOfFailure: [
		async ({ site }, use, testInfo) => {
			await use(undefined);
			if (testInfo.status !== testInfo.expectedStatus) {
				await testInfo.attach("server log", { body: site.log(), contentType: "text/plain" });
			}
		},
		{ auto: true },
	],
});
