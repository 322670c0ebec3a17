import { expect, test } from "#tests/support/site";

test.use({ siteEnv: { SEED: "none" } });

test("the server says that it lives and is ready, and shows its first page without JavaScript", async ({
	browser,
	site,
}) => {
	expect((await fetch(`${site.baseURL}/healthz`)).status).toBe(200);
	expect((await fetch(`${site.baseURL}/readyz`)).status).toBe(200);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site.baseURL);
	await expect(page.locator("html")).toHaveAttribute("lang", "id");
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await context.close();
});

test("a server told to end does so in order, and shows the same after it starts again", async ({ page, site }) => {
	await page.goto("/");
	const before = await page.getByRole("main").innerText();
	await site.restart();
	await page.reload();
	expect(await page.getByRole("main").innerText()).toBe(before);
});

test("no page sends JavaScript: there is none to wait for on a slow phone", async ({ page }) => {
	const scripts: string[] = [];
	page.on("request", (request) => {
		if (request.resourceType() === "script") scripts.push(request.url());
	});
	for (const path of ["/", "/masuk", "/bantuan", "/privasi", "/pendaftaran"]) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(200);
		await expect(page.locator("script"), path).toHaveCount(0);
	}
	expect(scripts).toEqual([]);
});
