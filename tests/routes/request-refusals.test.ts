import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { bodyLimitOf } from "#app/server/security.server";
import { addressOf, builtRoutes } from "#tests/support/built-routes";
import { createHouse, createSignedIn, depsOf, type House, offsetToTestNow, password } from "#tests/support/house";
import { ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";
import { watchChanges } from "#tests/support/watched-changes";
import { type Access, accessTable } from "./access-table";

const forms = (await builtRoutes()).flatMap((route) => {
	const access = accessTable[route.id];
	return access?.form && route.hasAction ? [{ ...route, access, form: access.form }] : [];
});

let site: Site;
let deps: Deps;
let admin: string;
/** The tables touched since it was last asked. */
let changes: () => Promise<string[]>;
const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;

beforeAll(async () => {
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	changes = await watchChanges(deps.db);
	const house = await createHouse(deps, site);
	admin = (await createSignedIn(deps, site, house.officeId, "admin")).cookie;
}, 90_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

/** The cookie of somebody the address is for. */
function senderOf({ to }: Access, house: House): string | undefined {
	if (to === "admin") return admin;
	return to === "everybody" || to === "link" ? undefined : house.organiser.cookie;
}

const urlEncoded = { "content-type": "application/x-www-form-urlencoded" };
/** How requests look that no page of ours sent: 403 for each. */
const foreign: Record<string, Record<string, string>> = {
	"from another site": { origin: "https://jahat.example" },
	"from another port": { origin: "http://127.0.0.1:1" },
	"from nowhere": { origin: "null" },
	"from a broken origin": { origin: "http://[" },
	"without an origin": {},
	"without an origin, from another site": { "sec-fetch-site": "cross-site" },
	"from nowhere, from the same host only": { origin: "null", "sec-fetch-site": "same-site" },
};

/** The version of what is changed, which pages that guard against a stale save send along unseen. */
async function versionShown(path: string, cookie: string | undefined): Promise<Record<string, string>> {
	for (const page of [path, path.slice(0, path.lastIndexOf("/"))]) {
		const { body } = await ask(site.baseURL, page, { cookie });
		const version = / name="version" value="([^"]+)"/.exec(body)?.[1];
		if (version !== undefined) return { version: version.replaceAll("&quot;", '"').replaceAll("&amp;", "&") };
	}
	return {};
}

describe("V25: a form that is right", () => {
	test.each(forms)("$id is refused for how it comes, and taken when it comes from our page", async (route) => {
		const house = await createHouse(deps, site);
		const path = addressOf(route.pattern, house, route.access.params?.(house));
		const cookie = senderOf(route.access, house);
		const form = route.form(house);
		const body = new URLSearchParams(form).toString();
		const origin = { origin: site.baseURL };
		const dataOfRoute = `${path}?_data=${encodeURIComponent(route.id)}`;
		await changes();

		const posted = (address: string, headers: Record<string, string>) =>
			ask(site.baseURL, address, { cookie, body, method: "POST", headers: { ...urlEncoded, ...headers } });
		for (const [how, headers] of Object.entries(route.access.fromAnywhere ? {} : foreign))
			expect([how, (await posted(path, headers)).status]).toEqual([how, 403]);
		const fromNowhere = async (address: string) => (await posted(address, foreign["without an origin"] ?? {})).status;
		expect(await fromNowhere(dataOfRoute)).toBe(route.access.fromAnywhere ? 400 : 403);
		expect(await fromNowhere(`${path}.data`)).toBe(403);
		for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
			const { status } = await ask(site.baseURL, path, { cookie, body, method, headers: { ...urlEncoded, ...origin } });
			expect([method, status]).toEqual([method, 405]);
		}
		for (const encoding of ["gzip", "br", "x-unknown"]) {
			const { status } = await ask(site.baseURL, path, {
				cookie,
				body: gzipSync(body),
				method: "POST",
				headers: { ...urlEncoded, ...origin, "content-encoding": encoding },
			});
			expect([encoding, status]).toEqual([encoding, 415]);
		}
		expect((await ask(site.baseURL, dataOfRoute, { cookie, form })).status).toBe(400);
		const tooMuch = bodyLimitOf(path) + 50 * 1024;
		const large = await ask(site.baseURL, path, { cookie, form: { ...form, more: "x".repeat(tooMuch) } });
		expect(large.status).toBe(413);
		if (!route.access.keepsNoWords) {
			for (const sign of ["\0", "\u0007", "\u001b", "\u009b"]) {
				const { status } = await ask(site.baseURL, path, { cookie, form: { ...form, tambahan: `a${sign}b` } });
				expect([sign, status]).toEqual([sign, 400]);
			}
		}
		expect(await changes()).toEqual([]);

		const taken = await ask(site.baseURL, path, { cookie, form: { ...form, ...(await versionShown(path, cookie)) } });
		expect([taken.status, taken.location ?? ""]).toEqual([
			route.access.answer ?? 303,
			expect.not.stringMatching(/gagal=/),
		]);
		if (route.access.writesNothing) expect(await changes()).toEqual([]);
		else expect(await changes()).not.toEqual([]);
	});
});

