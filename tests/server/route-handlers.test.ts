import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { routeFinder } from "#app/server/route-handlers.server";

const { routes } = (await import(pathToFileURL(path.resolve("build/server/index.js")).href)) as ServerBuild;
const routesFor = routeFinder(routes);
const all = Object.values(routes).filter((route) => route !== undefined);

type Node = { id: string; path?: string; index?: boolean; children?: Node[] };
/** The table as React Router wants it, whole or with some of its routes only. */
function tree(ids: readonly string[], parentId?: string): Node[] {
	return all
		.filter((route) => ids.includes(route.id) && route.parentId === parentId)
		.map(({ id, path: own, index }) => {
			const children = tree(ids, id);
			return { id, ...(own === undefined ? {} : { path: own }), ...(index ? { index } : { children }) };
		});
}
const table = tree(all.map(({ id }) => id));
const found = (routesOf: Node[], pathname: string) =>
	matchRoutes(routesOf as Parameters<typeof matchRoutes>[0], pathname)?.map(({ route, params }) => [route.id, params]);

const patterns = all.flatMap(({ path: own, index }) => (own !== undefined || index ? [`/${own ?? ""}`] : []));
const value = fc.constantFrom("x", "%20", "a%2Fb", "%ff", "%E0%A4%A", "verifikasi", "panel", "..", "é", "A.data");
const odd = fc.constantFrom("", "/", "//", "/x", "/%", "/*", "/PANEL");
/** Addresses made of the table: parameters filled with anything, in capitals, encoded, too long, with doubled slashes. */
const addresses = fc
	.tuple(fc.constantFrom(...patterns), fc.array(value, { minLength: 6, maxLength: 6 }), odd, odd, fc.nat(3))
	.map(([pattern, values, before, after, shape]) => {
		const filled = pattern.replace(/:\w+|\*/g, () => values.pop() ?? "x");
		const shaped =
			[filled, filled.toUpperCase(), filled.replace("a", "%61"), filled.replace("/", "//")][shape] ?? filled;
		return `${before}${shaped}${after}`;
	});

test("whatever an address looks like, the few routes kept for it give what the whole table gives", () => {
	// React Router says of each address that it cannot decode it.
	const warnings = vi.spyOn(console, "warn").mockReturnValue();
	fc.assert(
		fc.property(addresses, (address) => {
			const { pathname } = new URL(`http://rembuk.test${address.startsWith("/") ? "" : "/"}${address}`);
			expect(found(tree(routesFor(pathname)), pathname)).toEqual(found(table, pathname));
		}),
		{ numRuns: 800 },
	);
	warnings.mockRestore();
});

test("a page's data is asked of the page's routes", () => {
	expect(routesFor("/panel/kegiatan.data")).toEqual(routesFor("/panel/kegiatan"));
	expect(routesFor("/_root.data")).toEqual(routesFor("/"));
});

test("an address is matched against a handful of routes, not against all of them", () => {
	const considered = patterns.map((pattern) => routesFor(pattern).length);
	expect(Math.max(...considered)).toBeLessThanOrEqual(10);
	expect(patterns.length).toBeGreaterThan(200);
});
