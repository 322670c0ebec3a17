import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { can, type Permission } from "#app/domain/accounts/rules";
import type { Deps } from "#app/domain/deps";
import * as officeQueries from "#db/queries/offices";
import { permissionOf } from "#tests/support/asked-permission";
import { addressOf, type BuiltRoute, builtRoutes } from "#tests/support/built-routes";
import { createHouse, createSignedIn, depsOf, type House, marker, offsetToTestNow } from "#tests/support/house";
import { addressIn, ask, outcomeOf, ways } from "#tests/support/http-visitor";
import { type Site, startSite } from "#tests/support/running-site";
import { engine } from "#tests/support/test-db";
import { watchChanges } from "#tests/support/watched-changes";
import { type Access, accessTable } from "./access-table";

const routes = await builtRoutes();
const known = routes.flatMap((route) => {
	const access = accessTable[route.id];
	return access ? [{ ...route, access }] : [];
});
const withLoader = known.filter(({ hasLoader }) => hasLoader);
const withObject = withLoader.filter(
	({ access, pattern }) => ["office", "desk", "supervisor"].includes(access.to) && pattern.includes(":"),
);

/**
 * Nobody, an organiser of the office whose house the addresses lead to, one of another office, one of the office above, an
 * admin, a viewer and an auditor of the office, an officer and a supervisor named for the house's event, and a supervisor
 * named for another one.
 */
const roles = [
	...(["nobody", "organiser", "stranger", "parent", "admin", "viewer", "auditor"] as const),
	...(["officer", "supervisor", "passerby"] as const),
] as const;
type Role = (typeof roles)[number];

/** Viewers and auditors hold their role at the house's office: the table of roles says what they are let in to. */
const reading = (role: "viewer" | "auditor", permission: Permission): boolean =>
	can([{ role, officeId: "house", officeIds: ["house"], eventId: null }], permission);

let site: Site;
let deps: Deps;
let house: House;
let neighbour: House;
let cookies: Record<Role, string | undefined>;
/** The tables touched since it was last asked. */
let changes: () => Promise<string[]>;

beforeAll(async () => {
	const postgresUrl = engine === "postgres" ? inject("templateDatabase") : undefined;
	// No worker: nothing changes but by what is asked here.
	site = await startSite({ postgresUrl, env: { SEED: "none", ROLE: "web", NOW_OFFSET: offsetToTestNow() } });
	deps = depsOf(site);
	house = await createHouse(deps, site);
	neighbour = await createHouse(deps, site, house.officeId);
	const stranger = await createHouse(deps, site);
	const admin = await createSignedIn(deps, site, stranger.officeId, "admin");
	cookies = {
		nobody: undefined,
		organiser: house.organiser.cookie,
		stranger: stranger.organiser.cookie,
		parent: (await createSignedIn(deps, site, (await officeQueries.findTop(deps.db))?.id ?? "", "organiser")).cookie,
		admin: admin.cookie,
		viewer: (await createSignedIn(deps, site, house.officeId, "viewer")).cookie,
		auditor: (await createSignedIn(deps, site, house.officeId, "auditor")).cookie,
		officer: house.officer.cookie,
		supervisor: house.supervisor.cookie,
		passerby: stranger.supervisor.cookie,
	};
	changes = await watchChanges(deps.db);
}, 90_000);

afterAll(async () => {
	await deps?.db.destroy();
	await site?.remove();
});

/** What turns a role away from an address: null when it is let in. */
function refusalOf(route: BuiltRoute & { access: Access }, role: Role, method: "GET" | "POST"): number | null {
	const { to, isForProgram } = route.access;
	if (to === "everybody" || to === "link") return null;
	if (role === "nobody") return method === "GET" && !isForProgram ? 303 : 401;
	if (role === "viewer" || role === "auditor") {
		if (to === "account" || to === "desks") return null;
		if (isForProgram) return 404;
		const permission = permissionOf(route, method === "GET" ? "loader" : "action");
		return permission === null || reading(role, permission) ? null : 403;
	}
	const isOfDesks = role === "officer" || role === "supervisor" || role === "passerby";
	if (isOfDesks && (to === "staff" || to === "office")) return 403;
	if (to === "supervisor" && role === "officer") return 403;
	if ((to === "desk" || to === "supervisor") && (role === "stranger" || role === "passerby")) return 404;
	if (to === "admin" && role !== "admin") return 403;
	if (to === "office" && role === "stranger") return 404;
	return null;
}

const pathOf = ({ pattern, access }: { pattern: string; access: Access }, of = house) =>
	addressOf(pattern, of, access.params?.(of));

/** A frame is asked for as data only: as a document the address belongs to the page in it. */
const waysOf = ({ isFrame }: BuiltRoute) => ways.filter((way) => !(isFrame && way === "document"));

test("every route has a row in the table, and every row a route", () => {
	expect(Object.keys(accessTable).sort()).toEqual(routes.map(({ id }) => id).sort());
	expect(
		known.filter(({ hasAction, access }) => hasAction !== (access.form !== undefined)).map(({ id }) => id),
	).toEqual([]);
});

