import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { bodyLimitOf } from "#app/server/security.server";
import { createHouse, depsOf, type House, offsetToTestNow } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

let site: Site;
let deps: Deps;
let house: House;
let path: string;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	house = await createHouse(deps, site);
	path = `/berhenti/${house.tokens.berhenti}`;
}, 90_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

const isStopped = async () =>
	(await deps.db.selectFrom("mailSubscriptions").select("endedAt").executeTakeFirstOrThrow()).endedAt !== null;
/** What a mail provider sends: no cookie, no origin, nothing but these words. */
const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };

describe("the link that stops letters", () => {
	test("only asks when it is opened, as programs that look for harmful links do", async () => {
		const { status, body } = await ask(site.baseURL, path);
		expect([status, body]).toEqual([200, expect.stringContaining("Berhenti menerima pengingat?")]);
		expect(body).toContain("•••");
		expect(body).not.toContain("Rahasiawati");
		expect(await isStopped()).toBe(false);
	});

	test("D6: stops the stream by one click from a mail provider, twice with the same effect, and nothing else", async () => {
		const before = await deps.db.selectFrom("registrations").selectAll().orderBy("id").execute();
		for (let times = 0; times < 2; times++) {
			const { status, location, body } = await ask(site.baseURL, path, oneClick);
			expect([status, location]).toEqual([200, null]);
			expect(body).toContain("Pengingat dihentikan");
		}
		expect(await isStopped()).toBe(true);
		expect(await deps.db.selectFrom("registrations").selectAll().orderBy("id").execute()).toEqual(before);
		const trail = await deps.db
			.selectFrom("auditEntries")
			.select("id")
			.where("action", "=", "subscription.ended")
			.execute();
		expect(trail).toHaveLength(1);
	});

	test("takes the stream up again from its own page", async () => {
		const { status, location } = await ask(site.baseURL, path, { form: { act: "resume" } });
		expect([status, location]).toEqual([303, `${path}?kabar=resumed`]);
		expect(await isStopped()).toBe(false);
		expect((await ask(site.baseURL, `${path}?kabar=resumed`)).body).toContain("Surat ini kami kirim lagi.");
	});

	test("takes little, is the only address that takes forms from elsewhere, and is one of its own", async () => {
		expect(bodyLimitOf(path)).toBeLessThan(8 * 1024);
		for (const other of [`/pendaftaran/${house.tokens.pendaftaran}/pembatalan`, `${path}/lain`, `${path}.data`])
			expect([other, (await ask(site.baseURL, other, oneClick)).status]).toEqual([other, 403]);
		const foreign = await ask(site.baseURL, `/berhenti/${house.tokens.pendaftaran}`, oneClick);
		expect(foreign.status).toBe(404);
	});
});
