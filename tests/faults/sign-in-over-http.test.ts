import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { disableUser } from "#app/domain/accounts/disable-user";
import { takeRole } from "#app/domain/accounts/take-role";
import type { Deps } from "#app/domain/deps";
import * as roleGrantQueries from "#db/queries/role-grants";
import { createOffice } from "#tests/support/factories/office";
import { createSignedIn, depsOf, offsetToTestNow, password } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";

let site: Site;
/** A second process over the same database, which has one proxy in front. */
let behindProxy: string;
let deps: Deps;
let officeId: string;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	site = await startSite({
		postgresUrl,
		env: { SEED: "none", ROLE: "web", LIMITS: "strict", NOW_OFFSET: offsetToTestNow() },
	});
	behindProxy = (await site.startNeighbour({ TRUST_PROXY: "1" })).baseURL;
	deps = depsOf(site);
	officeId = (await createOffice(deps)).id;
}, 120_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

const enter = async (origin: string, email: string, given: string, forwardedFor?: string) => {
	const headers = { origin, ...(forwardedFor ? { "x-forwarded-for": forwardedFor } : {}) };
	return (await ask(origin, "/masuk", { form: { cara: "sandi", email, password: given }, headers })).status;
};

describe("V14: the address that attempts are counted by", () => {
	test("V14: is the socket's where no proxy is configured: naming others neither evades the limit nor falls on them", async () => {
		const { email } = await createSignedIn(deps, site, officeId, "organiser");
		const statuses: number[] = [];
		for (let n = 0; n < 6; n++) statuses.push(await enter(site.baseURL, email, "salah sama sekali", `198.51.100.${n}`));
		expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
		// Whoever really comes from one of the addresses that were named.
		expect(await enter(behindProxy, email, password, "198.51.100.0")).toBe(303);
	});

	test("V14: is what the proxy in front saw, whatever the visitor wrote before it", async () => {
		const { email } = await createSignedIn(deps, site, officeId, "organiser");
		const statuses: number[] = [];
		for (let n = 0; n < 6; n++)
			statuses.push(await enter(behindProxy, email, "salah sama sekali", `192.0.2.${n}, 203.0.113.9`));
		expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
		expect(await enter(behindProxy, email, password, "203.0.113.9, 203.0.113.10")).toBe(303);
	});
});

describe("V21: a cookie that is sent again to another process", () => {
	const at = async (origin: string, cookie: string, path = "/panel/akun") =>
		(await ask(origin, path, { cookie })).status;

	test("V20: opens nothing after signing out", async () => {
		const { cookie } = await createSignedIn(deps, site, officeId, "organiser");
		expect(await at(behindProxy, cookie)).toBe(200);
		expect((await ask(site.baseURL, "/keluar", { cookie, form: {} })).status).toBe(303);
		expect(await at(behindProxy, cookie)).toBe(303);
	});

	test("V21: opens nothing once the password was changed elsewhere", async () => {
		const { email, cookie } = await createSignedIn(deps, site, officeId, "organiser");
		const form = { cara: "sandi", email, password };
		const entered = await ask(behindProxy, "/masuk", { form, headers: { "x-forwarded-for": "203.0.113.77" } });
		const other = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
		expect(await at(site.baseURL, other)).toBe(200);
		const change = { proof: password, password: "lima ekor burung nuri" };
		expect((await ask(site.baseURL, "/panel/akun", { cookie: other, form: change })).status).toBe(303);
		expect([await at(behindProxy, other), await at(behindProxy, cookie)]).toEqual([200, 303]);
	});

	test("V21: opens no page of a role that was taken away", async () => {
		const { id, cookie } = await createSignedIn(deps, site, officeId, "admin");
		await createSignedIn(deps, site, officeId, "admin");
		expect(await at(behindProxy, cookie, "/panel/pengguna")).toBe(200);
		const [grant] = await roleGrantQueries.listByUsers(deps.db, [id]);
		expect(await takeRole(deps, id, grant?.id ?? "")).toEqual({ ok: true });
		expect(await at(behindProxy, cookie, "/panel/pengguna")).toBe(403);
	});

	test("V21: opens nothing once the account is disabled", async () => {
		const { id, cookie } = await createSignedIn(deps, site, officeId, "organiser");
		expect(await at(behindProxy, cookie)).toBe(200);
		expect(await disableUser(deps, id)).toEqual({ ok: true });
		expect(await at(behindProxy, cookie)).toBe(303);
	});
});