describe("looking", () => {
	const seen: Record<Role, number> = Object.fromEntries(roles.map((role) => [role, 0])) as Record<Role, number>;

	test.each(withLoader)(
		"V01, V05: $id ($access.to) opens to those it is for, however it is asked for",
		async (route) => {
			for (const role of roles) {
				for (const way of waysOf(route)) {
					const path = addressIn(way, pathOf(route), route.id);
					const answer = await ask(site.baseURL, path, { cookie: cookies[role] });
					const refusal = refusalOf(route, role, "GET");
					// Somebody who is signed in has no use for the sign-in page, and who works at desks alone none for the panel's.
					const isSentOn =
						(route.id === "routes/accounts/sign-in" && role !== "nobody") ||
						(route.id === "routes/panel/home" && ["officer", "supervisor", "passerby"].includes(role));
					const expected = refusal ?? (isSentOn ? 303 : (route.access.get ?? 200));
					expect([way, role, outcomeOf(answer)]).toEqual([way, role, expected]);
					if (refusal === 303 && way === "document") expect(answer.location).toContain("/masuk?lanjut=%2F");
					if (route.access.to !== "link" && answer.body.includes(marker)) seen[role]++;
				}
			}
		},
	);

	test("shows participants and promises to their own office and to admins alone", () => {
		expect(seen).toMatchObject({ nobody: 0, passerby: 0 });
		expect(seen.organiser).toBeGreaterThan(20);
		expect(seen.admin).toBeGreaterThan(20);
	});

	test("V26: changes nothing", async () => {
		expect(await changes()).toEqual([]);
	});
});

describe("what is not theirs", () => {
	/** Without what an address repeats of itself. */
	const plain = (body: string, path: string) => body.replaceAll(path, "").replaceAll(encodeURIComponent(path), "");

	test.each(withObject)(
		"V02: $id says of another office's object what it says of one that never was",
		async (route) => {
			const nothing = pathOf(route).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, () => randomUUID());
			const answers = await Promise.all(
				[pathOf(route), nothing].map((path) => ask(site.baseURL, path, { cookie: cookies.stranger })),
			);
			expect(answers.map(({ status }) => status)).toEqual([404, 404]);
			const [foreign, missing] = answers.map(({ body }, index) => plain(body, index === 0 ? pathOf(route) : nothing));
			expect(foreign).toBe(missing);
		},
	);

	const nested = known.filter(
		({ pattern }) => (pattern.match(/:(eventId|\w*[tT]oken|followupId)\b.*:(\w+Id)\b/) ?? [])[2],
	);
	test.each(nested)("V03: $id knows no part of one parent below another of the same office", async (route) => {
		const parent = /:(\w+)/.exec(route.pattern)?.[1] ?? "";
		const own =
			parent === "token"
				? house.tokens[route.pattern.split("/")[1] as keyof typeof house.tokens]
				: String(house[parent as keyof House]);
		const mixed = addressOf(route.pattern, neighbour, { ...route.access.params?.(neighbour), [parent]: own });
		const right = await ask(site.baseURL, pathOf(route, neighbour), { cookie: cookies.organiser });
		expect(right.status).toBe(route.access.get ?? 200);
		expect((await ask(site.baseURL, mixed, { cookie: cookies.organiser })).status).toBe(404);
		if (!route.access.form) return;
		const form = route.access.form(neighbour);
		expect((await ask(site.baseURL, mixed, { cookie: cookies.organiser, form })).status).toBe(404);
	});

	test.each(known.filter(({ access }) => access.to === "link"))("$id opens with its own link only", async (route) => {
		for (const token of [randomUUID(), house.tokens.masuk.slice(1), "%00", "x".repeat(3000)]) {
			const path = addressOf(route.pattern, house, { token });
			expect([token.length, (await ask(site.baseURL, path)).status]).toEqual([token.length, 404]);
		}
	});
});

describe("sending", () => {
	test("V09: viewers and auditors may do nothing but download figures, which name nobody, and the trail", () => {
		const open = known.filter((route) => {
			const permission = route.hasAction ? permissionOf(route, "action") : null;
			return permission !== null && (reading("viewer", permission) || reading("auditor", permission));
		});
		const files = ["cooperative-funnel-file", "dashboard-file", "trail-file"].map((name) => `routes/files/${name}`);
		expect(open.map(({ id }) => id).sort()).toEqual(files);
	});

	test.each(known.filter(({ isFrame }) => !isFrame))(
		"V01: $id takes nothing from those it is not for, however it is sent",
		async (route) => {
			await changes();
			for (const role of roles) {
				const refusal = route.hasAction ? refusalOf(route, role, "POST") : 405;
				if (refusal === null) continue;
				for (const way of ways) {
					const path = addressIn(way, pathOf(route), route.id);
					const form = route.access.form?.(house) ?? {};
					const { status } = await ask(site.baseURL, path, { cookie: cookies[role], form });
					expect([way, role, status]).toEqual([way, role, refusal]);
				}
			}
			expect(await changes()).toEqual([]);
		},
	);
});
