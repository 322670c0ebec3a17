import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

type RouteId = string;
interface Address {
	/** The route of the address, and the frames around it. */
	ids: RouteId[];
	/** `:name` for a parameter, `*` for whatever follows. */
	segments: string[];
}

/**
 * Remix's request handler, which asks only the routes that an address may be for.
 *
 * React Router 6 flattens, ranks and compiles all routes it knows at each match, and Remix matches several times per
 * request: with the whole table, that takes more of a page's time than the page. Which of the few left is the right one,
 * and whether any is, stays with React Router.
 */
export function createRouteHandler(build: ServerBuild, mode?: string): RequestHandler {
	const routesFor = routeFinder(build.routes);
	const handlers = new Map<string, RequestHandler>();
	return (request, context) => {
		const ids = routesFor(new URL(request.url).pathname);
		const key = ids.join(" ");
		const handler = handlers.get(key) ?? createRequestHandler(onlyWith(build, ids), mode);
		handlers.set(key, handler);
		return handler(request, context);
	};
}

/**
 * A function from a path, as it comes (percent-encoded, of a page or of its data), to the ids of the routes it may be
 * for, frames included, in the order of the table: all that React Router would match, and few others.
 */
export function routeFinder(routes: ServerBuild["routes"]): (pathname: string) => RouteId[] {
	const order = Object.keys(routes);
	const addresses = order.flatMap((id) => addressOf(routes, id) ?? []);
	return (pathname) => {
		const asked = segmentsOf(pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/")).map(decoded);
		const wanted = new Set(addresses.flatMap(({ ids, segments }) => (mayBeFor(segments, asked) ? ids : [])));
		return order.filter((id) => wanted.has(id));
	};
}

/** Undefined for a frame, which has no address of its own. */
function addressOf(routes: ServerBuild["routes"], id: RouteId): Address | undefined {
	const route = routes[id];
	if (!route || (route.path === undefined && !route.index)) return;
	const ids: RouteId[] = [];
	const paths: string[] = [];
	for (let at: typeof route | undefined = route; at; at = at.parentId ? routes[at.parentId] : undefined) {
		ids.push(at.id);
		paths.unshift(at.path ?? "");
	}
	return { ids, segments: segmentsOf(paths.join("/")) };
}

const segmentsOf = (path: string) => path.split("/").filter(Boolean);

function mayBeFor(segments: string[], asked: string[]): boolean {
	if (segments.at(-1) === "*") return true;
	return (
		segments.length === asked.length &&
		segments.every((segment, index) => segment.startsWith(":") || segment === asked[index])
	);
}

/** In small letters, as React Router compares; what cannot be decoded stays as it came. */
function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment).toLowerCase();
	} catch {
		return segment.toLowerCase();
	}
}

/** The build as if it had these routes alone. */
function onlyWith(build: ServerBuild, ids: RouteId[]): ServerBuild {
	const only = <T>(all: Record<RouteId, T>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
	return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}
