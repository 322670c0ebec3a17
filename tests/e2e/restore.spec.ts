import { readFileSync } from "node:fs";
import path from "node:path";
import { linkSigner } from "#app/domain/links";
import { openDatabase } from "#db/client";
import { prepareSite, type Site } from "#tests/support/running-site";
import { expect, test } from "#tests/support/site";

const email = "kepala@rembuk.example";
const password = "empat kata yang hanya saya ingat";
/** The smallest picture there is: one grey pixel as a PNG. */
const photo = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
	"base64",
);

/** Personal links as people have kept them: of a confirmed registration and of an open promise. */
async function keptLinks(site: Site): Promise<{ registration: string; followup: string }> {
	const db = openDatabase(site.databaseUrl);
	const { linkKey } = JSON.parse(readFileSync(path.join(site.dataDir, "secrets.json"), "utf8"));
	const links = linkSigner(linkKey);
	const registration = await db
		.selectFrom("registrations")
		.selectAll()
		.where("status", "=", "confirmed")
		.orderBy("id", "desc")
		.executeTakeFirstOrThrow();
	const followup = await db
		.selectFrom("followups")
		.selectAll()
		.where("status", "=", "not_started")
		.orderBy("dueOn", "desc")
		.executeTakeFirstOrThrow();
	await db.destroy();
	return {
		registration: `/pendaftaran/${links.token("registration", registration.id, registration.linkVersion)}`,
		followup: `/rtl/${links.token("followup", followup.id, followup.linkVersion)}`,
	};
}

test("after a backup is restored in an empty folder, accounts, old links and photos work as before", async ({
	page,
	site,
	engine,
}) => {
	test.setTimeout(180_000);
	const { stdout } = await site.cli("create-admin", email, "--name", "Kepala Dinas");
	await page.goto(/http\S+\/masuk\/\S+/.exec(stdout)?.[0] ?? "");
	await page.locator('input[type="password"]').fill(password);
	await page.locator('input[type="password"]').press("Enter");
	const links = await keptLinks(site);
	await page.goto(links.followup);
	await page.locator("textarea[name=note]").fill("Berita acara sudah ditandatangani.");
	await page.locator('input[name="progress"]').first().check();
	await page.locator('input[type="file"]').setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: photo });
	await page.locator('input[type="file"]').evaluate((input: HTMLInputElement) => input.form?.requestSubmit());
	const evidence = page.getByRole("link", { name: /foto\.png/ });
	await expect(evidence).toBeVisible();
	const evidenceHref = await evidence.getAttribute("href");

	const backup = await site.cli("backup");
	expect(backup.stderr).toBe("");
	expect(backup.status).toBe(0);
	const file = /\S+\.tar\.gz/.exec(backup.stdout)?.[0] ?? "";

	const postgresUrl = engine === "postgres" ? process.env.REMBUK_TEST_POSTGRES_URL : undefined;
	const restored = await prepareSite({ postgresUrl });
	try {
		expect((await restored.cli("restore", file)).status).toBe(0);
		await restored.start();
		await page.context().clearCookies();
		await page.goto(`${restored.baseURL}/masuk`);
		await page.locator('input[type="email"]').first().fill(email);
		await page.locator('input[type="password"]').fill(password);
		await page.locator('input[type="password"]').press("Enter");
		await expect(page).toHaveURL(`${restored.baseURL}/panel`);
		expect((await page.goto(restored.baseURL + links.registration))?.status()).toBe(200);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		const bytes = await (await page.request.get(restored.baseURL + evidenceHref)).body();
		expect(bytes.equals(photo)).toBe(true);
	} finally {
		await restored.remove();
	}
});
