import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Deps } from "#app/domain/deps";
import { addressOf, type BuiltRoute, builtRoutes } from "#tests/support/built-routes";
import { createHouse, createSignedIn, depsOf, type House, offsetToTestNow } from "#tests/support/house";
import { type Answer, ask } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { accessTable } from "../routes/access-table";

// The package's own types need a module resolution that ours is not.
const require = createRequire(import.meta.url);
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");

const readable = (await builtRoutes()).filter(({ hasLoader, isFrame }) => hasLoader && !isFrame);

let site: Site;
let deps: Deps;
let house: House;
let admin: string;
/** What every page and file answers to an admin, and to whoever has the link. */
const answers = new Map<string, Answer>();

const pathOf = ({ id, pattern }: BuiltRoute) => addressOf(pattern, house, accessTable[id]?.params?.(house));

beforeAll(async () => {
	site = await startSite({ env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	house = await createHouse(deps, site);
	admin = (await createSignedIn(deps, site, house.officeId, "admin")).cookie;
	for (const route of readable) answers.set(route.id, await ask(site.baseURL, pathOf(route), { cookie: admin }));
}, 180_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

const typeOf = ({ headers }: Answer) => headers.get("content-type") ?? "";
/** Answers with a header that is not as it has to be, by route. */
const wrong = (isWrong: (answer: Answer, id: string) => boolean) =>
	[...answers].filter(([id, answer]) => isWrong(answer, id)).map(([id]) => id);

describe("V28: the content security policy", () => {
	const policies = () => new Set([...answers.values()].map(({ headers }) => headers.get("content-security-policy")));

	test("V28 and V48: stands on every page, is enforced, and allows no script and no style but ours", () => {
		const lacking = wrong(
			({ headers }) => !headers.get("content-security-policy") || headers.has("content-security-policy-report-only"),
		);
		expect(lacking).toEqual([]);
		const pages = [...answers.values()].filter((answer) => typeOf(answer).startsWith("text/html"));
		expect(pages.length).toBeGreaterThan(100);
		const inline = pages.filter(({ body }) =>
			/<script(?![^>]*\bsrc=)(?![^>]*application\/ld\+json)|<[^>]+\son\w+=/i.test(body),
		);
		expect(inline.map(({ body }) => body.slice(0, 200))).toEqual([]);
	});

	test("has nothing that Google's evaluator finds grave, for any of its variants", () => {
		expect(policies().size).toBeGreaterThan(1);
		for (const policy of policies()) {
			const found: { severity: number; description: string }[] = new CspEvaluator(
				new CspParser(policy ?? "").csp,
			).evaluate();
			// 10 is high, 20 a mistake in writing, 30 medium.
			expect([policy, found.filter(({ severity }) => severity <= 30)]).toEqual([policy, []]);
		}
	});
});

describe("every answer", () => {
	test("V29: forbids guessing its type, sharing its window and using sensors, errors and files of the build too", async () => {
		const bare = await Promise.all(
			["/tidak-ada", "/panel/kegiatan/x", "/assets/tidak-ada.js", "/favicon.svg", "/healthz"].map((path) =>
				ask(site.baseURL, path),
			),
		);
		for (const { headers } of [...answers.values(), ...bare]) {
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBe("same-origin");
			expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
			expect(headers.get("permissions-policy")).toMatch(/microphone=\(\), geolocation=\(\)/);
		}
		const withCamera = wrong(({ headers }) => headers.get("permissions-policy")?.startsWith("camera=(self)") ?? false);
		expect(withCamera.sort()).toEqual(["routes/desk/check-in", "routes/desk/shell"]);
	});

	test("V31: is for our own origin alone", async () => {
		expect(wrong(({ headers }) => [...headers.keys()].some((name) => name.startsWith("access-control-")))).toEqual([]);
		for (const path of ["/", "/kegiatan.ics", "/panel"]) {
			const foreign = { origin: "https://jahat.example", "access-control-request-method": "POST" };
			const { headers } = await ask(site.baseURL, path, { headers: foreign });
			expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
		}
	});

	test("V32: names its type, with the encoding where it is text, and a file to be saved its name in plain letters", () => {
		const text = /^text\//;
		expect(wrong((answer) => answer.status === 200 && typeOf(answer) === "")).toEqual([]);
		expect(wrong((answer) => text.test(typeOf(answer)) && !/charset=utf-8/i.test(typeOf(answer)))).toEqual([]);
		const saved = [...answers].filter(
			([, { status, ...answer }]) =>
				status === 200 && !/^(text\/html|application\/json|image\/|text\/plain)/.test(typeOf({ status, ...answer })),
		);
		expect(saved.length).toBeGreaterThan(8);
		const bad = saved.filter(
			([, { headers }]) =>
				!/^(attachment|inline); filename="[\w. -]+"(; filename\*=UTF-8''[\w.%~!$&+^`|-]+)?$/.test(
					headers.get("content-disposition") ?? "",
				),
		);
		expect(bad.map(([id, { headers }]) => [id, headers.get("content-disposition")])).toEqual([]);
	});

	test("V33: is kept by no cache where it depends on who asks, and tells a shared one that it does", () => {
		const shared = wrong(({ headers }) => /public/.test(headers.get("cache-control") ?? ""));
		expect(shared.sort()).toEqual(["routes/files/event-calendar", "routes/files/event-feed"]);
		expect(wrong(({ headers }) => !/(no-store|private|public)/.test(headers.get("cache-control") ?? ""))).toEqual([]);
		expect(wrong(({ headers }) => !/\bcookie\b/i.test(headers.get("vary") ?? ""))).toEqual([]);
		const secret = wrong(
			({ headers }, id) =>
				accessTable[id]?.to === "link" && !/no-store|private/.test(headers.get("cache-control") ?? ""),
		);
		expect(secret).toEqual([]);
	});

	test("V59: a page behind a secret link loads nothing from elsewhere and sends its address nowhere", () => {
		const secret = [...answers].filter(([id]) => accessTable[id]?.to === "link");
		expect(secret.length).toBeGreaterThan(20);
		for (const [id, { body, headers }] of secret) {
			expect(headers.get("referrer-policy")).toBe("same-origin");
			if (!headers.get("content-type")?.startsWith("text/html")) continue;
			const loaded = [
				...body.matchAll(/<(?:img|script|link|iframe|video|audio|source|embed|object)\b[^>]*?(?:src|href)="([^"]+)"/g),
			];
			const elsewhere = loaded
				.map(([, address = ""]) => address)
				.filter((address) => !/^(\/(?!\/)|data:image\/|webcal:)/.test(address));
			expect([id, elsewhere.filter((address) => !address.startsWith(site.baseURL))]).toEqual([id, []]);
		}
	});
});

test("V34: an address in the request leads nowhere outside of the site", async () => {
	const outside = [
		...["//jahat.example", "/\\jahat.example", "https://jahat.example", "https:jahat.example", "javascript:alert(1)"],
		...["/\t/jahat.example", "%2F%2Fjahat.example", "\\\\jahat.example", "/%0d%0aLocation: https://jahat.example"],
	];
	for (const address of outside) {
		const query = `?lanjut=${encodeURIComponent(address)}`;
		for (const path of [`/masuk${query}`, `/panel${query}`, `/?lang=en&kembali=${encodeURIComponent(address)}`]) {
			const { location } = await ask(site.baseURL, path, { cookie: admin });
			if (location === null) continue;
			expect(new URL(location, site.baseURL).origin).toBe(site.baseURL);
		}
		const form = { cara: "sandi", email: house.organiser.email, password: "empat kuda hijau menari", lanjut: address };
		const { location, status } = await ask(site.baseURL, `/masuk${query}`, { form });
		expect(status).toBe(303);
		expect(new URL(location ?? "", site.baseURL).origin).toBe(site.baseURL);
	}
});

test("V47 and V67: nothing that lies beside the site can be fetched from it", async () => {
	const hidden = [
		...[
			"/.git/config",
			"/.env",
			"/rembuk.db",
			"/data/rembuk.db",
			"/data/secrets.json",
			"/backups/",
			"/uploads/",
			"/mail/",
		],
		...["/assets/", "/assets/..%2f..%2fserver/main.js", "/assets/%2e%2e/%2e%2e/package.json", "/../package.json"],
		...["/package.json", "/build/server/main.js", "/server-status", "/assets/app.js.map", "/petugas/sw.js.map"],
	];
	for (const path of hidden) {
		const { status, body } = await ask(site.baseURL, path, { cookie: admin });
		expect([path, status]).toEqual([path, 404]);
		expect(body).not.toMatch(/sessionSecrets|"dependencies"|SQLite format/);
	}
	const { body } = await ask(site.baseURL, "/");
	for (const [asset] of body.matchAll(/\/assets\/[^"]+/g)) {
		expect((await ask(site.baseURL, `${asset}.map`)).status).toBe(404);
		expect((await ask(site.baseURL, asset)).body).not.toContain("sourceMappingURL=");
	}
});