describe("V71: limits of a request", () => {
	const upload = (bytes: number) => {
		const body = new FormData();
		body.set("note", "Foto.");
		body.set("progress", "in_progress");
		body.set("file", new Blob([new Uint8Array(bytes)]), "foto.png");
		return body;
	};

	test("a form of more than 256 KB is refused, and so is a file of more than 5 MB, each with a page that says why", async () => {
		const { tokens } = await createHouse(deps, site);
		const origin = { origin: site.baseURL };
		const form = await ask(site.baseURL, "/masuk", { form: { email: "x".repeat(300 * 1024) } });
		expect([form.status, form.body]).toEqual([413, expect.stringContaining("Kiriman terlalu besar")]);
		const whole = await ask(site.baseURL, `/rtl/${tokens.rtl}`, {
			body: upload(bodyLimitOf("/rtl/x") + 1024),
			headers: origin,
		});
		expect([whole.status, whole.body]).toEqual([413, expect.stringContaining("Kiriman terlalu besar")]);
		const file = await ask(site.baseURL, `/rtl/${tokens.rtl}`, { body: upload(5.5 * 1024 * 1024), headers: origin });
		expect([file.status, file.body]).toEqual([400, expect.stringContaining("Ukuran berkas paling besar 5 MB")]);
	});

	test("a body that never says how long it is ends at the same limit", async () => {
		const stream = new ReadableStream({
			pull(controller) {
				controller.enqueue(new TextEncoder().encode(`email=${"x".repeat(64 * 1024)}&`));
			},
		});
		const headers = { ...urlEncoded, origin: site.baseURL };
		const init = { method: "POST", headers, body: stream, duplex: "half" };
		const status = await fetch(`${site.baseURL}/masuk`, init as RequestInit).then(
			(response) => response.status,
			// The server may hang up on whoever goes on sending.
			() => 413,
		);
		expect(status).toBe(413);
		expect((await ask(site.baseURL, "/healthz")).status).toBe(200);
	});

	test("a broken form, and one of a thousand fields, is unreadable", async () => {
		const headers = { origin: site.baseURL, "content-type": "multipart/form-data; boundary=x" };
		expect((await ask(site.baseURL, "/masuk", { body: "--x\r\nbroken", headers })).status).toBe(400);
		const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, ""]));
		expect((await ask(site.baseURL, "/masuk", { form: many })).status).toBe(400);
	});

	test("V27: TRACE is not answered with what was sent", async () => {
		const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
			const sent = request(`${site.baseURL}/`, { method: "TRACE", headers: { cookie: admin } }, (response) => {
				let body = "";
				response.on("data", (chunk) => (body += chunk));
				response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
			});
			sent.on("error", reject).end();
		});
		expect(answer.status).toBe(405);
		expect(answer.body).not.toContain(admin);
	});
});

describe("what every answer says of itself", () => {
	test("files of the build too carry the security headers, and may be kept for a year", async () => {
		const { body } = await ask(site.baseURL, "/");
		const assets = [...body.matchAll(/\/assets\/[^"]+/g)].map(([path]) => path);
		expect(assets.length).toBeGreaterThan(1);
		for (const path of assets)
			expect((await ask(site.baseURL, path)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
		await ask(site.baseURL, "/favicon.svg");
		await ask(site.baseURL, "/assets/tidak-ada.js");
	});

	test("what a person alone may see is kept by no cache", async () => {
		const house = await createHouse(deps, site);
		for (const path of ["/panel", `/panel/kegiatan/${house.eventId}`, `/pendaftaran/${house.tokens.pendaftaran}`])
			expect((await ask(site.baseURL, path, { cookie: house.organiser.cookie })).headers.get("cache-control")).toMatch(
				/no-store/,
			);
	});

	test("the session cookie is out of reach for scripts and other sites, and signing out ends the session itself", async () => {
		const { organiser } = await createHouse(deps, site);
		const form = { cara: "sandi", email: organiser.email, password };
		const entered = await ask(site.baseURL, "/masuk", { form });
		const setCookie = entered.headers.get("set-cookie") ?? "";
		expect(setCookie).toMatch(/^rembuk_local=[\w-]{43}\.[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
		const cookie = setCookie.split(";")[0] ?? "";
		expect((await ask(site.baseURL, "/panel", { cookie })).status).toBe(200);
		const forged = cookie.replace(/.$/, (last) => (last === "A" ? "E" : "A"));
		expect((await ask(site.baseURL, "/panel", { cookie: forged })).status).toBe(303);
		const left = await ask(site.baseURL, "/keluar", { cookie, form: {} });
		expect(left.headers.get("set-cookie")).toMatch(/^rembuk_local=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
		expect((await ask(site.baseURL, "/panel", { cookie })).status).toBe(303);
	});

	test("on one machine the site is the same by each of its names", async () => {
		const { organiser } = await createHouse(deps, site);
		const form = { cara: "sandi", email: organiser.email, password };
		const { port } = new URL(site.baseURL);
		for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`]) {
			const { status, headers } = await ask(origin, "/masuk", { form });
			expect([origin, status]).toEqual([origin, 303]);
			const cookie = headers.get("set-cookie")?.split(";")[0];
			expect((await ask(origin, "/panel", { cookie })).status).toBe(200);
		}
	});

	test("V23 and V30: behind https and a proxy of another name the cookie belongs to this host alone, and browsers are told to stay with https", async () => {
		const baseUrl = "https://rembuk.test";
		const env = {
			SEED: "none",
			ROLE: "web",
			BASE_URL: baseUrl,
			LIMITS: "strict",
			MAIL_FROM: "Panitia <panitia@rembuk.test>",
			ADMIN_EMAIL: "ketua@rembuk.test",
		};
		const secure = await startSite({ postgresUrl, env });
		onTestFinished(() => secure.remove());
		const [, token] = /one-time link: https:\/\/rembuk\.test\/masuk\/(\S+)/.exec(secure.log()) ?? [];
		const enter = (origin: string) =>
			ask(secure.baseURL, `/masuk/${token}`, { method: "POST", body: "", headers: { ...urlEncoded, origin } });
		expect((await enter(secure.baseURL)).status).toBe(403);
		const { headers } = await enter(baseUrl);
		expect(headers.get("set-cookie")).toMatch(
			/^__Host-rembuk=[\w.-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
		);
		expect(headers.get("strict-transport-security")).toMatch(/^max-age=31536000/);
	});
});
