import { beforeAll, expect, test } from "vitest";
import { giveRole } from "#app/domain/accounts/give-role";
import { heldBy } from "#app/domain/accounts/held-roles";
import { can, canAt } from "#app/domain/accounts/rules";
import { takeRole } from "#app/domain/accounts/take-role";
import type { HeldRole, Role } from "#app/domain/accounts/types";
import type { Deps } from "#app/domain/deps";
import * as roleGrantQueries from "#db/queries/role-grants";
import { permissionOf } from "#tests/support/asked-permission";
import { addressOf, type BuiltRoute, builtRoutes } from "#tests/support/built-routes";
import { testNow } from "#tests/support/deps";
import { createHouse, createSignedIn, type House } from "#tests/support/house";
import { siteInProcess } from "#tests/support/site-in-process";
import { testRuntime } from "#tests/support/test-runtime";
import { accessTable } from "./access-table";

const routes = (await builtRoutes()).filter(({ isFrame }) => !isFrame);
const pages = routes.filter(
	({ id, pattern, isPage, hasLoader }) =>
		isPage && hasLoader && /^\/(panel|petugas)/.test(pattern) && !accessTable[id]?.isForProgram,
);

const cast = [
	"organiser",
	"local admin",
	"viewer",
	"auditor",
	"event organiser",
	"event viewer",
	"supervisor",
	"officer",
];

let deps: Deps;
let ask: Awaited<ReturnType<typeof siteInProcess>>;
let house: House;
const people = new Map<string, { cookie: string; held: HeldRole[] }>();

beforeAll(async () => {
	const runtime = await testRuntime({ SEED: "none", LIMITS: "off" });
	deps = runtime.deps;
	deps.now = () => new Date(testNow);
	const ground = { baseURL: runtime.config.baseUrl, dataDir: runtime.config.dataDir };
	ask = await siteInProcess(runtime);
	house = await createHouse(deps, ground);
	const elsewhere = (await createHouse(deps, ground)).officeId;
	const join = (name: string, one: { id: string; cookie: string }) =>
		heldBy(deps.db, { kind: "user", name: "", requestId: null, ...one }).then((held) =>
			people.set(name, { cookie: one.cookie, held }),
		);
	/** Somebody of another office with a role here alone. */
	const guest = async (role: Role, at: { officeId: string } | { eventId: string }) => {
		const one = await createSignedIn(deps, ground, elsewhere, "officer");
		await giveRole(deps, one.id, { role, at });
		for (const { id, officeId } of await roleGrantQueries.listByUsers(deps.db, [one.id]))
			if (officeId === elsewhere) await takeRole(deps, one.id, id);
		return one;
	};
	await join("organiser", house.organiser);
	await join("local admin", await guest("admin", { officeId: house.officeId }));
	await join("viewer", await createSignedIn(deps, ground, house.officeId, "viewer"));
	await join("auditor", await createSignedIn(deps, ground, house.officeId, "auditor"));
	await join("event organiser", await guest("organiser", { eventId: house.eventId }));
	await join("event viewer", await guest("viewer", { eventId: house.eventId }));
	await join("supervisor", house.supervisor);
	await join("officer", house.officer);
}, 90_000);

/** The route behind an address: the one with the fewest parameters that fits. */
function routeAt(path: string): BuiltRoute | undefined {
	const fits = ({ pattern }: BuiltRoute) =>
		new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+")}$`).test(path);
	const count = ({ pattern }: BuiltRoute) => pattern.split(":").length;
	return routes.filter(fits).sort((one, other) => count(one) - count(other))[0];
}

const personalLink = /\/(pendaftaran|rtl|undangan|koperasi|narasumber|rombongan|permintaan)\/[\w-]{43}\b/g;

/** Where the forms of a page send to, and where its links lead, within the house. */
function offersIn(body: string, own: string): { posts: string[]; links: string[] } {
	const attribute = (tag: string, name: string) =>
		new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&");
	const local = (target: string) => new URL(target, `http://house${own}`);
	const within = (all: readonly string[]) => [
		...new Set(all.map(local).flatMap(({ origin, pathname }) => (origin === "http://house" ? [pathname] : []))),
	];
	const forms = body.match(/<form\b[^>]*>/g) ?? [];
	const posts = forms.filter((form) => attribute(form, "method")?.toLowerCase() === "post");
	const others = (body.match(/<button\b[^>]*\sformaction="[^"]*"[^>]*>/gi) ?? []).map(
		(one) => attribute(one, "formaction") ?? "",
	);
	const links = (body.match(/<a\b[^>]*\shref="[^"#][^"]*"[^>]*>/g) ?? []).map((link) => attribute(link, "href") ?? "");
	return {
		posts: within([...posts.map((form) => attribute(form, "action") ?? own), ...others]),
		links: within(links).filter((path) => /^\/(panel|petugas)/.test(path)),
	};
}

test.each(cast)("V09: what a page offers the %s, they may do", async (name) => {
	const { cookie, held } = people.get(name) ?? { cookie: "", held: [] };
	const place = { officeId: house.officeId, eventId: house.eventId };
	const mayPost = (path: string) => {
		const route = routeAt(path);
		const permission = route?.hasAction ? permissionOf(route, "action") : undefined;
		if (permission === undefined) return false;
		return (
			permission === null ||
			(/:(eventId|followupId)/.test(route?.pattern ?? "") ? canAt(held, permission, place) : can(held, permission))
		);
	};
	const answers = new Map<string, number>();
	const statusOf = async (path: string) => {
		const known = answers.get(path) ?? (await ask(path, { cookie })).status;
		answers.set(path, known);
		return known;
	};
	const wrong: string[] = [];
	const isReader = /viewer|auditor/.test(name);
	let seen = 0;
	for (const { id, pattern } of pages) {
		const path = addressOf(pattern, house, accessTable[id]?.params?.(house));
		const { status, body } = await ask(path, { cookie });
		answers.set(path, status);
		if (status !== 200) continue;
		seen++;
		// Whoever holds a personal link acts as that person.
		for (const [, kind] of isReader ? body.matchAll(personalLink) : []) wrong.push(`${id} shows a link of ${kind}`);
		const { posts, links } = offersIn(body, path);
		for (const target of posts)
			if (!mayPost(target)) wrong.push(`${id} sends to ${routeAt(target)?.pattern ?? target}`);
		for (const target of links)
			if ([403, 404].includes(await statusOf(target)))
				wrong.push(`${id} leads to ${routeAt(target)?.pattern ?? target}`);
	}
	expect([...new Set(wrong)]).toEqual([]);
	expect(seen).toBeGreaterThan(0);
});
