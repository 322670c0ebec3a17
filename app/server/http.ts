import { randomUUID } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { isStopping } from "./health.server";
import { languageOf } from "./language.server";
import { loggablePath } from "./log.server";
import { createRouteHandler } from "./route-handlers.server";
import type { Runtime } from "./runtime.server";
import { bodyLimitOf, clientAddress, comesFromOurPages, securityHeaders, takesForeignForms } from "./security.server";
import { sessionCookie } from "./session.server";
import { lazyVisitor } from "./visitor.server";

const methods = new Set(["GET", "HEAD", "POST"]);
/** Bytes of a refused upload that are still listened to. */
const patience = 64 * 1024 * 1024;
/** Icons, and what an installed desk is called. */
const publicFiles = ["/favicon.svg", "/meja.webmanifest", "/meja.svg", "/meja-192.png", "/meja-512.png"];
const oneYear = "public, max-age=31536000, immutable";

type Env = { Variables: { requestId: string } };

/** The HTTP application: refuses what no page should see, serves files by name, and hands the rest to Remix. */
export function createApp(build: ServerBuild, runtime: Runtime, mode = process.env.NODE_ENV): Hono<Env> {
	const { config, log } = runtime;
	const remix = createRouteHandler(build, mode);
	const cookie = sessionCookie(config, runtime.sessionSecrets);
	const headers = Object.entries(securityHeaders(config));
	const app = new Hono<Env>();

	/** Answers through Remix; with `refusal`, the page that says why the request goes no further. */
	async function page(c: Context<Env>, refusal?: number): Promise<Response> {
		const { lang, remember } = languageOf(c.req.raw);
		const refused = () => new Request(new URL("/-", c.req.url), { headers: languageHeaders(c) });
		const request = refusal ? refused() : withoutOrigin(c.req.raw);
		const context: AppLoadContext = {
			runtime,
			lang,
			requestId: c.get("requestId"),
			isDemo: runtime.isDemo,
			clientAddress: addressOf(c),
			visitor: lazyVisitor(runtime, cookie, request),
			...(refusal === undefined ? {} : { refusal }),
		};
		const response = withOutage(await remix(request, context), context);
		const isBare = response.status >= 400 && !isWritten(response);
		if (isBare && refusal === undefined && !isForProgram(c)) return page(c, response.status);
		if (context.isOutage || refusal === 503) response.headers.set("retry-after", "60");
		if (remember) response.headers.append("set-cookie", remember);
		if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
		// Language and account come from it.
		response.headers.append("vary", "Cookie");
		return response;
	}

	function addressOf(c: Context<Env>): string {
		const socket = getConnInfo(c).remote.address ?? "";
		return clientAddress(socket, c.req.header("x-forwarded-for") ?? null, config.trustedProxies);
	}

	app.use(async (c, next) => {
		const started = performance.now();
		c.set("requestId", randomUUID());
		await next();
		for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
		c.res.headers.set("x-request-id", c.get("requestId"));
		// Or a busy connection would be served until it is cut.
		if (isStopping(runtime)) c.res.headers.set("connection", "close");
		const ms = Math.round(performance.now() - started);
		log.info({
			method: c.req.method,
			path: loggablePath(c.req.path),
			status: c.res.status,
			ms,
			requestId: c.get("requestId"),
		});
	});
	app.use(compress());
	app.use(
		"/assets/*",
		serveStatic({ root: "build/client", onFound: (_path, c) => c.header("cache-control", oneYear) }),
	);
	for (const file of publicFiles)
		app.use(
			file,
			serveStatic({ root: "build/client", onFound: (_path, c) => c.header("cache-control", "public, max-age=86400") }),
		);
	// Here its scope is the desks alone. Browsers ask for it anew each time, so that a desk is never older than the server.
	app.use(
		"/petugas/sw.js",
		serveStatic({ path: "build/client/desk-worker.js", onFound: (_path, c) => c.header("cache-control", "no-cache") }),
	);
	app.use(async (c, next) => {
		if (!methods.has(c.req.method)) return page(c, 405);
		// PostgreSQL holds no text with a NUL, and nothing of ours has such an address.
		if (c.req.url.includes("%00")) return page(c, 404);
		const encoding = c.req.header("content-encoding");
		if (encoding && encoding !== "identity") return page(c, 415);
		if (!takesForeignForms(c.req.path) && !comesFromOurPages(c.req.raw, config)) {
			log.warn({ requestId: c.get("requestId") }, "refused a form from another origin");
			return page(c, 403);
		}
		// Remix's older way to ask for data alone, which nothing uses any more.
		if (c.req.query("_data") !== undefined) return page(c, 400);
		return bodyLimit({
			maxSize: bodyLimitOf(c.req.path),
			onError: async () => {
				await takeIn(c.req.raw.body);
				return page(c, 413);
			},
		})(c, next);
	});
	app.all("*", (c) => page(c));
	app.onError((error, c) => {
		log.error({ requestId: c.get("requestId"), err: error }, "unexpected error");
		return c.text(`Maaf, layanan sedang mengalami gangguan. Nomor rujukan: ${c.get("requestId")}`, 500);
	});
	return app;
}

/** The same answer under the status that says "come again", when the store failed and not our code. */
function withOutage(response: Response, { isOutage }: AppLoadContext): Response {
	if (!isOutage || response.status !== 500) return response;
	return new Response(response.body, { status: 503, headers: response.headers });
}

/** A refused request is shown in its reader's language, and carries nothing else over. */
function languageHeaders(c: Context): HeadersInit {
	return { cookie: c.req.header("cookie") ?? "" };
}

/** Whether an answer says something itself: a page, or words for a program. */
function isWritten({ headers }: Response): boolean {
	return /^(text\/html|application\/json)\b/.test(headers.get("content-type") ?? "");
}

/** Requests for a page's data alone, and those of programs, keep their bare answer. */
function isForProgram({ req }: Context): boolean {
	return req.path.endsWith(".data") || req.path.startsWith("/api/");
}

/** Takes in what is still on its way, within reason: a browser that is cut off while it sends shows no page. */
async function takeIn(body: ReadableStream<Uint8Array> | null): Promise<void> {
	if (!body || body.locked) return;
	const reader = body.getReader();
	for (let taken = 0; taken <= patience; ) {
		const { done, value } = await reader.read();
		if (done) return;
		taken += value.byteLength;
	}
}

/**
 * Where a form came from was checked against the public address. Remix would compare it with the Host header, which
 * need not be that address behind a reverse proxy.
 */
function withoutOrigin(request: Request): Request {
	if (!request.headers.has("origin")) return request;
	const headers = new Headers(request.headers);
	headers.delete("origin");
	return new Request(request, { headers });
}
