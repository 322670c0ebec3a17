import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Language } from "#app/i18n/language";
import { readConfig } from "#app/server/config.server";
import { createLog } from "#app/server/log.server";
import type { SignedInUser } from "#app/server/visitor.server";
import type { TestDeps } from "./deps";

/** The routes under test: path and module, all of them inside the public frame. */
export type RoutesUnderTest = Record<string, unknown>;

export interface Answer {
	status: number;
	/** Where a redirect leads, without the origin. */
	location: string | null;
	headers: Headers;
	body: string;
	/** What the page says in its first heading. */
	heading: string;
}

export interface AskOptions {
	lang?: Language;
	/** The visitor's network address. */
	from?: string;
	/** Who is signed in; nobody without it. */
	as?: SignedInUser;
}

export interface PublicPages {
	get(path: string, options?: AskOptions): Promise<Answer>;
	/** Sends a form; an array sends its field several times. */
	post(path: string, fields: Record<string, string | readonly string[]>, options?: AskOptions): Promise<Answer>;
}

/** Real pages of the site over a test's database: guards, actions, loaders and markup, without a port and a build. */
export async function publicPages(
	deps: TestDeps,
	routes: RoutesUnderTest,
	env: Record<string, string> = { LIMITS: "off" },
): Promise<PublicPages> {
	const config = { ...readConfig({ NODE_ENV: "test", ...env }), baseUrl: deps.site.baseUrl };
	const handle = createRequestHandler(await buildOf(routes), "production");
	async function ask(
		path: string,
		init: RequestInit,
		{ lang = "id", from = "192.0.2.1", as }: AskOptions = {},
	): Promise<Answer> {
		const context: AppLoadContext = {
			runtime: { config, log: createLog("silent"), db: deps.db, sessionSecrets: [], deps, isDemo: false },
			lang,
			requestId: "request",
			isDemo: false,
			clientAddress: from,
			visitor: async () => as ?? null,
		};
		const response = await handle(new Request(`${deps.site.baseUrl}${path}`, init), context);
		const body = await response.text();
		const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? "";
		return {
			status: response.status,
			location: response.headers.get("location"),
			headers: response.headers,
			body,
			heading: heading.replace(/<[^>]*>/g, ""),
		};
	}
	return {
		get: (path, options) => ask(path, {}, options),
		post(path, fields, options) {
			const body = new URLSearchParams();
			for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
			return ask(path, { method: "POST", body }, options);
		},
	};
}

async function buildOf(routes: RoutesUnderTest): Promise<ServerBuild> {
	const root = { id: "root", path: "", module: await import("#app/root") };
	const frame = { id: "site", parentId: "root", module: await import("#app/routes/public/site") };
	const pages = Object.entries(routes).map(([path, module]) => ({ id: path, path, parentId: "site", module }));
	const all = Object.fromEntries([root, frame, ...pages].map((route) => [route.id, route]));
	const manifest = Object.fromEntries(
		Object.values(all).map((route) => {
			const module = route.module as Record<string, unknown>;
			const has = {
				hasAction: "action" in module,
				hasLoader: "loader" in module,
				hasErrorBoundary: "ErrorBoundary" in module,
			};
			return [route.id, { ...route, ...has, module: "", hasClientAction: false, hasClientLoader: false }];
		}),
	);
	return {
		entry: { module: await import("#app/entry.server") },
		routes: all,
		assets: { entry: { module: "", imports: [] }, routes: manifest, url: "", version: "" },
		publicPath: "/",
		assetsBuildDirectory: "",
		future: (await import("../../remix.config.js")).default.future,
		isSpaMode: false,
	} as unknown as ServerBuild;
}

/** The hidden fields and typed values of a form page, as a browser would send them again. */
export function fieldsOf(html: string): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
		const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
		const isChoice = /type="(checkbox|radio)"/.test(tag) && !/ checked=""/.test(tag);
		const name = attribute("name");
		if (name && !isChoice) fields[name] = attribute("value") ?? "";
	}
	return fields;
}
